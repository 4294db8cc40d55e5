import { finding } from '../finding.ts';
import { independentSources } from '../sources.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const tooFewSources = incidentRule('too-few-sources', 'An incident rests on fewer than two independent sources and does not say why.', function* (incident) {
  const count = independentSources(incident.data.sources).length;
  if (count < 2 && incident.data.evidence.singleSource === undefined) yield finding('too-few-sources', fieldOf(incident, 'sources'), { count });
});
