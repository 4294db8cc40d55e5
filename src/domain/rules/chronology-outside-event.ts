import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const chronologyOutsideEvent = incidentRule('chronology-outside-event', 'A chronology entry lies outside the event and is not marked as background or aftermath.', function* (incident) {
  const { occurred, resolved } = incident.data.dates;
  for (const [index, { when, background, aftermath }] of incident.data.chronology.entries()) {
    if (when.precision === 'unknown' || background === true) continue;
    const place = fieldOf(incident, 'chronology', index, 'when');
    if (occurred.when.start !== null && when.end <= occurred.when.start) {
      yield finding('chronology-outside-event', place, { value: when.value, bound: occurred.when.value, side: 'before' });
    } else if (aftermath !== true && resolved.when.end !== null && when.start >= resolved.when.end) {
      yield finding('chronology-outside-event', place, { value: when.value, bound: resolved.when.value, side: 'after' });
    }
  }
});
