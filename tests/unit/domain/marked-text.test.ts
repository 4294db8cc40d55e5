import { expect, test } from 'vitest';
import { splitMarks } from '../../../src/domain/marked-text.ts';

test('splits an excerpt at its marks', () => {
  expect(splitMarks('ran <mark>terraform</mark> destroy')).toEqual([
    { text: 'ran ', marked: false }, { text: 'terraform', marked: true }, { text: ' destroy', marked: false },
  ]);
});

test('takes any other markup for text', () => {
  expect(splitMarks('&lt;img&gt; <b>x</b> <mark>&lt;b&gt;</mark>')).toEqual([
    { text: '<img> <b>x</b> ', marked: false }, { text: '<b>', marked: true },
  ]);
  expect(splitMarks('<mark>never closed')).toEqual([{ text: '<mark>never closed', marked: false }]);
});
