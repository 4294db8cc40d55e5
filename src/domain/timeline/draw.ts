import { markShape } from '../figures/mark.ts';
import { rounded, shape, type Shape } from '../figures/shape.ts';
import type { ClusterMark, DotMark, LaneBox, TimelineLayout, TimelineMark } from './layout.ts';
import { barWidth } from './pack.ts';
import { clusterWords } from './words.ts';

/**
 * How lengths along the axis are written. In the page as built they are shares of the width, so that the picture fits every
 * window before any script runs; the live picture knows its width.
 */
export interface Measure {
  along(x: number): number | string;
  /** A link with shapes that are drawn around its own point, and behind them, if given, the stretch from one place to another. */
  link(attributes: Readonly<Record<string, string>>, at: Point, shapes: readonly Shape[], stretch: { readonly from: number; readonly to: number } | null): Shape;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const pixels: Measure = {
  along: (x) => x,
  link: (attributes, { x, y }, shapes, stretch) =>
    shape('a', { ...attributes, transform: `translate(${String(rounded(x))},${String(rounded(y))})` }, ...(stretch === null ? [] : [bar(stretch.from - x, -3, stretch.to - stretch.from)]), ...shapes),
};

/** Shares of a picture that was laid out in a width of so many pixels. */
export function sharesOf(width: number): Measure {
  const along = (x: number) => `${String(rounded((100 * x) / width))}%`;
  return {
    along,
    link: (attributes, { x, y }, shapes, stretch) =>
      shape('a', attributes, ...(stretch === null ? [] : [bar(along(stretch.from), y - 3, along(stretch.to - stretch.from))]), shape('svg', { x: along(x), y, overflow: 'visible' }, ...shapes)),
  };
}

function bar(x: number | string, y: number, width: number | string): Shape {
  return shape('rect', { class: 'stretch', x, y, width, height: 6, rx: 3 });
}

/** Where the marks lead. */
export interface Addresses {
  record(slug: string): string;
  /** Where the list has the incidents of a stretch of time, for a count that has not been opened. */
  list(mark: ClusterMark): string;
}

/** A mark with the shape it is drawn as; the key says which it was in the last picture. */
export interface DrawnMark {
  readonly mark: TimelineMark;
  readonly shape: Shape;
}

/** The lines of the time axis, behind everything. */
export function drawGrid({ ticks, height }: TimelineLayout, { along }: Measure): Shape {
  return shape('g', { class: 'grid' }, ...ticks.map(({ x, isMajor }) => shape('line', { class: isMajor ? 'major' : undefined, x1: along(x), x2: along(x), y1: 0, y2: height })));
}

/** The labels of the time axis. */
export function drawAxis({ ticks, width }: TimelineLayout, { along }: Measure): Shape[] {
  return ticks.map(({ x, label, isMajor }) => shape('text', { class: isMajor ? 'major' : undefined, x: along(x), y: 16, 'text-anchor': x < 24 ? 'start' : x > width - 24 ? 'end' : 'middle' }, label));
}

/** The name of a lane, how many stand in it, and its line. */
export function drawLane({ label, count, top, line }: LaneBox): Shape[] {
  return [
    shape('text', { class: 'lane-label', x: 0, y: top + 16 }, label, shape('tspan', { class: 'lane-count', dx: 8 }, String(count))),
    shape('line', { class: 'lane-line', x1: 0, x2: '100%', y1: line, y2: line }),
  ];
}

export function drawMark(mark: TimelineMark, measure: Measure, addresses: Addresses): DrawnMark {
  return { mark, shape: mark.type === 'dot' ? drawDot(mark, measure, addresses) : drawCluster(mark, measure, addresses) };
}

function drawDot(mark: DotMark, { link }: Measure, { record }: Addresses): Shape {
  const { entry, left, right } = mark;
  const isStretch = !entry.isLatest && entry.span !== null && entry.span.end - entry.span.start > aDay;
  return link({ class: 'event', href: record(entry.slug), 'aria-label': `${entry.title}. ${entry.words}` }, mark,
    [hitArea, ...(entry.isLatest ? [byThen] : []), markShape(mark)], isStretch ? { from: left, to: right } : null);
}

function drawCluster(mark: ClusterMark, { link }: Measure, { list }: Addresses): Shape {
  const { entries, span, height } = mark;
  return link({ class: 'event cluster', href: list(mark), 'aria-label': clusterWords(entries.length, span) }, mark, [
    shape('rect', { class: 'count', x: -barWidth / 2, width: barWidth, height }),
    shape('text', { y: height / 2 + 4.5, 'text-anchor': 'middle' }, String(entries.length)),
  ], null);
}

const aDay = 86_400_000;

/** Large enough for a finger. */
const hitArea = shape('rect', { class: 'hit', x: -12, y: -12, width: 24, height: 24 });

/** An arrow into the past: it happened at some time before this. */
const byThen = shape('path', { class: 'by-then', d: 'M-9,0H-22m5,-4l-5,4l5,4' });
