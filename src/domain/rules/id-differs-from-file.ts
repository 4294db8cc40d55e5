import { finding, type Finding } from '../finding.ts';
import { allRecords, fieldOf, type Rule } from './rule.ts';

export const idDiffersFromFile: Rule = {
  name: 'id-differs-from-file',
  summary: 'The id of a failure mode, control, tool or guardrail differs from its file name.',
  *check(register): Iterable<Finding> {
    for (const record of allRecords(register)) {
      if (record.kind === 'incident' || record.data.id === record.slug) continue;
      yield finding('id-differs-from-file', fieldOf(record, 'id'), { id: record.data.id, slug: record.slug });
    }
  },
};
