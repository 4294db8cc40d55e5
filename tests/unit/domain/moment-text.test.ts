import { expect, test } from 'vitest';
import { momentAttribute, momentText, momentWords } from '../../../src/domain/moment-text.ts';
import { parseMoment, type Moment } from '../../../src/schema/moment.ts';

function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === null) throw new Error(`${text} is not a moment`);
  return parsed;
}

test.each([
  ['2025-07-18T09:05Z', '18 July 2025, 09:05 UTC'],
  ['2025-07-08', '8 July 2025'],
  ['2025-12', 'December 2025'],
  ['2025-Q3', 'third quarter of 2025'],
  ['2025', '2025'],
  ['unknown', 'unknown'],
  ['2025-07-17/2025-07-18', '17–18 July 2025'],
  ['2025-07-28/2025-08-03', '28 July – 3 August 2025'],
  ['2025-12-31/2026-01-02', '31 December 2025 – 2 January 2026'],
  ['2025-07/2025-08', 'July – August 2025'],
  ['2025-07-18T09:05Z/2025-07-18T10:10Z', '18 July 2025, 09:05–10:10 UTC'],
  ['2025-07-18T23:50Z/2025-07-19T00:10Z', '18 July 2025, 23:50 UTC – 19 July 2025, 00:10 UTC'],
  ['2025-07-18/2025-07-18', '18 July 2025'],
  ['2025/2026', '2025 – 2026'],
])('says %s exactly as precisely as it is given', (value, words) => {
  expect(momentText(moment(value))).toBe(words);
});

test('takes a part of the month into the words', () => {
  expect(momentWords(moment('2025-12'), 'mid-December')).toEqual({ text: 'mid-December 2025', note: null });
  expect(momentWords(moment('2025-07'), 'late July')).toEqual({ text: 'late July 2025', note: null });
});

test('keeps any other note apart', () => {
  expect(momentWords(moment('2025-12'), 'mid-November')).toEqual({ text: 'December 2025', note: 'mid-November' });
  expect(momentWords(moment('2025-12-03'), 'mid-December')).toEqual({ text: '3 December 2025', note: 'mid-December' });
});

test('gives a datetime value only where the attribute allows one', () => {
  expect(['2025', '2025-07', '2025-07-18', '2025-07-18T09:05Z'].map((value) => momentAttribute(moment(value)))).toEqual(['2025', '2025-07', '2025-07-18', '2025-07-18T09:05Z']);
  expect(['2025-Q3', 'unknown', '2025-07-17/2025-07-18'].map((value) => momentAttribute(moment(value)))).toEqual([null, null, null]);
});
