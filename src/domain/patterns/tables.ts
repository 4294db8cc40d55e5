import { members } from '../../schema/vocabulary.ts';
import type { Cell } from '../csv.ts';
import type { FacetGroup } from '../catalogue.ts';
import type { ControlRecord, FailureModeRecord, Register } from '../register.ts';
import { isTechnical, type Cover } from './cover.ts';
import type { FigureName } from './figure-texts.ts';
import type { ColumnFacet } from './matrix-columns.ts';
import type { Panel } from './panel.ts';
import type { Patterns } from './patterns.ts';
import { counted, groups, type Universe } from './universe.ts';

/** A figure as a table: every row says what it counts. */
export interface FigureTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const tables = {
  'modes-by-harm': ({ universe, columns }, { failureModes }) => matrixTable(universe, columns.harm, failureModes),
  'modes-by-tool': ({ universe, columns }, { failureModes }) => matrixTable(universe, columns.tool, failureModes),
  'modes-by-environment': ({ universe, columns }, { failureModes }) => matrixTable(universe, columns.environment, failureModes),
  evidence: ({ evidence }) => panelTable(evidence),
  severity: ({ severity }) => panelTable(severity),
  reversibility: ({ reversibility }) => panelTable(reversibility),
  cover: ({ universe, cover }, { controls }) => coverTable(universe, cover, controls),
  'cover-technical': ({ universe, technicalCover }, { controls }) => coverTable(universe, technicalCover, controls.filter(isTechnical)),
  'stopped-by': ({ stoppedBy }) => panelTable(stoppedBy),
  instructions: ({ instructions }) => panelTable([instructions]),
} satisfies Record<FigureName, (patterns: Patterns, register: Register) => FigureTable>;

/** The table of a figure, in full: nothing is taken together, and only counts of zero are left out of the matrices. */
export function tableOf(name: FigureName, patterns: Patterns, register: Register): FigureTable {
  return tables[name](patterns, register);
}

/** Failure modes against all values of a facet, by group. The row `any` of a mode counts its records, whatever the value. */
function matrixTable(universe: Universe, { facet, values }: FacetGroup & { facet: ColumnFacet }, modes: readonly FailureModeRecord[]): FigureTable {
  const rows = modes.flatMap(({ slug, data }) => members(groups).flatMap((group) => {
    const shown = { ...universe, [group]: universe[group].filter((entry) => entry.facets.mode.includes(slug)) };
    const row = (value: string, label: string, count: number): Cell[] => [slug, data.title, data.family, value, label, groups[group].label, count];
    return [
      row('any', 'Any', shown[group].length),
      ...values.map(({ value, label }) => row(value, label, counted(shown, group, { [facet]: [value] }).count)),
    ];
  }));
  return { heads: ['failure_mode', 'failure_mode_name', 'family', facet, `${facet}_name`, 'counted', 'records'], rows: rows.filter((row) => row.at(-1) !== 0) };
}

function panelTable(panels: readonly Panel[]): FigureTable {
  return {
    heads: ['counted', 'value', 'name', 'records', 'of'],
    rows: panels.flatMap(({ title, of, bars }) => bars.map(({ value, label, count }): Cell[] => [title, value, label, count, of])),
  };
}

/** All controls that were judged to have stopped something: first those chosen, in order, then the others by their own count. */
function coverTable(universe: Universe, { of, steps }: Cover, controls: readonly ControlRecord[]): FigureTable {
  const described = ({ slug, data }: ControlRecord): Cell[] => [slug, data.title, data.family, data.strength];
  const chosen = new Set(steps.map(({ control }) => control.slug));
  const others = controls
    .filter((control) => !chosen.has(control.slug))
    .map((control) => ({ control, own: counted(universe, 'harm', { control: [control.slug] }).count }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own || (a.control.slug < b.control.slug ? -1 : 1));
  return {
    heads: ['step', 'control', 'control_name', 'family', 'strength', 'counted', 'stopped', 'added', 'covered', 'of'],
    rows: [
      ...steps.map(({ control, own, gain, covered }, index): Cell[] => [index + 1, ...described(control), groups.harm.label, own.count, gain, covered, of]),
      ...others.map(({ control, own }): Cell[] => ['', ...described(control), groups.harm.label, own, '', '', of]),
    ],
  };
}
