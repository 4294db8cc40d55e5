import type { Moment } from '../../schema/moment.ts';
import { finding, type Finding } from '../finding.ts';
import { allRecords, fieldOf, type Rule } from './rule.ts';
import { walkValues } from '../walk-values.ts';

export const futureDate: Rule = {
  name: 'future-date',
  summary: 'A date lies in the future.',
  *check(register, { today }): Iterable<Finding> {
    const now = Date.parse(`${today}T23:59:59Z`);
    for (const record of allRecords(register)) {
      const findings: Finding[] = [];
      walkValues(record.data, (value, path) => {
        if (!isMoment(value)) return;
        if (value.start !== null && value.start > now) findings.push(finding('future-date', fieldOf(record, ...path), { value: value.value, today }));
      });
      yield* findings;
    }
  },
};

function isMoment(value: unknown): value is Moment {
  return typeof value === 'object' && value !== null && 'precision' in value && 'start' in value;
}
