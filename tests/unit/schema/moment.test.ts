import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/schema/moment.ts';

const day = 86_400_000;

describe('parseMoment', () => {
  it.each([
    ['2025-07-18T09:30Z', 'minute', Date.UTC(2025, 6, 18, 9, 30), 60_000],
    ['2025-07-18', 'day', Date.UTC(2025, 6, 18), day],
    ['2024-02-29', 'day', Date.UTC(2024, 1, 29), day],
    ['2025-12', 'month', Date.UTC(2025, 11, 1), 31 * day],
    ['2025-Q4', 'quarter', Date.UTC(2025, 9, 1), 92 * day],
    ['2025', 'year', Date.UTC(2025, 0, 1), 365 * day],
    ['2025-07-17/2025-07-18', 'day', Date.UTC(2025, 6, 17), 2 * day],
    ['2025-11/2026-01', 'month', Date.UTC(2025, 10, 1), 92 * day],
  ])('%s covers exactly what it says', (text, precision, start, length) => {
    expect(parseMoment(text)).toEqual({ value: text, precision, start, end: start + length });
  });

  it('keeps an unknown date unknown', () => {
    expect(parseMoment('unknown')).toEqual({ value: 'unknown', precision: 'unknown', start: null, end: null });
  });

  it.each(['2025-02-30', '2023-02-29', '2025-13', '2025-Q5', '2025-7-1', '18.07.2025', '2025-07-18T25:00Z', '2025-07-18T09:60Z', '2025-07-18T09:30', '2025-07-18/2025-07-17', '2025/2026/2027', '2025-07-18/unknown', '', 'July 2025'])('%s is no date', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
