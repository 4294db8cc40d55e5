import { describe, expect, test } from 'vitest';
import { countValues, filterEntries, filterToDrop, sortEntries, type ListedEntry } from '../../../src/domain/catalogue-filter.ts';
import { readState } from '../../../src/domain/catalogue-state.ts';
import { facetValues, readFacetAttribute } from '../../../src/domain/facets.ts';

const entry = (slug: string, time: number, severity: number, facets: string): ListedEntry => ({ slug, time, severity, facets: readFacetAttribute(facets) });
const entries = [
  entry('a', 5, 2, 'tool:kiro tool:git kind:harm evidence:reported'),
  entry('b', 4, 4, 'tool:cursor kind:harm evidence:disputed'),
  entry('c', 3, 2, 'tool:kiro kind:misuse evidence:confirmed'),
  entry('d', 2, 1, 'tool:gemini kind:harm evidence:confirmed'),
];
const known = facetValues((facet) => [...new Set(entries.flatMap((one) => one.facets[facet]))]);
const state = (address: string) => readState(new URLSearchParams(address), known);
const slugs = (found: readonly ListedEntry[]) => found.map(({ slug }) => slug).join('');
const hits = new Map([['d', 0], ['a', 1]]);

describe('filtering', () => {
  test.each([
    ['', 'abcd'],
    ['tool=kiro', 'ac'],
    ['tool=kiro&tool=cursor', 'abc'],
    ['tool=kiro&kind=harm', 'a'],
    ['tool=gemini&kind=misuse', ''],
  ])('by %j leaves %j: any value of a facet, every facet', (address, left) => {
    expect(slugs(filterEntries(entries, state(address), null))).toBe(left);
  });

  test('takes what a search found together with the filters', () => {
    expect(slugs(filterEntries(entries, state('q=x'), hits))).toBe('ad');
    expect(slugs(filterEntries(entries, state('q=x&tool=kiro'), hits))).toBe('a');
    expect(slugs(filterEntries(entries, state('q=x'), new Map()))).toBe('');
  });
});

describe('counting', () => {
  test('counts a value under all other facets but not under its own', () => {
    const counts = countValues(entries, state('tool=kiro&kind=harm'), null, known);
    expect(Object.fromEntries(counts.get('tool') ?? [])).toEqual({ kiro: 1, git: 1, cursor: 1, gemini: 1 });
    expect(Object.fromEntries(counts.get('kind') ?? [])).toEqual({ harm: 1, misuse: 1 });
  });

  test('counts only what the search found', () => {
    expect(countValues(entries, state('q=x'), hits, known).get('tool')?.get('kiro')).toBe(1);
  });
});

test.each([
  ['date', 'abcd'], ['oldest', 'dcba'], ['severity', 'bacd'], ['evidence', 'cdab'],
] as const)('orders by %s as %s, newest first where that leaves it open', (sort, order) => {
  expect(slugs(sortEntries(entries, sort, null))).toBe(order);
});

test('orders by relevance as the search did', () => {
  expect(slugs(sortEntries(filterEntries(entries, state('q=x'), hits), 'relevance', hits))).toBe('da');
});

describe('the filter to drop', () => {
  test('is the one without which most is left', () => {
    expect(filterToDrop(entries, state('tool=gemini&kind=misuse'), null)).toEqual({ drop: 'tool', count: 1 });
    expect(filterToDrop(entries, state('tool=git&kind=harm&evidence=disputed'), null)).toEqual({ drop: 'tool', count: 1 });
    expect(filterToDrop(entries, state('tool=cursor&kind=misuse&kind=harm&evidence=confirmed'), null)).toEqual({ drop: 'tool', count: 2 });
  });

  test('may be the query', () => {
    expect(filterToDrop(entries, state('q=x&kind=harm'), new Map())).toEqual({ drop: 'query', count: 3 });
  });

  test('is none when no single one helps', () => {
    expect(filterToDrop(entries, state('q=x&tool=gemini&kind=misuse'), new Map())).toBeNull();
  });
});
