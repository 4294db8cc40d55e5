import { shape, type Shape } from '../figures/shape.ts';
import { isShownOnly } from '../figures/mark.ts';
import type { TimelineEntry } from './entry.ts';
import type { Span } from './span.ts';
import { kindOf } from './lanes.ts';

/** A column of the overview: how many incidents have their middle in its stretch. */
export interface Bin {
  readonly happened: number;
  readonly shown: number;
}

/** Incidents of the whole extent, counted in columns of equal width. */
export function countInBins(entries: readonly TimelineEntry[], extent: Span, columns: number): Bin[] {
  const bins = Array.from({ length: columns }, () => ({ happened: 0, shown: 0 }));
  for (const entry of entries) {
    if (entry.span === null) continue;
    const middle = (entry.span.start + entry.span.end) / 2;
    const bin = bins[Math.min(columns - 1, Math.max(0, Math.floor(((middle - extent.start) / (extent.end - extent.start)) * columns)))];
    if (bin !== undefined) bin[isShownOnly(kindOf(entry)) ? 'shown' : 'happened'] += 1;
  }
  return bins;
}

/** The columns as bars on one scale: what happened above a line, what was only shown below it. Sizes in pixels. */
export function drawOverview(bins: readonly Bin[], width: number, height: number): Shape[] {
  const above = Math.max(1, ...bins.map(({ happened }) => happened));
  const below = Math.max(0, ...bins.map(({ shown }) => shown));
  const unit = height / (above + below);
  const line = above * unit;
  const column = width / bins.length;
  const bar = (className: string, index: number, y: number, count: number) => shape('rect', { class: className, x: index * column + 0.5, y, width: Math.max(1, column - 1), height: count * unit });
  return bins.flatMap(({ happened, shown }, index) => [
    ...(happened > 0 ? [bar('bar', index, line - happened * unit, happened)] : []),
    ...(shown > 0 ? [bar('bar shown', index, line, shown)] : []),
  ]);
}
