import { finding } from '../finding.ts';
import { isPlaceholder } from '../numbers/placeholder.ts';
import { fieldOf, incidentRule, type Rule } from './rule.ts';

const rule = incidentRule('unassigned-id', 'An incident still has the placeholder id of a draft.', function* (incident) {
  const { id } = incident.data;
  if (isPlaceholder(id)) yield finding('unassigned-id', fieldOf(incident, 'id'), { id });
});

/** A warning, so that a new record can be merged; "mishap assign-id --check" then keeps it from staying so. */
export const unassignedId: Rule = { ...rule, severity: 'warning' };
