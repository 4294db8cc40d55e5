import { parseMoment, type Moment } from '../../schema/moment.ts';
import { finding, type Finding } from '../finding.ts';
import { askedRecords, fieldOf, type Rule } from './rule.ts';
import { walkValues } from '../walk-values.ts';

export const futureDate: Rule = {
  name: 'future-date',
  summary: 'A date lies in the future.',
  *check(register, context): Iterable<Finding> {
    const { today } = context;
    const now = Date.parse(`${today}T23:59:59Z`);
    for (const record of askedRecords(register, context)) {
      const findings: Finding[] = [];
      walkValues(record.data, (value, path) => {
        if (!isMoment(value)) return;
        if ((lastStart(value) ?? 0) > now) findings.push(finding('future-date', fieldOf(record, ...path), { value: value.value, today }));
      });
      yield* findings;
    }
  },
};

function isMoment(value: unknown): value is Moment {
  return typeof value === 'object' && value !== null && 'precision' in value && 'start' in value;
}

/** When the last point of a range begins, or the moment itself. */
function lastStart(moment: Moment): number | null {
  return parseMoment(moment.value.split('/').at(-1) ?? '')?.start ?? null;
}
