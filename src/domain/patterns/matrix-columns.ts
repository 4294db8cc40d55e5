import type { FacetGroup } from '../catalogue.ts';
import { counted, type Universe } from './universe.ts';

/** What can stand against the failure modes. */
export type ColumnFacet = 'harm' | 'tool' | 'environment';

/** A column of a matrix: one value of a facet, or the less frequent ones together. */
export interface MatrixColumn {
  readonly label: string;
  readonly values: readonly string[];
  /** What the values are called. */
  readonly names: readonly string[];
}

interface Ranked {
  readonly value: string;
  readonly label: string;
  readonly harm: number;
  readonly others: number;
}

/** Most columns of a matrix, so that it can be taken in at a glance and printed on one page; fewer where cells hold two numbers. */
const mostColumns = { one: 12, two: 10 } as const;

/**
 * The values that occur, those with most harm first, then those with most records of other kinds. Where there are too
 * many, the last column takes the rest together; values with equal counts are never torn apart for that.
 */
export function chooseColumns(universe: Universe, { facet, values }: FacetGroup, hasOthers: boolean, most: number = hasOthers ? mostColumns.two : mostColumns.one): MatrixColumn[] {
  const ranked = values
    .map(({ value, label }): Ranked => ({ value, label, harm: counted(universe, 'harm', { [facet]: [value] }).count, others: hasOthers ? counted(universe, 'others', { [facet]: [value] }).count : 0 }))
    .filter(({ harm, others }) => harm + others > 0)
    .sort((a, b) => b.harm - a.harm || b.others - a.others || a.label.localeCompare(b.label, 'en'));
  const kept = ranked.length <= most ? ranked.length : lastBreak(ranked, most - 1);
  const rest = ranked.slice(kept);
  const columns = ranked.slice(0, kept).map(({ value, label }) => ({ label, values: [value], names: [label] }));
  return rest.length === 0 ? columns : [...columns, { label: `${String(rest.length)} others`, values: rest.map(({ value }) => value), names: rest.map(({ label }) => label) }];
}

/** The last place, not after `at`, where a count differs from the next one; `at` itself if there is none. */
function lastBreak(ranked: readonly Ranked[], at: number): number {
  for (let place = at; place > 0; place -= 1) {
    const [before, after] = [ranked[place - 1], ranked[place]];
    if (before?.harm !== after?.harm || before?.others !== after?.others) return place;
  }
  return at;
}
