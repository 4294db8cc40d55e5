import { expect, test } from 'vitest';
import { countIncidents } from '../../../src/domain/counts.ts';
import type { IncidentRecord } from '../../../src/domain/register.ts';

const record = (kind: string, setting = 'deployed', state = 'published') => ({ data: { kind, setting, state } }) as unknown as IncidentRecord;

test('counts deployed harm apart from everything else, and withdrawn records not at all', () => {
  const counts = countIncidents([record('harm'), record('harm', 'laboratory'), record('harm', 'deployed', 'withdrawn'), record('vulnerability-disclosure'), record('research-demonstration', 'laboratory')]);
  expect(counts.map((row) => [row.label, row.count])).toEqual([['Harm, deployed', 1], ['Harm, laboratory', 1], ['Disclosures and demonstrations', 2]]);
});

test('says zero for harm rather than nothing', () => {
  expect(countIncidents([]).map((row) => row.count)).toEqual([0]);
});
