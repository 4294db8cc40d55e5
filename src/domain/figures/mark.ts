import type { IncidentKind } from '../../schema/vocabulary.ts';
import { rounded, shape, type Shape } from './shape.ts';

/** What a mark for one incident shows: its kind by shape, filled if somebody was really affected; its severity by size. */
export interface Marked {
  readonly kind: IncidentKind;
  readonly isLaboratory: boolean;
  /** 1 to 4. */
  readonly severity: number;
}

/** Half the width of the largest mark, in pixels. */
export const largestRadius = 8;

const radii = [4, 5.2, 6.4, largestRadius] as const;

const outlines: Record<IncidentKind, (r: number) => string> = {
  harm: circle,
  'near-miss': circle,
  'exploited-vulnerability': (r) => polygon([[0, -1.1 * r], [1.05 * r, 0.8 * r], [-1.05 * r, 0.8 * r]]),
  misuse: (r) => square(0.88 * r),
  'vulnerability-disclosure': (r) => polygon([[0, -1.15 * r], [1.15 * r, 0], [0, 1.15 * r], [-1.15 * r, 0]]),
  'research-demonstration': (r) => square(0.88 * r),
};

/** Kinds in which nobody outside was affected; their marks are hollow and they never enter a harm count. */
const hollow: ReadonlySet<IncidentKind> = new Set<IncidentKind>(['near-miss', 'vulnerability-disclosure', 'research-demonstration']);

/** The kinds that only show that something is possible. They are drawn apart from what happened. */
export function isShownOnly(kind: IncidentKind): boolean {
  return kind === 'vulnerability-disclosure' || kind === 'research-demonstration';
}

/** Half the width of a mark, in pixels. */
export function radiusOf(severity: number): number {
  return radii[severity - 1] ?? radii[0];
}

/** The mark of an incident, around its own middle. A laboratory case has a hole in its middle. */
export function markShape({ kind, isLaboratory, severity }: Marked): Shape {
  const r = radiusOf(severity);
  const d = outlines[kind](r) + (isLaboratory ? outlines[kind](r * 0.55) : '');
  const style = isLaboratory ? 'ring' : hollow.has(kind) ? 'hollow' : 'full';
  return shape('path', { class: `dot ${style}${severity === 4 ? ' worst' : ''}`, d });
}

function circle(r: number): string {
  return `M${-rounded(r)},0a${rounded(r)},${rounded(r)} 0 1,0 ${rounded(2 * r)},0a${rounded(r)},${rounded(r)} 0 1,0 ${-rounded(2 * r)},0Z`;
}

function square(r: number): string {
  return polygon([[-r, -r], [r, -r], [r, r], [-r, r]]);
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}Z`;
}
