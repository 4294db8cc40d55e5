import { expect, test } from 'vitest';
import { timelineCsv } from '../../../../src/domain/timeline/export.ts';
import { countInBins, drawOverview } from '../../../../src/domain/timeline/overview.ts';
import { clusterWords, spanWords, timelineStatus } from '../../../../src/domain/timeline/words.ts';
import { day, entry } from './entries.ts';

test('a stretch is told with its last day, and with the time of day when it is short', () => {
  expect(spanWords({ start: day('2025-03-01'), end: day('2025-08-01') })).toBe('1 March – 31 July 2025');
  expect(spanWords({ start: day('2025-03-01T10:00Z'), end: day('2025-03-01T12:30Z') })).toBe('1 March 2025, 10:00–12:30 UTC');
  expect(clusterWords(12, { start: day('2024-12-01'), end: day('2025-02-01') })).toBe('12 records, 1 December 2024 – 31 January 2025');
});

test('the status says what is seen, what matches and what has no date', () => {
  const range = { start: day('2025-01-01'), end: day('2026-01-01') };
  expect(timelineStatus({ seen: 22, matching: 22, total: 22, undated: 0 }, range, false)).toBe('22 records from 1 January to 31 December 2025');
  expect(timelineStatus({ seen: 1, matching: 5, total: 22, undated: 2 }, range, true)).toBe('1 record from 1 January to 31 December 2025, 5 records of 22 match the filters; each stands in every lane that applies; 2 without a date stand in the list only');
});

test('the table of what is shown has a row for each record, and no formula', () => {
  const [heads, row] = timelineCsv([entry('a', '2025-03', 'tool:kiro tool:git', { title: '=HYPERLINK("x")' })], (slug) => `https://example.org/${slug}/`).split('\n');
  expect(heads).toMatch(/^Id,Title,Happened,Known only to have happened by then,Tool,.*,Address$/);
  expect(row).toBe('MISHAP-2025-a,"\'=HYPERLINK(""x"")",2025-03,no,kiro; git,,,,,,,harm,deployed,,marginal,,https://example.org/a/');
});

test('the overview counts each record once and keeps one scale', () => {
  const extent = { start: day('2025-01-01'), end: day('2025-01-05') };
  const bins = countInBins([entry('a', '2025-01-01'), entry('b', '2025-01-01'), entry('c', '2025-01-04'), entry('d', '2025-01-01', 'kind:research-demonstration'), entry('e', 'unknown')], extent, 4);
  expect(bins).toEqual([{ happened: 2, shown: 1 }, { happened: 0, shown: 0 }, { happened: 0, shown: 0 }, { happened: 1, shown: 0 }]);
  expect(drawOverview(bins, 40, 30).map(({ attributes }) => [attributes['class'], attributes['y'], attributes['height']])).toEqual([['bar', 0, 20], ['bar shown', 20, 10], ['bar', 10, 10]]);
});
