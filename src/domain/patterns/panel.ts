import { members, type Term } from '../../schema/vocabulary.ts';
import type { Facet } from '../facets.ts';
import { formatNumber } from '../harm-text.ts';
import { counted, linked, type Counted, type Group, type Universe } from './universe.ts';

/** One bar: how many of the records of its panel. */
export interface Bar extends Counted {
  readonly value: string;
  readonly label: string;
}

/** Bars over one set of records; the full width of a bar is all of them. */
export interface Panel {
  readonly name: string;
  readonly title: string;
  /** How many records there are. */
  readonly of: number;
  /** True for records that are no harm in deployed use: their bars are hollow. */
  readonly isApart: boolean;
  readonly bars: readonly Bar[];
}

/** A panel over one group of records, one bar for each member of the closed list that a facet takes its values from. */
export function facetPanel(universe: Universe, group: Group, facet: Facet, list: Readonly<Record<string, Term>>, title: string): Panel {
  return {
    name: group,
    title,
    of: universe[group].length,
    isApart: group !== 'harm',
    bars: members(list).map((value) => ({ value, label: list[value]?.label ?? value, ...counted(universe, group, { [facet]: [value] }) })),
  };
}

/** A bar that no selection of the catalogue shows. */
export function plainBar(value: string, label: string, count: number): Bar {
  return { value, label, ...linked(0, 'harm', {}), count };
}

/** Panels that have something to show. The first stays in any case, so that nothing is said by silence. */
export function withRecords(panels: readonly Panel[]): Panel[] {
  return panels.filter(({ of }, index) => index === 0 || of > 0);
}

/** A part of a whole as a percentage, 0 to 100; 0 of nothing is 0. */
export function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : (100 * count) / of;
}

/** Of fewer records than this a percentage would say more than is known. */
const fewestForShare = 10;

/** The same in words: `50%`. What rounds to nothing or to all, and is not, says so; of a handful of records there is none. */
export function shareText(count: number, of: number): string | null {
  if (of < fewestForShare) return null;
  const share = shareOf(count, of);
  if (share > 0 && share < 0.5) return 'under 1%';
  if (share >= 99.5 && count < of) return 'over 99%';
  return `${formatNumber(Math.round(share))}%`;
}
