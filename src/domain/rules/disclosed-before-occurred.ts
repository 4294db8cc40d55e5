import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const disclosedBeforeOccurred = incidentRule('disclosed-before-occurred', 'An incident was disclosed before it happened.', function* (incident) {
  const { occurred, disclosed } = incident.data.dates;
  if (occurred.when.start === null || disclosed.when.end === null || disclosed.when.end > occurred.when.start) return;
  yield finding('disclosed-before-occurred', fieldOf(incident, 'dates', 'disclosed', 'when'), { disclosed: disclosed.when.value, occurred: occurred.when.value });
});
