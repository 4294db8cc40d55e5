import { describe, expect, test } from 'vitest';
import { activeFacets, emptyState, readState, sortInForce, withoutFacets, withoutValue, withQuery, writeState } from '../../../src/domain/catalogue-state.ts';
import { facetValues } from '../../../src/domain/facets.ts';

const values: Partial<Record<string, readonly string[]>> = { tool: ['kiro', 'cursor'], kind: ['harm', 'misuse'] };
const known = facetValues((facet) => values[facet] ?? []);
const read = (address: string) => readState(new URLSearchParams(address), known);

describe('the address of the catalogue', () => {
  test('is empty for the state that nobody has changed', () => {
    expect(writeState(emptyState).toString()).toBe('');
    expect(read('')).toEqual(emptyState);
  });

  test('comes back unchanged, in one canonical order', () => {
    const state = read('view=table&kind=misuse&tool=cursor&q=disk+full&sort=severity&tool=kiro');
    expect(writeState(state).toString()).toBe('q=disk+full&tool=kiro&tool=cursor&kind=misuse&sort=severity&view=table');
    expect(readState(writeState(state), known)).toEqual(state);
  });

  test.each([
    ['an unknown facet', 'colour=red'],
    ['an unknown value', 'tool=%3Cscript%3E'],
    ['a name every object has', 'constructor=1&__proto__=1&sort=toString&view=constructor'],
    ['an unknown order', 'sort=random'],
    ['an unknown view', 'view=map'],
    ['relevance without a query', 'sort=relevance'],
    ['a query of spaces', 'q=++'],
  ])('leaves out %s', (_, address) => {
    expect(read(address)).toEqual(emptyState);
  });

  test('holds a value once, and a query of bounded length', () => {
    expect(read('tool=kiro&tool=kiro').selected.tool).toEqual(['kiro']);
    expect(read(`q=${'x'.repeat(5000)}`).query).toHaveLength(200);
  });
});

describe('the order', () => {
  test('follows the query as long as the reader has chosen none', () => {
    const searched = withQuery(emptyState, 'backup');
    expect(searched.sort).toBe('relevance');
    expect(withQuery(searched, 'backups').sort).toBe('relevance');
    expect(withQuery(searched, '').sort).toBe('date');
  });

  test('stays when the reader has chosen one', () => {
    expect(withQuery({ ...emptyState, sort: 'severity' }, 'backup').sort).toBe('severity');
    expect(read('q=backup&sort=date').sort).toBe('date');
  });

  test('falls back to dates while the search has no answer', () => {
    expect(sortInForce(read('q=backup'), false)).toBe('date');
    expect(sortInForce(read('q=backup'), true)).toBe('relevance');
  });
});

test('drops one value or a whole facet and leaves the rest', () => {
  const state = read('tool=kiro&tool=cursor&kind=harm');
  expect(withoutValue(state, 'tool', 'kiro').selected.tool).toEqual(['cursor']);
  expect(activeFacets(withoutFacets(state, ['tool']))).toEqual(['kind']);
});
