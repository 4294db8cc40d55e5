import { frameworkIds, type FrameworkName } from '../../schema/framework-names.ts';
import { controlFamilies, efforts, members, strengths, type ChecklistOrder } from '../../schema/vocabulary.ts';
import { greedyCover } from '../greedy-cover.ts';
import type { Evidence } from './evidence.ts';
import type { SourceControl, SourceIncident } from './source.ts';

/** A control in its place, and what it adds to those before it in the order of coverage. */
export interface Placed {
  readonly control: SourceControl;
  /** Harm records that it would have stopped and none before it in that order. */
  readonly gain: number;
  /** Harm records that it or one before it in that order would have stopped. */
  readonly covered: number;
}

/**
 * Controls so that each next one adds the most harm records; of equals the stronger one, then the one of less effort,
 * then the first in the alphabet of ids. Once none adds any, those come first that would have stopped the most harm
 * records all the same, then softened the most, then those with the most records of other kinds.
 */
export function orderByCoverage(controls: readonly SourceControl[], { harm, others }: Pick<Evidence, 'harm' | 'others'>): Placed[] {
  const members = membersByControl(harm);
  const placed = greedyCover([...controls].sort(compareTies), ({ id }) => members.get(id) ?? [], harm.length)
    .map(({ candidate, gain, covered }) => ({ control: candidate, gain, covered }));
  const counts = [countJudged(harm, 'stopped'), countJudged(harm, 'softened'), countJudged(others, 'stopped'), countJudged(others, 'softened')];
  const byEvidence = (a: Placed, b: Placed) => counts.map((count) => (count.get(b.control.id) ?? 0) - (count.get(a.control.id) ?? 0)).find((difference) => difference !== 0) ?? 0;
  return [...placed.filter(({ gain }) => gain > 0), ...placed.filter(({ gain }) => gain === 0).sort(byEvidence)];
}

/** By id of control the number of records in which it was judged so. */
function countJudged(incidents: readonly SourceIncident[], verdict: 'stopped' | 'softened'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const incident of incidents) for (const id of new Set(incident[verdict])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The same rows in the order asked for; what an order leaves open stays as coverage has it. */
export function reorder(placed: readonly Placed[], order: ChecklistOrder, frameworks: readonly FrameworkName[]): Placed[] {
  const keys: Record<ChecklistOrder, (control: SourceControl) => number | string> = {
    coverage: () => 0,
    effort: effortRank,
    strength: ({ strength }) => strengths[strength].rank,
    family: ({ family }) => members(controlFamilies).indexOf(family),
    framework: (control) => frameworkKey(control, frameworks),
  };
  const keyOf = keys[order];
  return [...placed].sort((a, b) => compare(keyOf(a.control), keyOf(b.control)));
}

/** The entry of a framework that an item is ordered by; null where it is related to none of them. */
export function leadingReference({ references }: Pick<SourceControl, 'references'>, frameworks: readonly FrameworkName[]): SourceControl['references'][number] | null {
  const wanted = frameworks.length === 0 ? frameworkIds : frameworks;
  return wanted.flatMap((framework) => references.find((reference) => reference.framework === framework) ?? [])[0] ?? null;
}

/** For every control the places, in a list of incidents, of those it would have stopped. */
export function membersByControl(incidents: readonly SourceIncident[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [index, { stopped }] of incidents.entries()) {
    for (const id of new Set(stopped)) {
      const list = members.get(id);
      if (list === undefined) members.set(id, [index]);
      else list.push(index);
    }
  }
  return members;
}

function frameworkKey(control: SourceControl, frameworks: readonly FrameworkName[]): string {
  const lead = leadingReference(control, frameworks);
  if (lead === null) return '~';
  const rank = (frameworks.length === 0 ? frameworkIds : frameworks).indexOf(lead.framework);
  // Numbers within an id count as numbers: 9.10 comes after 9.2.
  return `${String(rank).padStart(2, '0')} ${lead.id.replace(/\d+/g, (digits) => digits.padStart(4, '0'))}`;
}

function compareTies(a: SourceControl, b: SourceControl): number {
  return strengths[a.strength].rank - strengths[b.strength].rank || effortRank(a) - effortRank(b) || compare(a.id, b.id);
}

function effortRank({ effort }: SourceControl): number {
  return members(efforts).indexOf(effort);
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
