import { expect, test } from 'vitest';
import { isSameCover, stepsToCover, type Cover } from '../../../../src/domain/patterns/cover.ts';
import { patternsFor, type Told } from './records.ts';

const told: readonly Told[] = [
  { stopped: ['ask', 'sandbox'] }, { stopped: ['ask', 'sandbox'] }, { stopped: ['ask'] }, { stopped: ['vault'] }, { stopped: ['sandbox'] }, {},
];

function stepsOf({ steps }: Cover): string[] {
  return steps.map(({ control, own, gain, covered }) => `${control.slug} ${String(own.count)} +${String(gain)} =${String(covered)}`);
}

test('takes the control that adds most, of equals the stronger one, until none adds any', () => {
  const { cover } = patternsFor(told);
  expect(stepsOf(cover)).toEqual(['sandbox 3 +3 =3', 'vault 1 +1 =4', 'ask 3 +1 =5']);
  expect([cover.of, cover.open]).toEqual([6, 1]);
});

test('takes the first in the alphabet of two that add the same and are equally strong', () => {
  const { technicalCover } = patternsFor([{ stopped: ['vault'] }, { stopped: ['sandbox'] }]);
  expect(stepsOf(technicalCover)).toEqual(['vault 1 +1 =1', 'sandbox 1 +1 =2']);
});

test('leaves gates out of the curve without asking anybody', () => {
  const { cover, technicalCover } = patternsFor(told);
  expect(stepsOf(technicalCover)).toEqual(['sandbox 3 +3 =3', 'vault 1 +1 =4']);
  expect(technicalCover.open).toBe(2);
  expect(isSameCover(cover, technicalCover)).toBe(false);
  expect(isSameCover(cover, cover)).toBe(true);
});

test('leads from a control to all records that it alone would have stopped', () => {
  expect(patternsFor(told).cover.steps[2]?.own).toEqual({ count: 3, path: '/incidents/?control=ask&kind=harm&setting=deployed' });
});

test('finds the fewest controls that reach a part of what all reach', () => {
  const { cover } = patternsFor(told);
  expect(stepsToCover(cover, 0.8)).toHaveLength(2);
  expect(stepsToCover(cover, 1)).toHaveLength(3);
  expect(stepsToCover(patternsFor([{}]).cover, 0.8)).toEqual([]);
});

test('counts a record once for each family and strength that would have stopped it', () => {
  const [byStrength, byFamily] = patternsFor(told).stoppedBy;
  expect(byStrength?.bars.map(({ value, count }) => [value, count])).toEqual([['eliminate', 1], ['engineer', 3], ['gate', 3], ['recover', 0], ['detect', 0], ['instruct', 0]]);
  expect(byFamily?.bars.filter(({ count }) => count > 0).map(({ value, count, path }) => [value, count, path])).toEqual([
    ['least-privilege', 1, '/incidents/?control=vault&kind=harm&setting=deployed'],
    ['human-approval', 3, '/incidents/?control=ask&kind=harm&setting=deployed'],
    ['isolation', 3, '/incidents/?control=sandbox&kind=harm&setting=deployed'],
  ]);
});

test('counts sentences that would have stopped an event from the register, and those that were relied on', () => {
  const { instructions } = patternsFor([{ modes: ['instruction-as-control'] }, { modes: ['no-gate', 'instruction-as-control'], stopped: ['ask'] }, { stopped: ['sentence'] }, {}]);
  expect(instructions.bars.map(({ count }) => count)).toEqual([1, 2]);
  expect(instructions.of).toBe(4);
});
