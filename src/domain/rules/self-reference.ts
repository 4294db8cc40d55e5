import { finding, type Finding } from '../finding.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from './rule.ts';

export const selfReference: Rule = {
  name: 'self-reference',
  summary: 'A record points at itself.',
  *check(register): Iterable<Finding> {
    for (const { target, kind, place, targets } of referencesOf(register)) {
      if (targets.some((record) => record.file === place.file)) yield finding('self-reference', place, { target, kind });
    }
  },
};
