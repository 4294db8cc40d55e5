import { finding, type Finding } from '../finding.ts';
import { quotationsOf } from '../texts.ts';
import { askedRecords, type Rule } from './rule.ts';

const limit = 25;

export const longQuotation: Rule = {
  name: 'long-quotation',
  summary: 'A quotation has more than 25 words.',
  *check(register, context): Iterable<Finding> {
    for (const record of askedRecords(register, context)) {
      for (const { text, place } of quotationsOf(record)) {
        const words = text.trim().split(/\s+/);
        if (words.length > limit) yield finding('long-quotation', place, { words: words.length, text: `${words.slice(0, 6).join(' ')} …` });
      }
    }
  },
};
