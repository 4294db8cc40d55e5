import { expect, test } from 'vitest';
import { heatOf, heatSteps } from '../../../../src/domain/patterns/heat.ts';
import { chooseColumns } from '../../../../src/domain/patterns/matrix-columns.ts';
import type { Matrix } from '../../../../src/domain/patterns/matrix.ts';
import { patternsFor, type Told } from './records.ts';

/** Every row as `mode: harm | cells | laboratory, others`, a cell as `harm+others`. */
function rowsOf({ families }: Matrix): string[] {
  return families.flatMap(({ term, records }) => records.map(({ mode, harm, cells, laboratory, others }) =>
    `${term.label}, ${mode.data.title}: ${String(harm.count)} | ${cells.map((cell) => `${String(cell.harm.count)}+${String(cell.others.count)}`).join(' ')} | ${String(laboratory.count)}, ${String(others.count)}`));
}

const told: readonly Told[] = [
  { modes: ['wrong-path', 'no-gate'], tools: ['robot', 'cloud'], harms: ['data-loss no nobody', 'outage yes owner', 'data-loss yes owner'], environments: ['cloud', 'workstation'] },
  { modes: ['wrong-path', 'instruction-as-control'], tools: ['robot'], harms: ['data-loss no nobody'] },
  { modes: ['instruction-as-control'], tools: ['helper'], harms: ['money no nobody'] },
  { modes: ['wrong-path'], tools: ['robot'], setting: 'laboratory' },
  { modes: ['wide-token', 'wrong-path'], tools: ['robot', 'intruder'], kind: 'misuse' },
];

test('counts records with a failure mode and a harm once each, by family and then by count', () => {
  const { harm } = patternsFor(told).matrices;
  expect(harm.columns.map(({ label }) => label)).toEqual(['Data loss', 'Money', 'Outage']);
  expect(rowsOf(harm)).toEqual([
    'Authority, Wide token: 0 | 0+0 0+0 0+0 | 0, 1',
    'Approval, Instruction treated as control: 2 | 1+0 1+0 0+0 | 0, 0',
    'Approval, No gate: 1 | 1+0 0+0 1+0 | 0, 0',
    'Execution, Wrong path: 2 | 2+0 0+0 1+0 | 1, 1',
  ]);
});

test('counts other kinds beside the harm of a tool and never in it', () => {
  const { tool } = patternsFor(told).matrices;
  expect(tool.columns.map(({ label }) => label)).toEqual(['The robot', 'The cloud', 'The helper', 'The intruder']);
  expect(rowsOf(tool)).toEqual([
    'Authority, Wide token: 0 | 0+1 0+0 0+0 0+1 | 0, 1',
    'Approval, Instruction treated as control: 2 | 1+0 0+0 1+0 0+0 | 0, 0',
    'Approval, No gate: 1 | 1+0 1+0 0+0 0+0 | 0, 0',
    'Execution, Wrong path: 2 | 2+1 1+0 0+0 0+1 | 1, 1',
  ]);
});

test('shades a cell by its harm alone', () => {
  const { environment } = patternsFor(told).matrices;
  expect(environment.steps).toEqual([{ from: 1, to: 1 }, { from: 2, to: 2 }]);
  expect(environment.families.flatMap(({ records }) => records).map(({ cells }) => cells.map(({ heat }) => heat))).toEqual([[0, 0], [2, 0], [1, 1], [2, 1]]);
});

test('puts the failure mode with most harm first in its family, then that with most records of other kinds', () => {
  const order = (told: readonly Told[]) => patternsFor(told).matrices.harm.families[0]?.records.map(({ mode }) => mode.slug);
  expect(order([{ modes: ['no-gate'] }, { modes: ['no-gate'] }, { modes: ['instruction-as-control'] }])).toEqual(['no-gate', 'instruction-as-control']);
  expect(order([{ modes: ['no-gate'], kind: 'misuse' }, { modes: ['instruction-as-control'], setting: 'laboratory' }])).toEqual(['no-gate', 'instruction-as-control']);
});

test('leaves out a failure mode that no record shows', () => {
  expect(rowsOf(patternsFor([{ modes: ['no-gate'] }]).matrices.harm)).toEqual(['Approval, No gate: 1 | 1+0 | 0, 0']);
});

test('takes the less frequent tools together without tearing equals apart, shades them not, and counts a record once', () => {
  const many = [...Array.from({ length: 14 }, (_, index) => ({ modes: ['no-gate'], tools: [`small-${String(index)}`, `tiny-${String(index)}`] })), { modes: ['no-gate'], tools: ['small-0', 'small-1'] }];
  const { columns, families, steps } = patternsFor(many).matrices.tool;
  expect(columns.map(({ label, values }) => [label, values.length])).toEqual([['The small-0', 1], ['The small-1', 1], ['26 others', 26]]);
  expect(families[0]?.records[0]?.cells.map(({ harm, heat }) => [harm.count, heat])).toEqual([[2, 2], [2, 2], [14, 0]]);
  expect(steps.at(-1)?.to).toBe(2);
});

test('gives no way to more values than an address holds', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ modes: ['no-gate'], tools: [index < 5 ? 'robot' : `small-${String(index)}`] }));
  const cells = patternsFor(many).matrices.tool.families[0]?.records[0]?.cells;
  expect(cells?.map(({ harm }) => [harm.count, harm.path === null])).toEqual([[5, false], [55, true]]);
});

test('cuts where it must when all counts are equal', () => {
  const { universe, columns } = patternsFor([{ tools: ['a', 'b', 'c', 'd'] }]);
  expect(chooseColumns(universe, columns.tool, true, 3).map(({ label }) => label)).toEqual(['The a', 'The b', '2 others']);
  expect(chooseColumns(universe, columns.tool, true, 4)).toHaveLength(4);
});

test.each([
  [0, []], [1, ['1-1']], [3, ['1-1', '2-2', '3-3']], [7, ['1-1', '2-2', '3-4', '5-7']], [300, ['1-19', '20-75', '76-169', '170-300']],
])('shades counts up to %i in steps without a gap', (most, expected) => {
  const steps = heatSteps(most);
  expect(steps.map(({ from, to }) => `${String(from)}-${String(to)}`)).toEqual(expected);
  expect(heatOf(most, steps)).toBe(expected.length);
  expect(heatOf(0, steps)).toBe(0);
});
