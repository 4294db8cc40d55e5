import { evidenceGrades, members, severityBases, severityLevels } from '../../schema/vocabulary.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { facetPanel, plainBar, withRecords, type Panel } from './panel.ts';
import { groups, type Universe } from './universe.ts';

/** How sure the records are, each group apart. */
export function evidencePanels(universe: Universe): Panel[] {
  return withRecords(members(groups).map((group) => facetPanel(universe, group, 'evidence', evidenceGrades, groups[group].label)));
}

/** How bad it was; and, apart from that, how bad what did not happen could have been. */
export function severityPanels(universe: Universe): Panel[] {
  return withRecords([
    facetPanel(universe, 'harm', 'severity', severityLevels, groups.harm.label),
    facetPanel(universe, 'laboratory', 'severity', severityLevels, groups.laboratory.label),
    ...members(severityBases).map((basis) => basisPanel(universe.others, basis)),
  ]);
}

const basisTitles = { actual: 'Other kinds: what happened', potential: 'Other kinds: what could have happened' } as const satisfies Record<keyof typeof severityBases, string>;

/** The catalogue cannot be filtered by basis, so these bars have no way to their records. */
function basisPanel(others: readonly CatalogueEntry[], basis: keyof typeof severityBases): Panel {
  const rated = others.filter(({ record }) => record.data.severity.basis === basis);
  return {
    name: `others-${basis}`,
    title: basisTitles[basis],
    of: rated.length,
    isApart: true,
    bars: members(severityLevels).map((level) => plainBar(level, severityLevels[level].label, rated.filter(({ record }) => record.data.severity.level === level).length)),
  };
}
