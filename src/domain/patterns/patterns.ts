import { catalogueEntries, facetGroups, type FacetGroup } from '../catalogue.ts';
import type { Links } from '../links.ts';
import type { Register } from '../register.ts';
import { coverOf, isTechnical, type Cover } from './cover.ts';
import { evidencePanels, severityPanels } from './distributions.ts';
import { instructionPanel } from './instructions.ts';
import type { ColumnFacet } from './matrix-columns.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import type { Panel } from './panel.ts';
import { reversibilityPanels } from './reversibility.ts';
import { stoppedByPanels } from './stopped-by.ts';
import { splitRecords, type Universe } from './universe.ts';

/** The values of the facets that stand against the failure modes, with their names. */
export type ColumnGroups = Readonly<Record<ColumnFacet, FacetGroup & { readonly facet: ColumnFacet }>>;

/** Everything the page of patterns shows, counted from the published records. */
export interface Patterns {
  readonly universe: Universe;
  readonly columns: ColumnGroups;
  readonly matrices: Readonly<Record<ColumnFacet, Matrix>>;
  readonly evidence: readonly Panel[];
  readonly severity: readonly Panel[];
  readonly reversibility: readonly Panel[];
  readonly cover: Cover;
  readonly technicalCover: Cover;
  readonly stoppedBy: readonly Panel[];
  readonly instructions: Panel;
}

/** Counts the patterns of a register. */
export function patternsOf(register: Register, links: Links): Patterns {
  const entries = catalogueEntries(register, links);
  const universe = splitRecords(entries);
  const found = facetGroups(entries, links);
  const columnsOf = <F extends ColumnFacet>(facet: F) => ({ label: '', values: [], ...found.find((group) => group.facet === facet), facet });
  const columns: ColumnGroups = { harm: columnsOf('harm'), tool: columnsOf('tool'), environment: columnsOf('environment') };
  const matrix = (facet: ColumnFacet, hasOthers: boolean) => matrixOf(universe, register.failureModes, columns[facet], hasOthers);
  return {
    universe,
    columns,
    matrices: { harm: matrix('harm', false), tool: matrix('tool', true), environment: matrix('environment', true) },
    evidence: evidencePanels(universe),
    severity: severityPanels(universe),
    reversibility: reversibilityPanels(universe.harm),
    cover: coverOf(universe.harm, register.controls),
    technicalCover: coverOf(universe.harm, register.controls.filter(isTechnical)),
    stoppedBy: stoppedByPanels(universe, register.controls),
    instructions: instructionPanel(universe, register.controls),
  };
}
