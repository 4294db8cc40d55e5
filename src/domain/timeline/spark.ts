import { isShownOnly, radiusOf, type Marked } from '../figures/mark.ts';
import type { Span } from './span.ts';
import { middleOf, narrowest, percentAt, slotAt, type SparkAxis } from './spark-axis.ts';
import { columnBox, columnsOf, fullestSlot, overfullSlots, type SparkColumn } from './spark-columns.ts';
import { stack, type Box } from './spark-stack.ts';

/** An incident with a date, as a spark needs it. */
export interface SparkItem {
  readonly marked: Marked;
  readonly span: Span;
  /** True when it is only known to have happened by then. */
  readonly isLatest: boolean;
}

/** The mark of one incident. */
export interface SparkMark extends Omit<SparkItem, 'span'> {
  /** Percent of the width. */
  readonly x: number;
  /** Pixels from the line to its middle. */
  readonly rise: number;
  /** The stretch it is known to lie in, in percent; null where that is hardly wider than the mark. */
  readonly stretch: readonly [number, number] | null;
}

/** What stands on one side of the line, both lists in the order of time. */
export interface SparkSide {
  readonly marks: readonly SparkMark[];
  readonly columns: readonly SparkColumn[];
  /** Pixels. */
  readonly height: number;
}

/** What happened stands above the line, what was only shown to be possible below it. */
export interface Spark {
  readonly axis: SparkAxis;
  readonly above: SparkSide;
  readonly below: SparkSide;
}

/** Length of the arrow of a mark that says "at some time before", in pixels. */
export const arrowLength = 9;

/** Half of what the largest outline of a severity takes up, in pixels; its line included. */
export function reachOf(severity: number): number {
  return 1.15 * radiusOf(severity) + 1;
}

/** Pixels that marks may pile up, five to seven of them, before they become a column. */
const limits = { above: 92, below: 62 } as const;
const week = 7 * 86_400_000;

/** Lays out incidents on an axis so that nothing overlaps at any width from `narrowest` on. */
export function layoutSpark(items: readonly SparkItem[], axis: SparkAxis): Spark {
  const ordered = [...items].sort((a, b) => middleOf(a.span) - middleOf(b.span));
  const side = (shown: boolean, limit: number) => settle(ordered.filter((item) => isShownOnly(item.marked.kind) === shown), axis, limit);
  return { axis, above: side(false, limits.above), below: side(true, limits.below) };
}

/** Places the items of one side. Where they pile up beyond the limit, the fullest slot there becomes one column. */
function settle(items: readonly SparkItem[], axis: SparkAxis, limit: number): SparkSide {
  const crowded = overfullSlots(items, axis, { limit, smallest: 2 * reachOf(1) });
  for (;;) {
    const columns = columnsOf(crowded, items, axis, limit);
    const singles = items.filter((item) => !crowded.has(slotAt(axis, middleOf(item.span))));
    const boxes = [...columns.map(columnBox), ...singles.map((item) => boxOf(item, axis))];
    const bottoms = stack(boxes);
    const tops = boxes.map((box, index) => (bottoms[index] ?? 0) + box.height);
    const over = boxes.find((_, index) => index >= columns.length && (tops[index] ?? 0) > limit);
    if (over === undefined) {
      const marks = singles.map((item, index) => markOf(item, axis, (bottoms[columns.length + index] ?? 0) + reachOf(item.marked.severity)));
      return { columns, marks, height: Math.max(0, ...tops) };
    }
    crowded.add(fullestSlot(over, singles.map((item) => ({ box: boxOf(item, axis), slot: slotAt(axis, middleOf(item.span)) }))));
  }
}

function boxOf(item: SparkItem, axis: SparkAxis): Box {
  const reach = reachOf(item.marked.severity);
  const at = (time: number) => (percentAt(axis, time) / 100) * narrowest;
  const x = at(middleOf(item.span));
  const [from, to] = hasStretch(item) ? [at(item.span.start), at(item.span.end)] : [x, x];
  return { left: Math.min(from, x - reach - (item.isLatest ? arrowLength : 0)), right: Math.max(to, x + reach), height: 2 * reach };
}

function markOf({ marked, span, isLatest }: SparkItem, axis: SparkAxis, rise: number): SparkMark {
  const stretch = hasStretch({ span, isLatest }) ? ([percentAt(axis, span.start), percentAt(axis, span.end)] as const) : null;
  return { marked, isLatest, x: percentAt(axis, middleOf(span)), rise, stretch };
}

/** Of something known only to lie before its disclosure, the stretch of the disclosure would say nothing. */
function hasStretch({ span, isLatest }: Omit<SparkItem, 'marked'>): boolean {
  return !isLatest && span.end - span.start > week;
}
