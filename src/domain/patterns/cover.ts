import { strengths } from '../../schema/vocabulary.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { greedyCover } from '../greedy-cover.ts';
import type { ControlRecord } from '../register.ts';
import { linked, type Counted } from './universe.ts';

/** One more control, and what it adds to those before it. Everything counts harm records in deployed use. */
export interface CoverStep {
  readonly control: ControlRecord;
  /** Records in which it was judged to have stopped the event, whatever the other controls. */
  readonly own: Counted;
  /** Of these, records that none of the controls before it would have stopped. */
  readonly gain: number;
  /** Records that it or one before it would have stopped. */
  readonly covered: number;
}

export interface Cover {
  /** All records. */
  readonly of: number;
  readonly steps: readonly CoverStep[];
  /** Records that none of the controls would have stopped by itself. */
  readonly open: number;
}

/**
 * Chooses controls one after the other, each time the one that adds most records; a tie goes to the stronger one, then
 * to the first in the alphabet of ids. It ends when no control adds any. `entries` are harm records in deployed use.
 */
export function coverOf(entries: readonly CatalogueEntry[], controls: readonly ControlRecord[]): Cover {
  const stoppedBy = new Map(controls.map(({ slug }) => [slug, entries.flatMap((entry, index) => (entry.facets.control.includes(slug) ? [index] : []))]));
  const membersOf = ({ slug }: ControlRecord) => stoppedBy.get(slug) ?? [];
  const steps = greedyCover([...controls].sort(compareStrength), membersOf, entries.length)
    .filter(({ gain }) => gain > 0)
    .map(({ candidate, gain, covered }) => ({ control: candidate, own: linked(membersOf(candidate).length, 'harm', { control: [candidate.slug] }), gain, covered }));
  return { of: entries.length, steps, open: entries.length - (steps.at(-1)?.covered ?? 0) };
}

/** Steps that are drawn; what comes after adds little, and the curve stays on one page. */
export const mostDrawn = 15;

/** True where two curves choose the same controls, so that the second need not be drawn. */
export function isSameCover(a: Cover, b: Cover): boolean {
  return a.steps.length === b.steps.length && a.steps.every(({ control }, index) => control.slug === b.steps[index]?.control.slug);
}

/** The fewest of the controls chosen that cover at least this part of what all of them cover, 0 to 1. */
export function stepsToCover({ steps }: Cover, part: number): CoverStep[] {
  const wanted = (steps.at(-1)?.covered ?? 0) * part;
  const last = steps.findIndex(({ covered }) => covered >= wanted);
  return steps.slice(0, last + 1);
}

/** Controls that hold whatever a person or an agent decides: they take the capability away or limit it technically. */
export function isTechnical({ data }: ControlRecord): boolean {
  return strengths[data.strength].rank <= strengths.engineer.rank;
}

function compareStrength(a: ControlRecord, b: ControlRecord): number {
  return strengths[a.data.strength].rank - strengths[b.data.strength].rank || (a.slug < b.slug ? -1 : 1);
}
