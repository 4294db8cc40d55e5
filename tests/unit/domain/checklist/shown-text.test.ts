import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedSome, shownText } from '../../../../src/domain/checklist/shown-text.ts';
import { always, anyText } from './arbitraries.ts';

describe('names in a sentence', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index + 1)}`);

  test.each([
    [0, ''], [1, 'n1'], [2, 'n1; n2'], [6, 'n1; n2; n3; n4; n5; n6'], [7, 'n1; n2; n3; n4; n5; n6; and 1 more'], [40, 'n1; n2; n3; n4; n5; n6; and 34 more'],
  ])('of %i are the first six, the others counted', (count, words) => {
    expect(namedSome(names(count))).toBe(words);
  });

  test('stand apart by what is asked for', () => {
    expect(namedSome(names(7), ', ')).toBe('n1, n2, n3, n4, n5, n6, and 1 more');
  });
});

describe('text from outside', () => {
  test.each([
    ['plain', 10, 'plain'], ['  two\r\n\tlines ', 20, 'two lines'], ['a\u001b[31mred', 20, 'a [31mred'], ['left\u202eright\u200b!', 20, 'left right !'], ['a\u2028b\u2029c\u0085d', 20, 'a b c d'],
    ['12345', 5, '12345'], ['123456', 5, '12345…'], ['😀😀😀', 2, '😀😀…'], ['\uD83D!', 5, '\uFFFD!'], ['', 5, ''],
  ])('%j with at most %i signs is shown as %j', (given, longest, shown) => {
    expect(shownText(given, longest)).toBe(shown);
  });

  test('whatever it holds, is one line of signs that can be seen, and no longer than asked for', () => {
    always(fc.tuple(anyText, fc.integer({ min: 0, max: 80 })), ([text, longest]) => {
      const shown = shownText(text, longest);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s\s/u);
      expect(Array.from(shown.replace(/…$/, '')).length).toBeLessThanOrEqual(longest + 1);
      expect(shown.isWellFormed()).toBe(true);
    });
  });
});
