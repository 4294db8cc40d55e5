import { incidentKinds } from '../../schema/vocabulary.ts';
import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const severityBasis = incidentRule('severity-basis', 'The severity of a harm is given as potential, or that of a demonstration as actual.', function* (incident) {
  const { kind, severity } = incident.data;
  const expected = expectedBasis(kind);
  if (expected !== null && severity.basis !== expected) {
    yield finding('severity-basis', fieldOf(incident, 'severity', 'basis'), { kind: incidentKinds[kind].label.toLowerCase(), basis: severity.basis, expected });
  }
});

/** Exploited vulnerabilities and misuse have an actual severity where the harm is known and a potential one elsewhere. */
function expectedBasis(kind: keyof typeof incidentKinds): 'actual' | 'potential' | null {
  switch (kind) {
    case 'harm': return 'actual';
    case 'near-miss':
    case 'vulnerability-disclosure':
    case 'research-demonstration': return 'potential';
    case 'exploited-vulnerability':
    case 'misuse': return null;
    default: return kind satisfies never;
  }
}
