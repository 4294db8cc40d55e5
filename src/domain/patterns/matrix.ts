import { failureModeFamilies } from '../../schema/vocabulary.ts';
import type { FacetGroup } from '../catalogue.ts';
import type { FailureModeRecord } from '../register.ts';
import { groupByTerm, type TermGroup } from '../term-groups.ts';
import { heatOf, heatSteps, type HeatStep } from './heat.ts';
import { chooseColumns, type ColumnFacet, type MatrixColumn } from './matrix-columns.ts';
import { counted, linked, type Counted, type Universe } from './universe.ts';

/** Records with the failure mode of the row and a value of the column. Harm is in deployed use; the other kinds are never added to it. */
export interface MatrixCell {
  readonly harm: Counted;
  readonly others: Counted;
  /** The shade of the harm count: 0 for none, and in a column that takes several values together, since it says nothing of any one of them. */
  readonly heat: number;
}

export interface MatrixRow {
  readonly mode: FailureModeRecord;
  readonly harm: Counted;
  readonly laboratory: Counted;
  readonly others: Counted;
  readonly cells: readonly MatrixCell[];
}

/** Failure modes, by family and then by count, against the values of a facet. */
export interface Matrix {
  readonly facet: ColumnFacet;
  readonly columns: readonly MatrixColumn[];
  readonly families: readonly TermGroup<MatrixRow>[];
  readonly steps: readonly HeatStep[];
}

/** Beyond this many values the address of a column that takes several would be too long for a link. */
export const mostLinkedValues = 40;

/** `hasOthers` says whether the cells also count the other kinds; the last columns always do. */
export function matrixOf(universe: Universe, modes: readonly FailureModeRecord[], values: FacetGroup & { facet: ColumnFacet }, hasOthers: boolean): Matrix {
  const columns = chooseColumns(universe, values, hasOthers);
  const rows = modes.map((mode) => rowOf(universe, mode, values.facet, columns, hasOthers)).filter(({ harm, laboratory, others }) => harm.count + laboratory.count + others.count > 0);
  const isSingle = columns.map((column) => column.values.length === 1);
  const steps = heatSteps(rows.flatMap(({ cells }) => cells.filter((_, index) => isSingle[index])).reduce((most, { harm }) => Math.max(most, harm.count), 0));
  const shaded = rows
    .map((row) => ({ ...row, cells: row.cells.map((cell, index) => ({ ...cell, heat: isSingle[index] === true ? heatOf(cell.harm.count, steps) : 0 })) }))
    .sort((a, b) => b.harm.count - a.harm.count || b.others.count - a.others.count || a.mode.data.title.localeCompare(b.mode.data.title, 'en'));
  return { facet: values.facet, columns, families: groupByTerm(failureModeFamilies, shaded, ({ mode }) => mode.data.family), steps };
}

function rowOf(universe: Universe, mode: FailureModeRecord, facet: ColumnFacet, columns: readonly MatrixColumn[], hasOthers: boolean): MatrixRow {
  const selection = { mode: [mode.slug] };
  const shown: Universe = {
    harm: withMode(universe.harm, mode.slug),
    laboratory: withMode(universe.laboratory, mode.slug),
    others: withMode(universe.others, mode.slug),
  };
  return {
    mode,
    harm: linked(shown.harm.length, 'harm', selection),
    laboratory: linked(shown.laboratory.length, 'laboratory', selection),
    others: linked(shown.others.length, 'others', selection),
    cells: columns.map(({ values }) => {
      const cell = { ...selection, [facet]: values };
      const [harm, others] = [counted(shown, 'harm', cell), hasOthers ? counted(shown, 'others', cell) : { count: 0, path: null }];
      const isLinked = values.length <= mostLinkedValues;
      return { harm: isLinked ? harm : { ...harm, path: null }, others: isLinked ? others : { ...others, path: null }, heat: 0 };
    }),
  };
}

function withMode(entries: Universe['harm'], mode: string): Universe['harm'] {
  return entries.filter(({ facets }) => facets.mode.includes(mode));
}
