import { parseMoment } from '../../schema/moment.ts';
import { itemStates, members, type ItemState } from '../../schema/vocabulary.ts';

/** What a person noted about one item. */
export interface ItemProgress {
  readonly state: ItemState;
  readonly owner: string;
  /** A day as 2026-12-01, or empty. */
  readonly due: string;
  /** Why it does not apply. */
  readonly reason: string;
}

/** Notes by id of control. An item nobody has touched is absent. */
export type Progress = ReadonlyMap<string, ItemProgress>;

export const untouched: ItemProgress = { state: 'open', owner: '', due: '', reason: '' };
export const noProgress: Progress = new Map();

/** The longest texts that are kept, in characters. */
export const longest = { owner: 80, reason: 240 } as const;

/** What a form or a file may say of an item. */
export interface GivenProgress {
  readonly done?: boolean;
  readonly setAside?: boolean;
  readonly owner?: string;
  readonly due?: string;
  readonly reason?: string;
}

/**
 * The note in its one form: set aside needs a reason, planned an owner or a day, and done outweighs both. Texts lose
 * line breaks and what is too long; a day that does not exist is dropped.
 */
export function progressOf({ done = false, setAside = false, owner = '', due = '', reason = '' }: GivenProgress): ItemProgress {
  const texts = { owner: oneLine(owner, longest.owner), due: isDay(due) ? due : '', reason: oneLine(reason, longest.reason) };
  return { ...texts, state: stateFor(done, setAside && texts.reason !== '', texts.owner !== '' || texts.due !== '') };
}

/** The same from a state by name, as files and links hold it. A name that is not known means an open item. */
export function progressFromState(state: string, texts: Pick<GivenProgress, 'owner' | 'due' | 'reason'>): ItemProgress {
  return progressOf({ ...texts, done: state === 'done', setAside: state === 'not-applicable' });
}

/** The notes with one item changed. An item without a note leaves the list. */
export function withItem(progress: Progress, id: string, item: ItemProgress): Progress {
  const next = new Map(progress);
  if (isUntouched(item)) next.delete(id);
  else next.set(id, item);
  return next;
}

export function isUntouched({ state, owner, due, reason }: ItemProgress): boolean {
  return state === 'open' && owner === '' && due === '' && reason === '';
}

/** A note as it came from a link or a file. */
export interface ReadNote {
  /** Null where it names no control. */
  readonly id: string | null;
  readonly note: ItemProgress;
  /** False where part of it could not be read. */
  readonly isWhole: boolean;
}

/** Notes in the order given; of two about one item the first counts. `broken` counts those not used, or not whole. */
export function progressFrom(read: Iterable<ReadNote>): { progress: Progress; broken: number } {
  const [progress, seen] = [new Map<string, ItemProgress>(), new Set<string>()];
  let broken = 0;
  for (const { id, note, isWhole } of read) {
    if (id === null || !isWhole || seen.has(id)) broken += 1;
    if (id !== null && !seen.has(id) && !isUntouched(note)) progress.set(id, note);
    if (id !== null) seen.add(id);
  }
  return { progress, broken };
}

/** An id of a control as links and files hold it; null for anything else. */
export function idFrom(text: string): string | null {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : null;
}

/** How many of some items are in each state. */
export function countStates(ids: readonly string[], progress: Progress): Record<ItemState, number> {
  const states = ids.map((id) => (progress.get(id) ?? untouched).state);
  return Object.fromEntries(members(itemStates).map((state) => [state, states.filter((each) => each === state).length])) as Record<ItemState, number>;
}

function stateFor(done: boolean, setAside: boolean, planned: boolean): ItemState {
  if (done) return 'done';
  if (setAside) return 'not-applicable';
  return planned ? 'planned' : 'open';
}

function oneLine(text: string, limit: number): string {
  // Code points, so that no character is cut in half; lone halves are dropped, since no address can hold them, and so are
  // signs that turn round the direction of what follows, in the page as in a file.
  const clean = text.toWellFormed().replace(/[\uFFFD\u202A-\u202E\u2066-\u2069]/g, '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(clean).slice(0, limit).join('').trim();
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseMoment(text) !== null;
}

/** Joins two sets of notes that began as `base`: what only one side changed is taken from it, and `mine` wins where both did. */
export function mergeProgress(base: Progress, mine: Progress, theirs: Progress): Progress {
  let merged = theirs;
  for (const id of new Set([...base.keys(), ...mine.keys()])) {
    const before = base.get(id) ?? untouched;
    const after = mine.get(id) ?? untouched;
    if (!isSame(before, after)) merged = withItem(merged, id, after);
  }
  return merged;
}

function isSame(a: ItemProgress, b: ItemProgress): boolean {
  return a.state === b.state && a.owner === b.owner && a.due === b.due && a.reason === b.reason;
}
