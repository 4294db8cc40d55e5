import { harmTypes } from '../../schema/vocabulary.ts';
import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const unknownUnit = incidentRule('unknown-unit', 'A quantity of harm has no unit, or one that its type does not know.', function* (incident) {
  for (const [index, { type, quantity, unit }] of incident.data.harms.entries()) {
    const allowed: readonly string[] = harmTypes[type].units;
    if (unit === undefined ? quantity === null : allowed.includes(unit)) continue;
    yield finding('unknown-unit', fieldOf(incident, 'harms', index, unit === undefined ? 'quantity' : 'unit'), { type, unit: unit ?? null, allowed });
  }
});
