import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const unassignedId = incidentRule('unassigned-id', 'An incident still has the placeholder id of a draft.', function* (incident) {
  const { id } = incident.data;
  if (id === 'MISHAP-0000-0000') yield finding('unassigned-id', fieldOf(incident, 'id'), { id });
});
