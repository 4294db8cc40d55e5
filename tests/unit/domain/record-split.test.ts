import { expect, test } from 'vitest';
import { markupOf } from '../../../src/domain/figures/shape.ts';
import { splitBar, splitRecords, splitScale, splitWords } from '../../../src/domain/record-split.ts';
import type { IncidentRecord } from '../../../src/domain/register.ts';

const record = (kind: string, setting = 'deployed') => ({ data: { kind, setting } }) as unknown as IncidentRecord;

test('only harm in deployed use counts as harm', () => {
  expect(splitRecords([record('harm'), record('harm', 'laboratory'), record('near-miss'), record('misuse'), record('research-demonstration')])).toEqual({ harm: 1, other: 4 });
});

test.each([
  [{ harm: 9, other: 3 }, '12 published records, 9 of them harm in deployed use'],
  [{ harm: 2, other: 0 }, '2 published records, all of them harm in deployed use'],
  [{ harm: 0, other: 2 }, '2 published records, none of them harm in deployed use'],
  [{ harm: 1, other: 0 }, '1 published record, harm in deployed use'],
  [{ harm: 0, other: 1 }, '1 published record, not harm in deployed use'],
  [{ harm: 0, other: 0 }, '0 published records'],
])('%j in words', (split, words) => {
  expect(splitWords(split)).toBe(words);
});

test('bars of a page share the scale of its longest row', () => {
  const splits = [{ harm: 2, other: 2 }, { harm: 1, other: 0 }, { harm: 0, other: 0 }];
  const scale = splitScale(splits);
  expect(splits.map((split) => splitBar(split, scale)).map((bar) => bar && markupOf(bar))).toMatchInlineSnapshot(`
    [
      "<svg class="split" width="100%" height="6" aria-hidden="true"><rect width="50%" height="6"/><rect x="50%" y="2" width="50%" height="2"/></svg>",
      "<svg class="split" width="100%" height="6" aria-hidden="true"><rect width="25%" height="6"/></svg>",
      null,
    ]
  `);
  expect(splitScale([])).toBe(1);
});
