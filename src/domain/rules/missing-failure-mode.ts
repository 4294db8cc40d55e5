import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const missingFailureMode = incidentRule('missing-failure-mode', 'An incident codes no failure mode and does not say why.', function* (incident) {
  const { failureModes, noFailureMode } = incident.data;
  if (failureModes.length === 0 && noFailureMode === undefined) yield finding('missing-failure-mode', fieldOf(incident, 'failureModes'), {});
});
