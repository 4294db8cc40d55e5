import { shape, type Shape } from '../figures/shape.ts';
import { formatNumber } from '../harm-text.ts';
import { shareOf, shareText, type Panel } from './panel.ts';

/** Lengths in em, so that the picture grows with the reader's text. */
const row = { height: 3, text: 1.1, bar: 1.6, thickness: 0.7 } as const;

/** The bars of a panel. Places across are percentages, so that only they stretch with the page. */
export function barsShape(panel: Panel): Shape {
  return shape(
    'svg',
    { class: panel.isApart ? 'bars apart' : 'bars', width: '100%', height: em(panel.bars.length * row.height), role: 'img', 'aria-label': describePanel(panel) },
    ...panel.bars.flatMap(({ label, count }, index) => barShapes(label, count, panel.of, index * row.height)),
  );
}

/** All that the bars say: `Harm in deployed use, 18 records: Confirmed 4, 22%; Reported …`. */
export function describePanel({ title, of, bars }: Panel): string {
  return `${title}, ${formatNumber(of)} in all: ${bars.map(({ label, count }) => [`${label} ${formatNumber(count)}`, shareText(count, of)].filter(Boolean).join(', ')).join('; ')}.`;
}

function barShapes(label: string, count: number, of: number, top: number): Shape[] {
  const share = shareText(count, of);
  const place = { x: 0, y: em(top + row.bar), height: em(row.thickness) };
  return [
    shape('text', { x: 0, y: em(top + row.text) }, label),
    shape('text', { class: 'value', x: '100%', y: em(top + row.text), 'text-anchor': 'end' }, shape('tspan', { class: 'count' }, formatNumber(count)), ...(share === null ? [] : [` · ${share}`])),
    shape('rect', { class: 'whole', ...place, width: '100%' }),
    ...(count === 0 ? [] : [shape('rect', { class: 'part', ...place, width: percent(shareOf(count, of)) })]),
  ];
}

function em(length: number): string {
  return `${String(Math.round(length * 100) / 100)}em`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100) / 100)}%`;
}
