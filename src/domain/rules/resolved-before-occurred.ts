import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const resolvedBeforeOccurred = incidentRule('resolved-before-occurred', 'An incident was resolved before it happened.', function* (incident) {
  const { occurred, resolved } = incident.data.dates;
  if (occurred.when.start === null || resolved.when.end === null || resolved.when.end > occurred.when.start) return;
  yield finding('resolved-before-occurred', fieldOf(incident, 'dates', 'resolved', 'when'), { resolved: resolved.when.value, occurred: occurred.when.value });
});
