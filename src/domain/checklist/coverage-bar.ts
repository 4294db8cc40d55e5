import { shape, type Shape } from '../figures/shape.ts';
import type { Coverage } from './coverage.ts';

/** Up to this many records each has a cell of its own; more become one bar per part. */
const mostCells = 60;

/**
 * The coverage bar: one cell for each harm record on the stack, filled where what is done would have stopped it,
 * outlined thick where the planned items would, thin where it remains. Null where there is no record.
 */
export function coverageBar({ of, stopped, planned }: Pick<Coverage, 'of' | 'stopped' | 'planned'>): Shape | null {
  if (of === 0) return null;
  const parts = [{ name: 'done', count: stopped.length }, { name: 'planned', count: planned }, { name: 'open', count: of - stopped.length - planned }];
  const cells = of > mostCells ? wholes(parts, of) : parts.flatMap(({ name, count }) => Array.from({ length: count }, () => ({ name, share: 1 / of })));
  let x = 0;
  const rects = cells.map(({ name, share }) => {
    const rect = shape('rect', { class: name, x: percent(x), y: '10%', width: percent(share * (of > mostCells ? 1 : 0.86)), height: '80%' });
    x += share;
    return rect;
  });
  return shape('svg', { class: 'coverage-bar', width: '100%', height: '100%', 'aria-hidden': 'true' }, ...rects);
}

function wholes(parts: readonly { name: string; count: number }[], of: number): { name: string; share: number }[] {
  return parts.filter(({ count }) => count > 0).map(({ name, count }) => ({ name, share: count / of }));
}

function percent(share: number): string {
  return `${String(Math.round(share * 10000) / 100)}%`;
}
