import type { Source } from '../../schema/fields.ts';
import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const unopenedSources = incidentRule('unopened-sources', 'Neither a primary source nor two independent secondary ones were opened, and the record does not say why.', function* (incident) {
  const { sources, evidence } = incident.data;
  const opened = sources.filter((source) => source.opened !== 'not-opened' && source.context !== true);
  const primary = opened.filter((source) => source.kind === 'primary').length;
  const secondary = new Set(opened.filter((source) => readThePrimary(source, sources)).map((source) => source.publisher.toLowerCase())).size;
  if (primary === 0 && secondary < 2 && evidence.unopened === undefined) yield finding('unopened-sources', fieldOf(incident, 'sources'), { primary, secondary });
});

/** A secondary source counts if it worked from the primary itself, not from another secondary source. */
function readThePrimary(source: Source, all: readonly Source[]): boolean {
  const repeatsSecondary = (source.dependsOn ?? []).some((key) => all.some((other) => other.id === key && other.kind === 'secondary'));
  return source.kind === 'secondary' && !repeatsSecondary;
}
