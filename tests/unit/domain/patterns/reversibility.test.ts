import { expect, test } from 'vitest';
import type { HarmRow } from '../../../../src/schema/incident-parts.ts';
import { outcomeOf, recoverersOf } from '../../../../src/domain/patterns/reversibility.ts';
import { patternsFor } from './records.ts';

const harms = (...told: readonly string[]) => told.map((each) => { const [reversible, recoveredBy = 'unknown'] = each.split(' '); return { type: 'data-loss', reversible, recoveredBy } as Pick<HarmRow, 'type' | 'reversible' | 'recoveredBy'>; });

test.each([
  ['yes', ['yes', 'yes']], ['no', ['no', 'no']], ['partly', ['yes', 'no']], ['partly', ['partly']], ['partly', ['partly', 'unknown']], ['partly', ['yes', 'no', 'unknown']],
  ['unknown', ['unknown']], ['unknown', ['yes', 'unknown']], ['unknown', ['no', 'unknown']], ['unknown', []],
])('is %s for harms %j', (outcome, told) => {
  expect(outcomeOf(harms(...told))).toBe(outcome);
});

test('names who brought something back, and nobody for what stayed lost', () => {
  expect(recoverersOf(harms('yes owner', 'partly owner', 'partly provider', 'no nobody', 'unknown chance'))).toEqual(['owner', 'provider']);
});

test('counts everything that was lost, lost data alone, and who helped', () => {
  const panels = patternsFor([
    { harms: ['data-loss yes owner', 'labour no nobody'] },
    { harms: ['data-loss no nobody', 'data-loss no nobody'] },
    { harms: ['outage yes provider', 'data-loss unknown unknown'] },
    { harms: ['money no nobody'] },
    { harms: ['data-loss partly owner', 'outage yes chance'] },
  ]).reversibility;
  expect(panels.map(({ name, of, bars }) => [name, of, Object.fromEntries(bars.map(({ value, count }) => [value, count]))])).toEqual([
    ['all-harms', 5, { yes: 0, partly: 2, no: 2, unknown: 1 }],
    ['data-loss', 4, { yes: 1, partly: 1, no: 1, unknown: 1 }],
    ['recovered-by', 3, { owner: 2, provider: 1, 'third-party': 0, chance: 1, unknown: 0 }],
  ]);
});
