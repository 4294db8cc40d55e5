import { unixDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type CountableTimeInterval, type TimeInterval } from 'd3-time';

export { utcMonth, utcYear };

/** Steps between the lines of a time axis, longest first. UTC throughout. */
export const steps: readonly { readonly every: TimeInterval; readonly milliseconds: number; readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute' }[] = [
  ...stepsOf(utcYear, 'year', 365.25 * 86_400_000, [50, 20, 10, 5, 2, 1]),
  ...stepsOf(utcMonth, 'month', 30.44 * 86_400_000, [6, 3, 1]),
  // Weeks and days are counted on, not begun anew each month: the 31st and the 1st would stand too close.
  ...stepsOf(utcMonday, 'day', 7 * 86_400_000, [2, 1]),
  ...stepsOf(unixDay, 'day', 86_400_000, [2, 1]),
  ...stepsOf(utcHour, 'hour', 3_600_000, [12, 6, 3, 1]),
  ...stepsOf(utcMinute, 'minute', 60_000, [30, 15, 5]),
];

/** Quarters of the year. */
export const utcQuarter: TimeInterval = everyOf(utcMonth, 3);

function stepsOf(unit: CountableTimeInterval, name: 'year' | 'month' | 'day' | 'hour' | 'minute', milliseconds: number, counts: readonly number[]) {
  return counts.map((count) => ({ every: everyOf(unit, count), milliseconds: milliseconds * count, unit: name }));
}

function everyOf(unit: CountableTimeInterval, count: number): TimeInterval {
  const interval = unit.every(count);
  if (interval === null) throw new Error(`There is no interval of ${String(count)}`);
  return interval;
}
