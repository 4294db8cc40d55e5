import { finding, type Finding } from '../finding.ts';
import { sourcedRecords } from '../sources.ts';
import { fieldOf, type Rule } from './rule.ts';

export const duplicateSourceKey: Rule = {
  name: 'duplicate-source-key',
  summary: 'Two sources of a record have the same key.',
  *check(register, { isAsked }): Iterable<Finding> {
    for (const { record, sources } of sourcedRecords(register, isAsked)) {
      const seen = new Set<string>();
      for (const [index, { id: key }] of sources.entries()) {
        if (seen.has(key)) yield finding('duplicate-source-key', fieldOf(record, 'sources', index, 'id'), { key });
        seen.add(key);
      }
    }
  },
};
