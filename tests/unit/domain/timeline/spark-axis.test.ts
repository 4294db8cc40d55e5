import { expect, test } from 'vitest';
import { narrowest, percentAt, slotAt, slotSpan, sparkAxis } from '../../../../src/domain/timeline/spark-axis.ts';

const spanning = (from: string, to: string) => sparkAxis([{ start: Date.parse(from), end: Date.parse(to) }]);
const days = (span: { start: number; end: number }) => [span.start, span.end].map((time) => new Date(time).toISOString().slice(0, 10));

test('covers whole quarters around the first and the last instant', () => {
  expect(days(spanning('2024-09-10', '2026-07-14'))).toEqual(['2024-07-01', '2026-10-01']);
  expect(days(spanning('2025-01-01', '2026-01-01'))).toEqual(['2025-01-01', '2026-01-01']);
});

test('marks every new year and names the years that have room', () => {
  const axis = spanning('2024-12-20', '2026-07-14');
  expect(axis.years.map(({ isTick, label }) => [isTick, label])).toEqual([[false, '2024'], [true, '2025'], [true, '2026']]);
  expect(axis.years[1]?.x).toBe(percentAt(axis, Date.UTC(2025, 0)));
  expect(spanning('2023-12-20', '2027-01-14').years.map(({ label }) => label)).toEqual([null, '2024', '2025', '2026', '2027']);
});

test('names of years never stand closer than they are wide, also over forty years', () => {
  for (const first of [1986, 2006, 2015, 2024]) {
    const named = spanning(`${String(first)}-02-01`, '2026-11-01').years.filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThan(1);
    for (const [index, { x }] of named.slice(1).entries()) expect(((x - named[index]!.x) / 100) * narrowest).toBeGreaterThanOrEqual(30);
  }
});

test('slots are quarters while there is room for their numbers, then longer, and begin with the calendar', () => {
  const short = spanning('2024-09-10', '2026-07-14');
  expect(short.slotMonths).toBe(3);
  expect(days(slotSpan(short, slotAt(short, Date.UTC(2026, 1, 14))))).toEqual(['2026-01-01', '2026-04-01']);
  const long = spanning('2017-05-10', '2026-07-14');
  expect(long.slotMonths).toBe(12);
  expect(days(slotSpan(long, slotAt(long, Date.UTC(2026, 1, 14))))).toEqual(['2026-01-01', '2026-10-01']);
});
