import { incidentKinds, type IncidentKind } from '../../schema/vocabulary.ts';
import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

const withoutHarm: readonly IncidentKind[] = ['near-miss', 'vulnerability-disclosure', 'research-demonstration'];

export const harmInDemonstration = incidentRule('harm-in-demonstration', 'A demonstration, disclosure or near miss lists actual harm.', function* (incident) {
  const { kind, harms } = incident.data;
  if (withoutHarm.includes(kind) && harms.length > 0) yield finding('harm-in-demonstration', fieldOf(incident, 'harms'), { kind: incidentKinds[kind].label.toLowerCase() });
});
