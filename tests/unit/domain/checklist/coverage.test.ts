import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import { coverageOf, type Coverage } from '../../../../src/domain/checklist/coverage.ts';
import { noProgress } from '../../../../src/domain/checklist/progress.ts';
import { members, incidentKinds } from '../../../../src/schema/vocabulary.ts';
import { always, anyChoices, anySource, progressOn } from './arbitraries.ts';
import { coverageHolds, neverFalls } from './coverage-figures.ts';
import { control, controlIds, done, idsOf, incident, listOf, notes, sourceOf } from './records.ts';

const numbers = ({ of, stopped, remaining, planned, adds, next, outOfReach }: Coverage) => ({
  of, stopped: idsOf(stopped).map((id) => Number(id.slice(-4))), remaining: idsOf(remaining).map((id) => Number(id.slice(-4))), planned,
  adds: Object.fromEntries(adds), next: next === null ? null : `${next.control.id} ${String(next.adds)}`, outOfReach: idsOf(outOfReach).map((id) => Number(id.slice(-4))),
});

const list = listOf({}, sourceOf({
  controls: ['a', 'b', 'c', 'd'].map((id) => control(id)),
  incidents: [incident(1, { stopped: ['a', 'b'] }), incident(2, { stopped: ['a'] }), incident(3, { stopped: ['b', 'c'] }), incident(4, { stopped: ['c'] }), incident(5, { softened: ['a', 'd'] }), incident(6, { stopped: ['not-listed'] })],
}));

describe('coverage', () => {
  test('of nothing done is nothing', () => {
    expect(numbers(coverageOf(list, noProgress))).toEqual({ of: 6, stopped: [], remaining: [1, 2, 3, 4, 5, 6], planned: 0, adds: { a: 2, b: 2, c: 2, d: 0 }, next: 'a 2', outOfReach: [5, 6] });
  });

  test('tells what is done, what is planned beyond it, and what each open item adds', () => {
    expect(numbers(coverageOf(list, notes({ a: { done: true }, b: { owner: 'Ann' } })))).toEqual({ of: 6, stopped: [1, 2], remaining: [3, 4, 5, 6], planned: 1, adds: { b: 1, c: 2, d: 0 }, next: 'c 2', outOfReach: [5, 6] });
  });

  test('counts a record once that several planned items would have stopped', () => {
    expect(coverageOf(list, notes({ a: { due: '2026-12-01' }, b: { owner: 'Ann' } })).planned).toBe(3);
  });

  test('gives an item that is set aside what it would add, and never as the next', () => {
    const coverage = coverageOf(list, notes({ a: { done: true }, c: { setAside: true, reason: 'No such place.' } }));
    expect(numbers(coverage)).toMatchObject({ adds: { b: 1, c: 2, d: 0 }, next: 'b 1' });
    expect(coverageOf(list, notes(Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { setAside: true, reason: 'No.' }])))).next).toBeNull();
  });

  test('gives an item that is planned what it would add, and never as the next', () => {
    expect(numbers(coverageOf(list, notes({ a: { done: true }, c: { owner: 'Ann' } })))).toMatchObject({ planned: 2, adds: { b: 1, c: 2, d: 0 }, next: 'b 1' });
    expect(coverageOf(list, notes({ a: { due: '2026-12-01' } })).next?.control.id).toBe('c');
    expect(coverageOf(list, notes(Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { owner: 'Ann' }])))).next).toBeNull();
  });

  test('has no next item where none adds any', () => {
    expect(coverageOf(list, done(['a', 'c']))).toMatchObject({ next: null, planned: 0 });
  });

  test('takes as the next of equals the first in the order of coverage, in whatever order the items stand', () => {
    const source = sourceOf({ controls: [control('a', { strength: 'gate' }), control('b', { effort: 'days' }), control('c')], incidents: [incident(1, { stopped: ['a'] }), incident(2, { stopped: ['b'] }), incident(3, { stopped: ['c'] })] });
    expect((['coverage', 'effort', 'strength', 'family'] as const).map((order) => coverageOf(listOf({ order }, source), noProgress).next?.control.id)).toEqual(['c', 'c', 'c', 'c']);
  });

  test('does not count notes on controls that are not on the list', () => {
    expect(numbers(coverageOf(list, done(['not-listed', 'constructor', 'gone'])))).toEqual(numbers(coverageOf(list, noProgress)));
  });

  test('counts harm in deployed use alone', () => {
    const incidents = members(incidentKinds).flatMap((kind, index) => (['deployed', 'laboratory'] as const).map((setting, place) => incident(2 * index + place + 1, { kind, setting, stopped: ['a'] })));
    const checklist = listOf({}, sourceOf({ controls: [control('a')], incidents }));
    expect(numbers(coverageOf(checklist, done(['a'])))).toMatchObject({ of: 1, stopped: [1], remaining: [] });
    expect(checklist.items[0]).toMatchObject({ gain: 1, covered: 1 });
    expect(checklist.items[0]?.stopped).toHaveLength(incidents.length);
    expect(checklist.evidence.others).toHaveLength(incidents.length - 1);
  });

  test('never counts what is only softened', () => {
    const checklist = listOf({}, sourceOf({ controls: [control('a')], incidents: [incident(1, { softened: ['a'] })] }));
    expect(numbers(coverageOf(checklist, done(['a'])))).toEqual({ of: 1, stopped: [], remaining: [1], planned: 0, adds: {}, next: null, outOfReach: [1] });
  });
});

const names = Array.from({ length: 9 }, (_, index) => `control-${String.fromCharCode(97 + index)}`);

test('coverage never falls when an item is ticked, and rises by what that item was said to add', () => {
  always(fc.tuple(anySource, anyChoices, fc.shuffledSubarray(names), progressOn(names)), ([source, choices, ids, progress]) => {
    neverFalls(makeChecklist(choices, source), ids, progress);
  });
});

test('every figure of the coverage is what counting the records gives', () => {
  always(fc.tuple(anySource, anyChoices, progressOn(names)), ([source, choices, progress]) => {
    coverageHolds(makeChecklist(choices, source), progress);
  });
});

test('ticking the first items in the order of coverage covers what the order says', () => {
  always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
    const checklist = makeChecklist({ ...choices, order: 'coverage' }, source);
    for (const [index, { covered }] of checklist.items.entries()) expect(coverageOf(checklist, done(controlIds(checklist.items.slice(0, index + 1)))).stopped).toHaveLength(covered);
  });
});
