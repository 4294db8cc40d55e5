import { expect, test } from 'vitest';
import { csvOf } from '../../../src/domain/csv.ts';

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(csvOf(['Record', 'Count'], [['a, "b"\nc', 2]])).toBe('Record,Count\n"a, ""b""\nc",2\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j does not become a formula', (text) => {
  expect(csvOf(['x'], [[text]])).toMatch(/^x\n"?'/);
});

test.each(['a;=1+1', 'a; +1', 'a\n=1', 'a\r\n@x', '  =1', '\t\t=1', '\r', '＝1', '＠x'])('%j does not become a formula under another list separator, on a later line or in wide letters', (text) => {
  const cell = csvOf(['x'], [[text]]).slice(2).replaceAll('"', '').trimEnd();
  for (const part of cell.split(/[;\r\n]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
});

test('a sign within a text stays as it is', () => {
  expect(csvOf(['x'], [['a - b = c; d']])).toBe('x\na - b = c; d\n');
});

test('a negative number stays a number', () => {
  expect(csvOf(['x'], [[-1]])).toBe('x\n-1\n');
});
