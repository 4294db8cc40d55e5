import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

const limit = 160;

export const glanceTooLong = incidentRule('glance-too-long', 'A phrase of the four-part glance has more than 160 characters.', function* (incident) {
  for (const [part, { text }] of Object.entries(incident.data.glance)) {
    if (text.length > limit) yield finding('glance-too-long', fieldOf(incident, 'glance', part, 'text'), { length: text.length, limit });
  }
});
