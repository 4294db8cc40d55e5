import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const nearMissBarrier = incidentRule('near-miss-barrier', 'A near miss does not name the barrier that held, or another record names one.', function* (incident) {
  const { kind, barrier } = incident.data;
  const isNearMiss = kind === 'near-miss';
  if (isNearMiss !== (barrier !== undefined)) yield finding('near-miss-barrier', fieldOf(incident, isNearMiss ? 'kind' : 'barrier'), { isNearMiss });
});
