import { itemStates, members, type ItemState } from '../../schema/vocabulary.ts';
import type { CatalogueMark } from './catalogue-mark.ts';
import { idFrom, progressFrom, progressFromState, type Progress } from './progress.ts';

/** What stands behind the # of a link: notes about items, and what the register held when it was made. */
export interface LinkState {
  readonly progress: Progress;
  /** Null in a link that does not say. */
  readonly mark: KnownMark | null;
}

/** As much of a catalogue mark as a link holds. */
export type KnownMark = Pick<CatalogueMark, 'version' | 'incidents' | 'latest' | 'controls'>;

/** What a link says, and what in it could not be used. */
export interface ReadLink extends LinkState {
  /** True for a link of a version that is not known here. */
  readonly isNewer: boolean;
  /** Entries that could not be read. */
  readonly broken: number;
}

/** The version of the form below. A link of a later version is read as far as it is understood. */
export const linkVersion = 1;

const letters: Record<ItemState, string> = { open: 'o', planned: 'p', done: 'd', 'not-applicable': 'n' };

/**
 * Writes the part of a link behind the #, which a browser never sends to a server. Items that are only done stand
 * together as `done=a.b`; others as `i=` with id, letter of the state, owner, day and reason on lines of their own.
 */
export function writeLink({ progress, mark }: LinkState): string {
  const params = new URLSearchParams({ v: String(linkVersion) });
  if (mark !== null) {
    params.append('at', mark.version);
    params.append('n', [mark.incidents, ...Object.entries(mark.latest).map(([year, number]) => `${year}-${String(number)}`)].join('.'));
    params.append('k', mark.controls.join('.'));
  }
  const plain: string[] = [];
  for (const [id, { state, owner, due, reason }] of [...progress].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const texts = [owner, due, reason];
    if (state === 'done' && texts.every((text) => text === '')) plain.push(id);
    else params.append('i', [id, letters[state], ...texts].join('\n').trimEnd());
  }
  if (plain.length > 0) params.append('done', plain.join('.'));
  return params.toString();
}

/** True for what stands behind a # if it was written by `writeLink` and is not the name of a place in the page. */
export function isLink(fragment: string): boolean {
  return new URLSearchParams(fragment).has('v');
}

/** Reads any text as the part behind the #. It never fails: what cannot be used is counted and left out. */
export function readLink(fragment: string): ReadLink {
  const params = new URLSearchParams(fragment);
  const plain = params.getAll('done').flatMap((value) => value.split('.')).map((id) => ({ id: idFrom(id), note: progressFromState('done', {}), isWhole: true }));
  const others = params.getAll('i').map((entry) => {
    const [id = '', letter = '', owner = '', due = '', reason = ''] = entry.split('\n');
    const state = members(itemStates).find((name) => letters[name] === letter);
    return { id: idFrom(id), note: progressFromState(state ?? 'open', { owner, due, reason }), isWhole: state !== undefined };
  });
  return { ...progressFrom([...plain, ...others]), mark: readMark(params), isNewer: Number(params.get('v') ?? linkVersion) > linkVersion };
}

function readMark(params: URLSearchParams): KnownMark | null {
  const version = params.get('at');
  const [incidents = '', ...latest] = (params.get('n') ?? '').split('.');
  const years = latest.map((each) => /^(\d{4})-(\d{1,6})$/.exec(each));
  if (version === null || !/^[\w-]{1,40}$/.test(version) || !/^\d{1,7}$/.test(incidents) || years.includes(null)) return null;
  const controls = (params.get('k') ?? '').split('.').filter((code) => /^[a-z0-9]{4}$/.test(code));
  return {
    version, incidents: Number(incidents), controls,
    latest: Object.fromEntries(years.flatMap((match) => (match === null ? [] : [[match[1] ?? '', Number(match[2])]]))),
  };
}
