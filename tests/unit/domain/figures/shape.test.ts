import { expect, test } from 'vitest';
import { markupOf, shape } from '../../../../src/domain/figures/shape.ts';

test('a figure is written as markup, numbers with two decimals', () => {
  const drawing = shape('svg', { viewBox: '0 0 4 2', 'aria-hidden': 'true' }, shape('circle', { cx: 1 / 3, cy: 1, r: undefined }), shape('text', { x: 0 }, 'Lost ', shape('tspan', {}, '5')));
  expect(markupOf(drawing)).toBe('<svg viewBox="0 0 4 2" aria-hidden="true"><circle cx="0.33" cy="1"/><text x="0">Lost <tspan>5</tspan></text></svg>');
});

test('text of a record stays text', () => {
  const drawing = shape('text', { 'aria-label': '"><script>' }, '</text><script>alert(1)</script>&amp;');
  expect(markupOf(drawing)).toBe('<text aria-label="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</text>');
});
