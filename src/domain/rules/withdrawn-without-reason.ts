import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const withdrawnWithoutReason = incidentRule('withdrawn-without-reason', 'A withdrawn record gives no reason, or a published one gives one.', function* (incident) {
  const { state, withdrawn } = incident.data;
  if ((state === 'withdrawn') !== (withdrawn !== undefined)) yield finding('withdrawn-without-reason', fieldOf(incident, 'state'), { state });
});
