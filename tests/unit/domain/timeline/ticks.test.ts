import { expect, test } from 'vitest';
import { ticksOf } from '../../../../src/domain/timeline/ticks.ts';
import { day } from './entries.ts';

const labels = (from: string, to: string, width: number) => ticksOf({ start: day(from), end: day(to) }, width).map(({ label, isMajor }) => (isMajor ? `*${label}` : label));

test.each([
  ['2004-01-01', '2027-01-01', 1200, ['2004', '2006', '2008', '2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024', '2026']],
  ['2024-07-01', '2026-10-01', 1100, ['Jul 2024', 'Oct', '*2025', 'Apr', 'Jul', 'Oct', '*2026', 'Apr', 'Jul', 'Oct']],
  ['2024-10-01', '2025-10-01', 330, ['Oct', '*2025', 'Apr', 'Jul', 'Oct']],
  ['2025-12-20', '2026-01-20', 600, ['22 Dec 2025', '29 Dec', '5 Jan', '12 Jan', '19 Jan']],
  ['2025-12-30T18:00Z', '2026-01-01T06:00Z', 800, ['30 Dec, 18:00', '21:00', '*31 Dec', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '*1 Jan 2026', '03:00', '06:00']],
])('from %s to %s in %i pixels: %j', (from, to, width, expected) => {
  expect(labels(from, to, width)).toEqual(expected);
});

test('labels never stand closer than they need', () => {
  for (let days = 1; days < 9000; days = Math.ceil(days * 1.3)) {
    const xs = ticksOf({ start: day('2015-03-03'), end: day('2015-03-03') + days * 86_400_000 }, 900).map(({ x }) => x);
    expect(Math.min(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))).toBeGreaterThan(55);
  }
});
