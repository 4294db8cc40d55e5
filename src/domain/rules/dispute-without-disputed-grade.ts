import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const disputeWithoutDisputedGrade = incidentRule('dispute-without-disputed-grade', 'A dispute is listed and the evidence is not graded disputed.', function* (incident) {
  const { grade } = incident.data.evidence;
  if (grade !== 'disputed' && incident.data.disputes.length > 0) yield finding('dispute-without-disputed-grade', fieldOf(incident, 'evidence', 'grade'), { grade });
});
