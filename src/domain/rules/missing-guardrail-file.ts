import { finding, type Finding } from '../finding.ts';
import { fieldOf, type Rule } from './rule.ts';

export const missingGuardrailFile: Rule = {
  name: 'missing-guardrail-file',
  summary: 'A guardrail lists a file that its folder does not hold.',
  *check(register): Iterable<Finding> {
    for (const record of register.guardrails) {
      for (const [index, { file }] of record.data.files.entries()) {
        if (!record.texts.has(file)) yield finding('missing-guardrail-file', fieldOf(record, 'files', index, 'file'), { file, folder: record.file.replace(/\.mdx$/, '/'), there: [...record.texts.keys()] });
      }
    }
  },
};
