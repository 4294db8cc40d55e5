import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const disputedWithoutDispute = incidentRule('disputed-without-dispute', 'The evidence is graded disputed and no dispute is listed.', function* (incident) {
  const { evidence, disputes } = incident.data;
  if (evidence.grade === 'disputed' && disputes.length === 0) yield finding('disputed-without-dispute', fieldOf(incident, 'evidence', 'grade'), {});
});
