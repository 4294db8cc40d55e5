import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const reviewedWithoutReviewer = incidentRule('reviewed-without-reviewer', 'A review by a person is claimed without saying by whom.', function* (incident) {
  const { state, by } = incident.data.review;
  if ((state === 'reviewed') !== (by !== undefined)) yield finding('reviewed-without-reviewer', fieldOf(incident, 'review', 'state'), { state });
});
