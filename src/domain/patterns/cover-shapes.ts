import { shape, type Shape } from '../figures/shape.ts';
import { shareOf } from './panel.ts';
import type { CoverStep } from './cover.ts';

/** Where the lines behind the curve stand, in percent of all records. */
const quarters = [0, 25, 50, 75, 100] as const;

/**
 * The part of the curve that belongs to one control: what those before it cover, what it adds, and the quarter lines.
 * Drawn for every control in the same width and one under the other, the parts are one curve, read downwards.
 */
export function stepShape({ covered, gain }: CoverStep, of: number): Shape {
  const [before, after] = [shareOf(covered - gain, of), shareOf(covered, of)];
  return shape(
    'svg',
    { class: 'step', width: '100%', height: '100%', 'aria-hidden': 'true' },
    shape('rect', { class: 'before', x: 0, y: 0, width: percent(before), height: '100%' }),
    ...quarters.map((quarter) => shape('line', { class: 'quarter', x1: percent(quarter), x2: percent(quarter), y1: 0, y2: '100%' })),
    shape('rect', { class: 'gain', x: percent(before), y: 0, width: percent(after - before), height: '100%' }),
  );
}

/** The scale above the curve: none to all records. */
export function scaleShape(): Shape {
  const labels = [[0, 'start'], [50, 'middle'], [100, 'end']] as const;
  return shape(
    'svg',
    { class: 'scale', width: '100%', height: '1.5em', 'aria-hidden': 'true' },
    ...labels.map(([share, anchor]) => shape('text', { x: percent(share), y: '1em', 'text-anchor': anchor }, percent(share))),
  );
}

function percent(share: number): string {
  return `${String(Math.round(share * 100) / 100)}%`;
}
