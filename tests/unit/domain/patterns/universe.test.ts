import { expect, test } from 'vitest';
import type { Told } from './records.ts';
import { patternsFor } from './records.ts';
import { counted } from '../../../../src/domain/patterns/universe.ts';

const coded: Told = { modes: ['wide-token', 'instruction-as-control'], tools: ['robot'], environments: ['cloud'], harms: ['data-loss yes owner', 'outage no nobody'], stopped: ['sandbox', 'ask', 'sentence'], evidence: 'confirmed', severity: 'critical' };
const apart: readonly Told[] = [
  { ...coded, kind: 'research-demonstration', basis: 'potential' },
  { ...coded, kind: 'vulnerability-disclosure', basis: 'potential' },
  { ...coded, kind: 'near-miss', basis: 'potential' },
  { ...coded, kind: 'exploited-vulnerability' },
  { ...coded, kind: 'misuse', setting: 'laboratory' },
  { ...coded, setting: 'laboratory' },
  { ...coded, state: 'withdrawn' },
];

test('puts every published record in one group', () => {
  const { universe } = patternsFor([coded, ...apart]);
  expect([universe.harm, universe.laboratory, universe.others].map((entries) => entries.map(({ slug }) => slug))).toEqual([['record-0'], ['record-6'], ['record-1', 'record-2', 'record-3', 'record-4', 'record-5']]);
});

test('lets no demonstration, disclosure, near miss, exploit, misuse, laboratory case or withdrawn record into a harm count', () => {
  const [alone, together] = [patternsFor([coded]), patternsFor([coded, ...apart])];
  for (const facet of ['harm', 'tool', 'environment'] as const) {
    const harmOf = ({ matrices }: typeof alone) => matrices[facet].families.flatMap(({ records }) => records).map(({ mode, harm, cells }) => [mode.slug, harm, cells.map((cell) => [cell.harm, cell.heat])]);
    expect(harmOf(together)).toEqual(harmOf(alone));
    expect(together.matrices[facet].steps).toEqual([{ from: 1, to: 1 }]);
  }
  expect(together.evidence[0]).toEqual(alone.evidence[0]);
  expect(together.severity[0]).toEqual(alone.severity[0]);
  expect(together.reversibility).toEqual(alone.reversibility);
  expect(together.cover).toEqual(alone.cover);
  expect(together.technicalCover).toEqual(alone.technicalCover);
  expect(together.stoppedBy).toEqual(alone.stoppedBy);
  expect(together.instructions).toEqual(alone.instructions);
});

test('counts nothing at all when only other records exist', () => {
  const { cover, reversibility, instructions, matrices } = patternsFor(apart);
  expect([cover.of, cover.steps.length, reversibility.map(({ of }) => of), instructions.bars.map(({ count }) => count)]).toEqual([0, 0, [0], [0, 0]]);
  expect(matrices.harm.columns).toEqual([]);
});

test('leads to the records that were counted, and nowhere when there are none', () => {
  const { universe } = patternsFor([coded, ...apart]);
  expect(counted(universe, 'harm', { mode: ['wide-token'], tool: ['robot'] })).toEqual({ count: 1, path: '/incidents/?tool=robot&mode=wide-token&kind=harm&setting=deployed' });
  expect(counted(universe, 'others', { mode: ['wide-token'] })).toEqual({ count: 5, path: '/incidents/?mode=wide-token&kind=near-miss&kind=exploited-vulnerability&kind=vulnerability-disclosure&kind=research-demonstration&kind=misuse' });
  expect(counted(universe, 'harm', { mode: ['no-gate'] })).toEqual({ count: 0, path: null });
});
