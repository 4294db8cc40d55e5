import { shape, type Shape } from '../figures/shape.ts';
import type { ChronologyLayout, ChronologyMark, EventRole } from './chronology-layout.ts';

const row = 10;
/** Half the thickness of a mark, and the share of the narrowest line that it takes, in thousandths. */
const half = 4;
const cap = 13;
const aboveGap = 18;

/**
 * The picture of a chronology. The line is a thousand units long at every width, only its strokes keep their thickness:
 * a mark is a stroke with a round or square end, and a dot a stroke without length.
 */
export function drawChronology(layout: ChronologyLayout): Shape {
  const axis = Math.max(row * layout.rows - half, layout.gaps.length > 0 ? aboveGap : 0);
  const letters = axis + 20;
  const height = letters + half;
  return shape('svg', { class: 'course', 'aria-hidden': 'true', height },
    shape('svg', { viewBox: `0 0 1000 ${String(height)}`, preserveAspectRatio: 'none' }, ...strokes(layout, axis)),
    ...layout.gaps.map(({ from, to, text }) => shape('text', { x: percent((from + to) / 2), y: axis - 6, 'text-anchor': 'middle' }, text)),
    shape('text', { y: letters }, layout.first),
    ...(layout.total === null ? [] : [shape('text', { x: '50%', y: letters, 'text-anchor': 'middle' }, layout.total)]),
    shape('text', { x: '100%', y: letters, 'text-anchor': 'end' }, layout.last),
  );
}

function strokes({ gaps, marks }: ChronologyLayout, axis: number): Shape[] {
  const line = [0, ...gaps.flatMap(({ from, to }) => [units(from), units(to)]), 1000].map((x, index) => (index % 2 === 0 ? `M${String(x)} ${String(axis)}` : `H${String(x)}`)).join('');
  const broken = gaps.map(({ from, to }) => `M${String(units(from))} ${String(axis)}H${String(units(to))}`).join('');
  const of = (role: EventRole) => marks.filter((mark) => mark.role === role).map((mark) => stroke(mark, axis)).join('');
  const drawn = [['', line], ['gap', broken], ['background', of('background')], ['core', of('background')], ['event', of('event')], ['aftermath', of('aftermath')]] as const;
  return drawn.flatMap(([style, d]) => (d === '' ? [] : [shape('path', { class: style === '' ? undefined : style, d })]));
}

/** A bar is drawn shorter by its two ends. */
function stroke({ from, to, row: above }: ChronologyMark, axis: number): string {
  const inset = to === null ? 0 : cap;
  return `M${String(units(from) + inset)} ${String(axis - row * above)}h${String(to === null ? 0 : units(to) - units(from) - 2 * inset)}`;
}

function units(value: number): number {
  return Math.round(value * 10);
}

function percent(value: number): string {
  return `${String(Math.round(value))}%`;
}
