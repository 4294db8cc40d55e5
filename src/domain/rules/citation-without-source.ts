import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { citationsOf, sourcedRecords } from '../sources.ts';
import type { Rule } from './rule.ts';

export const citationWithoutSource: Rule = {
  name: 'citation-without-source',
  summary: 'A statement cites a source that the record does not list.',
  *check(register, { isAsked }): Iterable<Finding> {
    for (const { record, sources } of sourcedRecords(register, isAsked)) {
      const keys = sources.map((source) => source.id);
      for (const { source, place } of citationsOf(record)) {
        if (!keys.includes(source)) yield finding('citation-without-source', place, { source, nearest: nearest(source, keys) });
      }
    }
  },
};
