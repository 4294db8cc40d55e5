import { finding, type Finding } from '../finding.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from './rule.ts';

export const ambiguousReference: Rule = {
  name: 'ambiguous-reference',
  summary: 'A record points at an id that more than one record has.',
  *check(register): Iterable<Finding> {
    for (const { target, kind, place, targets } of referencesOf(register)) {
      if (targets.length > 1) yield finding('ambiguous-reference', place, { target, kind, files: targets.map((record) => record.file).sort() });
    }
  },
};
