import { describe, expect, test } from 'vitest';
import { chosenRange, extentOf, fitRange, movedRange, shortestRange, zoomedRange } from '../../../../src/domain/timeline/extent.ts';
import { openedRange } from '../../../../src/domain/timeline/open-cluster.ts';
import { day, entry } from './entries.ts';

const extent = { start: day('2025-01-01'), end: day('2026-01-01') };

describe('the extent', () => {
  test('reaches to whole months, in UTC whatever the zone', () => {
    expect(new Date(2025, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(extentOf([entry('a', '2025-02-10'), entry('b', '2025-04')])).toEqual({ start: day('2025-02-01'), end: day('2025-05-01') });
  });

  test('reaches to whole quarters when it is longer than a year', () => {
    expect(extentOf([entry('a', '2024-02-10'), entry('b', '2025-11-30')])).toEqual({ start: day('2024-01-01'), end: day('2026-01-01') });
  });

  test('is something also when nothing has a date', () => {
    const { start, end } = extentOf([entry('a', 'unknown')]);
    expect(end).toBeGreaterThan(start);
  });
});

describe('a range', () => {
  test('stays within the extent and keeps its length', () => {
    expect(fitRange({ start: day('2024-12-01'), end: day('2025-02-01') }, extent)).toEqual({ start: day('2025-01-01'), end: day('2025-03-04') });
    expect(fitRange({ start: day('2025-12-01'), end: day('2026-02-01') }, extent).end).toBe(extent.end);
  });

  test('is never shorter than an hour and stands on full minutes', () => {
    const { start, end } = fitRange({ start: day('2025-06-01') + 17, end: day('2025-06-01') + 18 }, extent);
    expect(end - start).toBe(shortestRange);
    expect(start % 60_000).toBe(0);
  });

  test('that is everything is none', () => {
    expect(chosenRange(extent, extent)).toBeNull();
    expect(chosenRange({ start: 0, end: day('2030-01-01') }, extent)).toBeNull();
    expect(chosenRange({ start: day('2025-02-01'), end: day('2025-03-01') }, extent)).not.toBeNull();
  });

  test('zooms around an instant, which keeps its place', () => {
    expect(zoomedRange({ start: 0, end: 100 }, 0.5, 20)).toEqual({ start: 10, end: 60 });
    expect(zoomedRange({ start: 0, end: 100 }, 2)).toEqual({ start: -50, end: 150 });
  });

  test('moves by a share of its length', () => {
    expect(movedRange({ start: 0, end: 100 }, -0.25)).toEqual({ start: -25, end: 75 });
  });
});

describe('a count that is opened', () => {
  test('shows the stretch in which its records come apart', () => {
    expect(openedRange({ entries: [entry('a', '2025-03-01'), entry('b', '2025-03-05')] })).toEqual({ start: day('2025-02-28T12:00Z'), end: day('2025-03-06T12:00Z') });
  });

  test('has no such stretch when all have the same middle', () => {
    expect(openedRange({ entries: [entry('a', '2025-03'), entry('b', '2025-03')] })).toBeNull();
  });
});
