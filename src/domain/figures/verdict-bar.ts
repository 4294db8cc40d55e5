import type { Verdict } from '../../schema/vocabulary.ts';
import type { VerdictPart } from '../verdict-share.ts';
import { rounded, shape, type Shape } from './shape.ts';

const height = 18;

/** Parts side by side. Whole, in two halves, dashed, dotted: the lines beside the judgements of an incident. */
export function verdictBar(parts: readonly VerdictPart[]): Shape {
  return shape('svg', { class: 'verdict-bar', width: '100%', height, 'aria-hidden': 'true' },
    ...parts.map((part) => shape('svg', { x: `${String(rounded(part.x))}%`, width: `${String(rounded(part.width))}%`, height }, ...faces[part.verdict](height))));
}

/** The same as a key for its words. */
export function verdictSwatch(verdict: Verdict): Shape {
  return shape('svg', { class: 'verdict-bar', width: 24, height: 14, 'aria-hidden': 'true' }, ...faces[verdict](14));
}

const faces = {
  stopped: (h) => [face('whole', 0, 0, h)],
  softened: (h) => [face('half', 0, 0, h / 3), face('half', 0, (2 * h) / 3, h / 3)],
  'not-affected': (h) => [face('open', 1, 1, h - 2)],
  unclear: (h) => [face('open dotted', 1, 1, h - 2)],
} as const satisfies Record<Verdict, (height: number) => Shape[]>;

/** As wide as its part; the style takes off the gap to the next one. */
function face(name: string, x: number, y: number, tall: number): Shape {
  return shape('rect', { class: name, x, y, width: '100%', height: tall });
}
