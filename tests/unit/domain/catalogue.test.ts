import { expect, test } from 'vitest';
import { catalogueEntries, entriesWith, facetGroups, groupByYear, slugOf } from '../../../src/domain/catalogue.ts';
import { facetAttribute, readFacetAttribute } from '../../../src/domain/facets.ts';
import { linkRegister } from '../../../src/domain/links.ts';
import type { Register } from '../../../src/domain/register.ts';

const incident = (slug: string, over: Record<string, unknown> = {}) => ({
  kind: 'incident', slug, file: '', prose: {},
  data: {
    id: slug, state: 'published', kind: 'harm', setting: 'deployed', evidence: { grade: 'reported' }, severity: { level: 'critical' }, autonomy: { level: 'unknown' },
    tools: [{ tool: 'kiro' }, { tool: 'kiro' }], harms: [], environments: ['cloud'], failureModes: [],
    controls: [{ control: 'a', verdict: 'stopped' }, { control: 'b', verdict: 'unclear' }],
    dates: { occurred: { when: { start: Date.UTC(2025, 11, 1) } }, disclosed: { when: { start: null } } },
    ...over,
  },
});
const register = {
  incidents: [incident('one'), incident('two', { kind: 'misuse', dates: { occurred: { when: { start: Date.UTC(2024, 1, 1) } }, disclosed: { when: { start: null } } } }), incident('gone', { state: 'withdrawn' })],
  tools: [{ slug: 'kiro', data: { title: 'Kiro', vendor: 'Amazon Web Services, Inc.' } }], failureModes: [], controls: [], guardrails: [], frameworks: [],
} as unknown as Register;
const links = linkRegister(register);
const entries = catalogueEntries(register, links);

test('lists published records only', () => {
  expect(entries.map((entry) => entry.record.slug)).toEqual(['one', 'two']);
});

test('writes each facet value once, and only controls judged to have stopped it', () => {
  expect(facetAttribute(entries[0]!.facets)).toBe('tool:kiro vendor:amazon-web-services-inc control:a environment:cloud autonomy:unknown kind:harm setting:deployed evidence:reported severity:critical year:2025');
  expect(readFacetAttribute(facetAttribute(entries[0]!.facets))).toEqual(entries[0]!.facets);
});

test('counts the values that occur, closed lists in their own order', () => {
  const kinds = facetGroups(entries, links).find((group) => group.facet === 'kind');
  expect(kinds?.values).toEqual([{ value: 'harm', label: 'Harm', count: 1 }, { value: 'misuse', label: 'Misuse', count: 1 }]);
  expect(entriesWith(entries, 'kind', 'misuse').map((entry) => entry.record.slug)).toEqual(['two']);
});

test('groups by year, newest first', () => {
  expect(groupByYear(entries).map((group) => [group.year, group.entries.length])).toEqual([['2025', 1], ['2024', 1]]);
});

test('makes addresses of vendor names', () => {
  expect(slugOf('Éclair & Söhne (GmbH)')).toBe('eclair-sohne-gmbh');
});
