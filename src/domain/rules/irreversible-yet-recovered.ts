import { recoverers } from '../../schema/vocabulary.ts';
import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const irreversibleYetRecovered = incidentRule('irreversible-yet-recovered', 'A harm is marked irreversible while somebody recovered it.', function* (incident) {
  for (const [index, { reversible, recoveredBy }] of incident.data.harms.entries()) {
    if (reversible === 'no' && recoveredBy !== 'nobody' && recoveredBy !== 'unknown') {
      yield finding('irreversible-yet-recovered', fieldOf(incident, 'harms', index, 'reversible'), { recoveredBy: recoverers[recoveredBy].label });
    }
  }
});
