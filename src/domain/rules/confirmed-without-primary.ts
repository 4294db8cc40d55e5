import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const confirmedWithoutPrimary = incidentRule('confirmed-without-primary', 'The evidence is graded confirmed without a primary source.', function* (incident) {
  const { evidence, sources } = incident.data;
  if (evidence.grade === 'confirmed' && !sources.some((source) => source.kind === 'primary' && source.context !== true)) yield finding('confirmed-without-primary', fieldOf(incident, 'evidence', 'grade'), {});
});
