import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

const limit = 100;

export const titleTooLong = incidentRule('title-too-long', 'The title of an incident has more than 100 characters.', function* (incident) {
  const { length } = incident.data.title;
  if (length > limit) yield finding('title-too-long', fieldOf(incident, 'title'), { length, limit });
});
