import { finding, type Finding } from '../finding.ts';
import { citationsOf, sourcedRecords } from '../sources.ts';
import { fieldOf, type Rule } from './rule.ts';

export const unusedSource: Rule = {
  name: 'unused-source',
  summary: 'A source is listed and carries no statement.',
  *check(register, { isAsked }): Iterable<Finding> {
    for (const { record, sources } of sourcedRecords(register, isAsked)) {
      const cited = new Set(citationsOf(record).filter((citation) => citation.carries).map((citation) => citation.source));
      for (const [index, source] of sources.entries()) {
        if (!cited.has(source.id)) yield finding('unused-source', fieldOf(record, 'sources', index, 'id'), { source: source.id });
      }
    }
  },
};
