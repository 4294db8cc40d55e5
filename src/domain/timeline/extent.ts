import { utcMonth, utcQuarter } from './intervals.ts';
import type { TimelineEntry } from './entry.ts';
import type { Span } from './span.ts';

/** The shortest stretch that the timeline shows, in milliseconds: an hour. */
export const shortestRange = 3_600_000;

const aYear = 366 * 86_400_000;

/** The whole of the picture: all dated entries, out to whole quarters, or to whole months if all lie within a year. */
export function extentOf(entries: readonly TimelineEntry[]): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const { span } of entries) {
    if (span === null) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  if (start > end) return { start: 0, end: aYear };
  const unit = end - start > aYear ? utcQuarter : utcMonth;
  return { start: unit.floor(new Date(start)).getTime(), end: unit.ceil(new Date(end)).getTime() };
}

/** A range that lies in the extent, is not too short, and begins and ends on a full minute. */
export function fitRange(range: Span, extent: Span): Span {
  const length = Math.min(Math.max(range.end - range.start, shortestRange), extent.end - extent.start);
  const start = Math.min(Math.max(range.start, extent.start), extent.end - length);
  return { start: toMinute(start), end: toMinute(start + length) };
}

/** Null for the whole extent, which is the view when nothing is chosen. */
export function chosenRange(range: Span, extent: Span): Span | null {
  const fitted = fitRange(range, extent);
  return fitted.start <= extent.start && fitted.end >= extent.end ? null : fitted;
}

/** The range `factor` times as long, with the instant `at` keeping its place. */
export function zoomedRange(range: Span, factor: number, at = (range.start + range.end) / 2): Span {
  return { start: at - (at - range.start) * factor, end: at + (range.end - at) * factor };
}

/** The range moved by a share of its length; a negative share goes back. */
export function movedRange(range: Span, share: number): Span {
  const step = (range.end - range.start) * share;
  return { start: range.start + step, end: range.end + step };
}

function toMinute(time: number): number {
  return Math.round(time / 60_000) * 60_000;
}
