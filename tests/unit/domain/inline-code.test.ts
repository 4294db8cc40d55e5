import { expect, test } from 'vitest';
import { splitInlineCode, withoutBackticks } from '../../../src/domain/inline-code.ts';

test('splits text at pairs of backticks', () => {
  expect(splitInlineCode('ran `rm -rf ~` twice')).toEqual([
    { code: false, text: 'ran ' }, { code: true, text: 'rm -rf ~' }, { code: false, text: ' twice' },
  ]);
});

test('leaves a lone backtick and an empty pair as written', () => {
  expect(splitInlineCode('a ` b')).toEqual([{ code: false, text: 'a ` b' }]);
  expect(splitInlineCode('a `` b').map((part) => part.code)).toEqual([false]);
});

test('keeps markup as text', () => {
  expect(splitInlineCode('<b>`<i>`')).toEqual([{ code: false, text: '<b>' }, { code: true, text: '<i>' }]);
});

test('drops the backticks where no markup is possible', () => {
  expect(withoutBackticks('ran `npm test`.')).toBe('ran npm test.');
});
