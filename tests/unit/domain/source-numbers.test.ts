import { expect, test } from 'vitest';
import { numberSources, sourceAnchor, sourceMarks } from '../../../src/domain/source-numbers.ts';

const numbers = numberSources([{ id: 'ft' }, { id: 'post' }, { id: 'register' }]);

test('numbers sources in the order they are listed', () => {
  expect([...numbers]).toEqual([['ft', 1], ['post', 2], ['register', 3]]);
});

test('gives each mark once, in ascending order, and leaves unknown keys out', () => {
  expect(sourceMarks(['register', 'ft', 'ft', 'nobody'], numbers)).toEqual([
    { number: 1, anchor: 's1' }, { number: 3, anchor: 's3' },
  ]);
});

test('anchors a source by its number', () => {
  expect(sourceAnchor(2)).toBe('s2');
});
