import { describe, expect, test } from 'vitest';
import { coverageBar } from '../../../../src/domain/checklist/coverage-bar.ts';
import { markupOf, type Shape } from '../../../../src/domain/figures/shape.ts';
import { incident } from './records.ts';

function bar(of: number, stopped: number, planned: number): Shape | null {
  return coverageBar({ of, planned, stopped: Array.from({ length: stopped }, (_, index) => incident(index + 1)) });
}

const rects = (drawn: Shape | null) => (drawn?.children ?? []).map((child) => (child as Shape).attributes as Record<'class' | 'x' | 'width', string>);
const percent = (text: string) => Number(text.replace(/%$/, ''));

describe('the coverage bar', () => {
  test('is none where there is no record', () => {
    expect(bar(0, 0, 0)).toBeNull();
  });

  test('has a cell for each record: done, then planned, then open', () => {
    expect(rects(bar(4, 1, 2)).map(({ class: part, x }) => [part, x])).toEqual([['done', '0%'], ['planned', '25%'], ['planned', '50%'], ['open', '75%']]);
    expect(rects(bar(1, 1, 0)).map(({ class: part, x }) => [part, x])).toEqual([['done', '0%']]);
    expect(rects(bar(60, 0, 0))).toHaveLength(60);
  });

  test('has one bar for each part where records are too many for cells, and none for a part without records', () => {
    expect(rects(bar(100, 30, 20)).map(({ class: part, x, width }) => [part, x, width])).toEqual([['done', '0%', '30%'], ['planned', '30%', '20%'], ['open', '50%', '50%']]);
    expect(rects(bar(61, 61, 0)).map(({ class: part, width }) => [part, width])).toEqual([['done', '100%']]);
    expect(rects(bar(80, 0, 0)).map(({ class: part }) => part)).toEqual(['open']);
  });

  test('keeps its cells apart and within it, however many there are', () => {
    for (let of = 1; of <= 130; of += 1) {
      const cells = rects(bar(of, Math.floor(of / 3), Math.floor(of / 4)));
      for (const [index, { x, width }] of cells.entries()) {
        expect(percent(width)).toBeGreaterThan(0);
        // Both are rounded to a hundredth.
        expect(percent(x) + percent(width)).toBeLessThanOrEqual((index + 1 < cells.length ? percent(cells[index + 1]!.x) : 100) + 0.02);
      }
    }
  });

  test('is hidden from those who hear the page, who are told in words', () => {
    expect(markupOf(bar(1, 1, 0)!)).toBe('<svg class="coverage-bar" width="100%" height="100%" aria-hidden="true"><rect class="done" x="0%" y="10%" width="86%" height="80%"/></svg>');
  });
});
