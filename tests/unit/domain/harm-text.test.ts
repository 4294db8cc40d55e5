import { expect, test } from 'vitest';
import { countOf, harmQuantity } from '../../../src/domain/harm-text.ts';

test.each([
  [{ quantity: 13, unit: 'hours', qualifier: 'about' }, 'about 13 hours'],
  [{ quantity: 1206, unit: 'records', qualifier: 'exact' }, '1,206 records'],
  [{ quantity: 1, unit: 'repositories', qualifier: 'exact' }, '1 repository'],
  [{ quantity: 1, unit: 'days of work', qualifier: 'at-least' }, 'at least 1 day of work'],
  [{ quantity: 6531.25, unit: 'USD', qualifier: 'exact' }, 'USD 6,531.25'],
  [{ quantity: null, unit: undefined, qualifier: 'unknown' }, 'Not stated'],
] as const)('says %o as a reader would', (harm, words) => {
  expect(harmQuantity(harm)).toBe(words);
});

test('counts one and many', () => {
  expect([countOf(1, 'record'), countOf(0, 'record'), countOf(2, 'entry', 'entries')]).toEqual(['1 record', '0 records', '2 entries']);
});
