import { finding } from '../finding.ts';
import { fieldOf, type Rule } from './rule.ts';
import type { Finding } from '../finding.ts';

export const oneWayRelation: Rule = {
  name: 'one-way-relation',
  summary: 'A related record does not point back.',
  *check(register): Iterable<Finding> {
    const related = new Map(register.incidents.map(({ data }) => [data.id, new Set<string>(data.related.map((row) => row.incident))]));
    for (const incident of register.incidents) {
      for (const [index, { incident: to }] of incident.data.related.entries()) {
        const back = related.get(to);
        if (back !== undefined && !back.has(incident.data.id)) yield finding('one-way-relation', fieldOf(incident, 'related', index, 'incident'), { from: incident.data.id, to });
      }
    }
  },
};
