import type { Span } from './span.ts';
import { middleOf, narrowest, percentAt, slotAt, slotSpan, type SparkAxis } from './spark-axis.ts';
import { gap, isBeside, type Box } from './spark-stack.ts';

/** One column for all incidents of a slot in which there are too many to show each. */
export interface SparkColumn {
  /** Percent of the width, from left to right. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Pixels, in proportion to the count, without the number that stands at its end. */
  readonly height: number;
}

/** Room for the number of a column, in pixels. */
export const numberHeight = 14;

/** The most that one record adds to a column, in pixels. */
const largestUnit = 8;

/** Share of its slot left free at each side of a column, so that a mark of the next slot finds room on the ground. */
const inset = 0.18;

interface Dated {
  readonly span: Span;
}

/** Columns for crowded slots, all to one scale, in the order of time. */
export function columnsOf(crowded: ReadonlySet<number>, items: readonly Dated[], axis: SparkAxis, limit: number): SparkColumn[] {
  const counts = countBySlot(items, axis);
  const unit = Math.min(largestUnit, (limit - numberHeight) / Math.max(...[...crowded].map((slot) => counts.get(slot) ?? 0)));
  return [...crowded].sort((a, b) => a - b).map((slot) => {
    const { start, end } = slotSpan(axis, slot);
    const free = inset * (end - start);
    const count = counts.get(slot) ?? 0;
    return { from: percentAt(axis, start + free), to: percentAt(axis, end - free), count, height: unit * count };
  });
}

/** What a column takes up, its number included. */
export function columnBox({ from, to, height }: SparkColumn): Box {
  return { left: (from / 100) * narrowest, right: (to / 100) * narrowest, height: height + numberHeight };
}

/** Slots with more items than would fit if all of them were the smallest; found first, since stacking many is slow. */
export function overfullSlots(items: readonly Dated[], axis: SparkAxis, { limit, smallest }: { limit: number; smallest: number }): Set<number> {
  const size = smallest + gap;
  const widthOf = ({ start, end }: Span) => ((percentAt(axis, end) - percentAt(axis, start)) / 100) * narrowest;
  const fits = (slot: number) => ((limit + gap) / size) * (widthOf(slotSpan(axis, slot)) / size + 1);
  return new Set([...countBySlot(items, axis)].filter(([slot, count]) => count > fits(slot)).map(([slot]) => slot));
}

/** Of the slots whose items stand beside a box, the one with most of them. */
export function fullestSlot(box: Box, items: readonly { readonly box: Box; readonly slot: number }[]): number {
  const slots = items.filter((item) => isBeside(item.box, box)).map((item) => item.slot);
  const countOf = (slot: number) => slots.filter((other) => other === slot).length;
  return slots.reduce((fullest, slot) => (countOf(slot) > countOf(fullest) ? slot : fullest), slots[0] ?? 0);
}

function countBySlot(items: readonly Dated[], axis: SparkAxis): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { span } of items) {
    const slot = slotAt(axis, middleOf(span));
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}
