import { expect, test } from 'vitest';
import { narrowest, percentAt, sparkAxis } from '../../../../src/domain/timeline/spark-axis.ts';
import { numberHeight } from '../../../../src/domain/timeline/spark-columns.ts';
import { layoutSpark, reachOf, arrowLength, type Spark, type SparkItem, type SparkSide } from '../../../../src/domain/timeline/spark.ts';
import type { IncidentKind } from '../../../../src/schema/vocabulary.ts';

const day = 86_400_000;
const axis = sparkAxis([{ start: Date.UTC(2024, 8, 10), end: Date.UTC(2026, 7, 1) }]);

function item(start: number, over: { days?: number; kind?: IncidentKind; severity?: number; isLatest?: boolean } = {}): SparkItem {
  const { days = 1, kind = 'harm', severity = 2, isLatest = false } = over;
  return { marked: { kind, isLaboratory: false, severity }, span: { start, end: start + days * day }, isLatest };
}

/** What is drawn on a side, as boxes in pixels at a width. */
function drawn({ marks, columns }: SparkSide, width: number) {
  const at = (percent: number) => (percent / 100) * width;
  return [
    ...marks.map(({ x, rise, stretch, marked, isLatest }) => {
      const reach = reachOf(marked.severity);
      const [from, to] = stretch ?? [x, x];
      return { left: Math.min(at(from), at(x) - reach - (isLatest ? arrowLength : 0)), right: Math.max(at(to), at(x) + reach), bottom: rise - reach, top: rise + reach };
    }),
    ...columns.map(({ from, to, height }) => ({ left: at(from), right: at(to), bottom: 0, top: height + numberHeight })),
  ];
}

function overlaps(spark: Spark, width: number): number {
  return [spark.above, spark.below].flatMap((side) => {
    const boxes = drawn(side, width);
    return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top));
  }).length;
}

/** Always the same scatter of numbers from 0 to 1. */
function scatter(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function scattered(count: number, seed: number): SparkItem[] {
  const next = scatter(seed);
  const kinds: readonly IncidentKind[] = ['harm', 'near-miss', 'misuse', 'research-demonstration', 'vulnerability-disclosure'];
  return Array.from({ length: count }, () => item(axis.start + next() * (axis.end - axis.start - 100 * day), { days: next() < 0.3 ? 31 : 1, kind: kinds[Math.floor(next() * 5)]!, severity: 1 + Math.floor(next() * 4), isLatest: next() < 0.1 }));
}

test('nothing overlaps at any width, however many there are', () => {
  for (const count of [2, 14, 40, 90, 300]) {
    for (const seed of [1, 2, 3]) {
      const spark = layoutSpark(scattered(count, seed), axis);
      for (const width of [narrowest, 328, 620, 1200]) expect(overlaps(spark, width), `${String(count)} of seed ${String(seed)} at ${String(width)}`).toBe(0);
    }
  }
});

test('marks of the same day stand on each other, and one apart on the ground', () => {
  const { above } = layoutSpark([item(Date.UTC(2025, 6, 1)), item(Date.UTC(2025, 6, 1)), item(Date.UTC(2026, 1, 1))], axis);
  expect(above.marks.map(({ rise }) => rise)).toEqual([reachOf(2), 3 * reachOf(2) + 1.5, reachOf(2)]);
  expect(above.columns).toEqual([]);
});

test('marks stand in the order of time, whatever the order given', () => {
  const { above } = layoutSpark([item(Date.UTC(2026, 1, 1)), item(Date.UTC(2024, 9, 1)), item(Date.UTC(2025, 3, 1))], axis);
  expect(above.marks.map(({ x }) => x)).toEqual(above.marks.map(({ x }) => x).sort((a, b) => a - b));
  expect(above.marks[0]?.x).toBeCloseTo(percentAt(axis, Date.UTC(2024, 9, 1) + day / 2));
});

test('what was only shown stands below the line, everything that happened above it', () => {
  const kinds: readonly IncidentKind[] = ['harm', 'near-miss', 'exploited-vulnerability', 'misuse', 'vulnerability-disclosure', 'research-demonstration'];
  const { above, below } = layoutSpark(kinds.map((kind, index) => item(Date.UTC(2025, index, 1), { kind })), axis);
  expect(above.marks.map(({ marked }) => marked.kind)).toEqual(kinds.slice(0, 4));
  expect(below.marks.map(({ marked }) => marked.kind)).toEqual(kinds.slice(4));
});

test('a month is a bar over the month with its mark in the middle; a day has none', () => {
  const march = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 1) };
  const { above } = layoutSpark([{ ...item(march.start), span: march }, item(Date.UTC(2025, 6, 1))], axis);
  expect(above.marks[1]?.stretch).toEqual([percentAt(axis, march.start), percentAt(axis, march.end)]);
  expect(above.marks[1]?.x).toBeCloseTo((percentAt(axis, march.start) + percentAt(axis, march.end)) / 2);
  expect(above.marks[0]?.stretch).toBeNull();
});

test('what is only known to have happened by then has no bar over the month of its disclosure', () => {
  const { above } = layoutSpark([item(Date.UTC(2026, 2, 1), { days: 31, isLatest: true })], axis);
  expect(above.marks[0]).toMatchObject({ isLatest: true, stretch: null });
});

test('more than can pile up become one column over their quarter that says how many', () => {
  const { above } = layoutSpark([...Array.from({ length: 9 }, () => item(Date.UTC(2026, 1, 3))), item(Date.UTC(2025, 1, 1))], axis);
  expect(above.columns).toHaveLength(1);
  const [column] = above.columns;
  expect(column?.count).toBe(9);
  expect(column!.from).toBeGreaterThan(percentAt(axis, Date.UTC(2026, 0, 1)));
  expect(column!.to).toBeLessThan(percentAt(axis, Date.UTC(2026, 3, 1)));
  expect(above.marks).toHaveLength(1);
});

test('six of the same day are still shown one by one', () => {
  const { above } = layoutSpark(Array.from({ length: 6 }, () => item(Date.UTC(2026, 1, 3), { severity: 2 })), axis);
  expect(above.marks).toHaveLength(6);
});

test('a thousand are all counted, in a low picture of few shapes, columns in proportion', () => {
  const items = scattered(1000, 5);
  const { above, below } = layoutSpark(items, axis);
  const shown = [above, below].map(({ marks, columns }) => marks.length + columns.reduce((sum, { count }) => sum + count, 0));
  expect(shown[0]! + shown[1]!).toBe(1000);
  expect(above.columns.length).toBeGreaterThan(5);
  expect(above.height).toBeLessThanOrEqual(92);
  expect(below.height).toBeLessThanOrEqual(62);
  expect(above.marks.length + below.marks.length).toBeLessThan(60);
  const perRecord = above.columns.map(({ height, count }) => height / count);
  expect(Math.max(...perRecord)).toBeCloseTo(Math.min(...perRecord));
  expect(overlaps({ axis, above, below }, narrowest)).toBe(0);
});
