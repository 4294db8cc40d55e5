import { finding, type Finding } from '../finding.ts';
import { fieldOf, type Rule } from './rule.ts';

export const unlistedGuardrailFile: Rule = {
  name: 'unlisted-guardrail-file',
  summary: 'The folder of a guardrail holds a file that its record does not list.',
  *check(register): Iterable<Finding> {
    for (const record of register.guardrails) {
      const listed = new Set(record.data.files.map(({ file }) => file));
      for (const file of record.texts.keys()) if (!listed.has(file)) yield finding('unlisted-guardrail-file', fieldOf(record, 'files'), { file });
    }
  },
};
