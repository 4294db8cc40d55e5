import { countOf } from '../harm-text.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import type { Coverage } from './coverage.ts';
import { isCounted } from './evidence.ts';
import { membersByControl } from './order.ts';
import { untouched, type Progress } from './progress.ts';

/**
 * What each item comes to, in words, by id of control. Before anything is done: what it adds to those shown above it,
 * without those set aside. After that: what it would add to what is done. Empty where there is nothing to say.
 */
export function gainLines({ items, evidence }: Pick<Checklist, 'items' | 'evidence'>, progress: Progress, { adds }: Pick<Coverage, 'adds'>): Map<string, string> {
  const stateOf = (item: ChecklistItem) => (progress.get(item.control.id) ?? untouched).state;
  const isBegun = items.some((item) => stateOf(item) === 'done');
  const gains = gainsAsShown(items.filter((item) => stateOf(item) !== 'not-applicable'), evidence);
  return new Map(items.map((item) => {
    const counts = { stopped: item.stopped.filter(isCounted).length, softened: item.softened.filter(isCounted).length, of: evidence.harm.length };
    switch (stateOf(item)) {
      case 'done': return [item.control.id, counts.stopped === 0 ? softenedWords(counts) : `Would have stopped ${ofAll(counts.stopped, counts.of)}`];
      case 'not-applicable': return [item.control.id, ''];
      default: return [item.control.id, isBegun ? addsWords(adds.get(item.control.id) ?? 0, counts) : shownWords(gains.get(item.control.id) ?? 0, counts)];
    }
  }));
}

interface Counts {
  readonly stopped: number;
  readonly softened: number;
  readonly of: number;
}

/** "Adds 3 of 12 harm incidents" */
function shownWords(gain: number, counts: Counts): string {
  if (gain > 0) return `Adds ${ofAll(gain, counts.of)}`;
  return counts.stopped > 0 ? 'Adds none to those above it' : softenedWords(counts);
}

function addsWords(adds: number, counts: Counts): string {
  if (adds > 0) return `Would add ${String(adds)} to what is done`;
  return counts.stopped > 0 ? 'Adds none to what is done' : softenedWords(counts);
}

function softenedWords({ softened, of }: Counts): string {
  return softened === 0 ? '' : `Would have softened ${ofAll(softened, of)}`;
}

function ofAll(count: number, of: number): string {
  return `${String(count)} of ${countOf(of, 'harm incident')}`;
}

/** Harm records that each item stops and none before it. */
function gainsAsShown(items: Checklist['items'], { harm }: Pick<Checklist['evidence'], 'harm'>): Map<string, number> {
  const members = membersByControl(harm);
  const covered = new Set<number>();
  return new Map(items.map(({ control }) => {
    const added = (members.get(control.id) ?? []).filter((index) => !covered.has(index));
    for (const index of added) covered.add(index);
    return [control.id, added.length];
  }));
}
