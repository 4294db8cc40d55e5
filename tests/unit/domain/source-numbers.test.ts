import { expect, test } from 'vitest';
import { numberSources, sourceAnchor, sourceMarks } from '../../../src/domain/source-numbers.ts';

const numbers = numberSources([{ id: 'ft' }, { id: 'post' }, { id: 'register' }]);

test('numbers sources in the order they are listed', () => {
  expect([...numbers]).toEqual([['ft', 1], ['post', 2], ['register', 3]]);
});

test('gives each mark once, in ascending order, and leaves unknown keys out', () => {
  expect(sourceMarks(['register', 'ft', 'ft', 'nobody'], numbers)).toEqual([
    { number: 1, anchor: 'source-ft' }, { number: 3, anchor: 'source-register' },
  ]);
});

test('anchors a source by its key', () => {
  expect(sourceAnchor('amazon-post')).toBe('source-amazon-post');
});
