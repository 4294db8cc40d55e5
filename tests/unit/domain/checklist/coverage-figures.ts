import { expect } from 'vitest';
import type { Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import type { Progress } from '../../../../src/domain/checklist/progress.ts';
import { controlIds, done } from './records.ts';

/** What must be true of every coverage, counted anew from the records. */
export function coverageHolds(checklist: Checklist, progress: Progress): void {
  const { items, evidence: { harm } } = checklist;
  const coverage = coverageOf(checklist, progress);
  const stateOf = (id: string) => progress.get(id)?.state ?? 'open';
  const stoppedBy = (ids: readonly string[]) => harm.filter(({ stopped }) => stopped.some((id) => ids.includes(id)));
  const inState = (state: string) => controlIds(items).filter((id) => stateOf(id) === state);
  const isDone = stoppedBy(inState('done'));
  expect(coverage.of).toBe(harm.length);
  expect(coverage.stopped).toEqual(isDone);
  expect(coverage.remaining).toEqual(harm.filter((record) => !isDone.includes(record)));
  expect(coverage.planned).toBe(stoppedBy(inState('planned')).filter((record) => !isDone.includes(record)).length);
  expect(coverage.outOfReach).toEqual(harm.filter((record) => !stoppedBy(controlIds(items)).includes(record)));
  expect([...coverage.adds.keys()].sort()).toEqual(controlIds(items).filter((id) => stateOf(id) !== 'done').sort());
  for (const [id, adds] of coverage.adds) expect(adds).toBe(stoppedBy([...inState('done'), id]).length - isDone.length);
  const eligible = items.filter(({ control: { id } }) => stateOf(id) === 'open').sort((a, b) => a.rank - b.rank);
  const most = Math.max(0, ...eligible.map(({ control: { id } }) => coverage.adds.get(id) ?? 0));
  expect(coverage.next?.control.id).toBe(most === 0 ? undefined : eligible.find(({ control: { id } }) => coverage.adds.get(id) === most)?.control.id);
}

/** Ticks items one after another and watches the coverage. */
export function neverFalls(checklist: Checklist, ids: readonly string[], progress: Progress): void {
  let before = coverageOf(checklist, progress);
  for (const [index] of ids.entries()) {
    const now = coverageOf(checklist, new Map([...progress, ...done(ids.slice(0, index + 1))]));
    expect(now.stopped).toEqual(expect.arrayContaining([...before.stopped]));
    expect(now.stopped.length - before.stopped.length).toBe(before.adds.get(ids[index] ?? '') ?? 0);
    expect(now.of).toBe(before.of);
    before = now;
  }
}
