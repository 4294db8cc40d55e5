import type { Checklist } from './checklist.ts';
import { membersByControl } from './order.ts';
import type { Progress } from './progress.ts';
import type { SourceControl, SourceIncident } from './source.ts';

/** What the items that are done would have stopped, among the harm records on the stack. */
export interface Coverage {
  readonly of: number;
  readonly stopped: readonly SourceIncident[];
  readonly remaining: readonly SourceIncident[];
  /** Further harm records the planned items would have stopped. */
  readonly planned: number;
  /** What each item that is not done would add now, by id of control. */
  readonly adds: ReadonlyMap<string, number>;
  /** The item, not done, planned or set aside, that would add most; the first in the order of coverage. Null where none adds any. */
  readonly next: { readonly control: SourceControl; readonly adds: number } | null;
  /** Harm records that no item of the list would have stopped by itself. */
  readonly outOfReach: readonly SourceIncident[];
}

/**
 * Counts "would have stopped" and nothing else: in force, not bypassed, on the facts known. It says nothing about events
 * that are not in the register.
 */
export function coverageOf({ items, evidence }: Pick<Checklist, 'items' | 'evidence'>, progress: Progress): Coverage {
  const { harm } = evidence;
  const members = membersByControl(harm);
  const of = (state: string) => items.filter(({ control }) => progress.get(control.id)?.state === state);
  const coveredBy = (list: Checklist['items']) => new Set(list.flatMap(({ control }) => members.get(control.id) ?? []));
  const done = coveredBy(of('done'));
  const soon = coveredBy(of('planned'));
  const reachable = coveredBy(items);
  const adds = new Map(items
    .filter(({ control }) => progress.get(control.id)?.state !== 'done')
    .map(({ control }) => [control.id, (members.get(control.id) ?? []).filter((index) => !done.has(index)).length]));
  return {
    of: harm.length,
    stopped: harm.filter((_, index) => done.has(index)),
    remaining: harm.filter((_, index) => !done.has(index)),
    planned: [...soon].filter((index) => !done.has(index)).length,
    adds,
    next: nextOf(items, progress, adds),
    outOfReach: harm.filter((_, index) => !reachable.has(index)),
  };
}

function nextOf(items: Checklist['items'], progress: Progress, adds: ReadonlyMap<string, number>): Coverage['next'] {
  let best: Coverage['next'] = null;
  for (const { control } of [...items].sort((a, b) => a.rank - b.rank)) {
    const count = isTaken(progress.get(control.id)?.state) ? 0 : adds.get(control.id) ?? 0;
    if (count > (best?.adds ?? 0)) best = { control, adds: count };
  }
  return best;
}

function isTaken(state: string | undefined): boolean {
  return state === 'planned' || state === 'not-applicable';
}
