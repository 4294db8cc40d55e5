import { expect, test } from 'vitest';
import { emptyLine, resultLine } from '../../../src/domain/catalogue-words.ts';

test('says how many records stand and in which order', () => {
  expect(resultLine(22, 22, 'date')).toBe('22 records, newest first');
  expect(resultLine(1, 22, 'severity')).toBe('1 of 22 records, most severe first');
  expect(resultLine(0, 22, 'date')).toBe('0 of 22 records');
});

test('names the filter that stands in the way', () => {
  expect(emptyLine({ drop: 'tool', count: 5 }, () => 'Tool: Kiro')).toBe('No record matches. Without “Tool: Kiro” there are 5.');
  expect(emptyLine({ drop: 'query', count: 1 }, () => 'Search: disk')).toBe('No record matches. Without “Search: disk” there is 1.');
  expect(emptyLine(null, () => '')).toBe('No record matches, and dropping one filter alone would not change that.');
});
