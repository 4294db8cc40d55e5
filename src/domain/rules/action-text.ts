import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const actionText = incidentRule('action-text', 'An action that is not published has a text, or another has none.', function* (incident) {
  for (const [index, { form, text }] of incident.data.actions.entries()) {
    const hasText = text !== undefined;
    if (hasText === (form === 'not-published')) yield finding('action-text', fieldOf(incident, 'actions', index, 'form'), { form, hasText });
  }
});
