import { finding, type Finding } from '../finding.ts';
import { textsOf } from '../texts.ts';
import { askedRecords, type Rule } from './rule.ts';

const words = [
  'rogue', 'disaster', 'disastrous', 'catastrophe', 'nuked', 'nukes', 'nuking', 'obliterated', 'annihilated', 'horrifying', 'horrific', 'shocking', 'shockingly', 'insane', 'chaos', 'nightmare', 'rampage',
  'unleashed', 'havoc', 'meltdown', 'bloodbath', 'terrifying', 'mind-blowing', 'unbelievable', 'devastating', 'devastated', 'went wild', 'went crazy', 'ran amok', 'apocalypse', 'massacre',
];
const pattern = new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu');

export const sensationalWord: Rule = {
  name: 'sensational-word',
  summary: 'A word makes an event more dramatic than it needs to be.',
  *check(register, context): Iterable<Finding> {
    for (const record of askedRecords(register, context)) {
      for (const { text, place } of textsOf(record)) {
        for (const match of text.matchAll(pattern)) yield finding('sensational-word', place, { text: match[0] });
      }
    }
  },
};
