import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from './rule.ts';

export const danglingReference: Rule = {
  name: 'dangling-reference',
  summary: 'A record points at a record that does not exist.',
  *check(register): Iterable<Finding> {
    for (const reference of referencesOf(register)) {
      if (reference.targets.length > 0) continue;
      const { target, kind, place, known } = reference;
      yield finding('dangling-reference', place, { target, kind, nearest: nearest(target, known) });
    }
  },
};
