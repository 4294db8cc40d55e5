import { expect, test } from 'vitest';
import { csvOf } from '../../../src/domain/csv.ts';

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(csvOf(['Record', 'Count'], [['a, "b"\nc', 2]])).toBe('Record,Count\n"a, ""b""\nc",2\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j does not become a formula', (text) => {
  expect(csvOf(['x'], [[text]])).toMatch(/^x\n"?'/);
});

test('a negative number stays a number', () => {
  expect(csvOf(['x'], [[-1]])).toBe('x\n-1\n');
});
