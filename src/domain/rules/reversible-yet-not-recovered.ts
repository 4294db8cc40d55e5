import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const reversibleYetNotRecovered = incidentRule('reversible-yet-not-recovered', 'A harm is marked reversible while nobody recovered it.', function* (incident) {
  for (const [index, { reversible, recoveredBy }] of incident.data.harms.entries()) {
    if (reversible === 'yes' && recoveredBy === 'nobody') yield finding('reversible-yet-not-recovered', fieldOf(incident, 'harms', index, 'recoveredBy'), {});
  }
});
