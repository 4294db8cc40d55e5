import { evidenceGrades, members } from '../schema/vocabulary.ts';
import { activeFacets, withoutFacets, withQuery, type CatalogueState } from './catalogue-state.ts';
import { facetNames, type Facet, type FacetValues } from './facets.ts';

/** What filtering and ordering need to know of a record. */
export interface ListedEntry {
  readonly slug: string;
  readonly facets: FacetValues;
  /** UTC milliseconds. */
  readonly time: number;
  /** 1 to 4. */
  readonly severity: number;
}

/** Records that a search found, by slug, with their place in its order; null when nothing was searched for. */
export type Hits = ReadonlyMap<string, number> | null;

/** What could be dropped when nothing matches, and how many records there would be without it. */
export interface Drop {
  readonly drop: Facet | 'query';
  readonly count: number;
}

const evidenceOrder: readonly string[] = members(evidenceGrades);

/** Entries that have one of the chosen values in every facet, and that the search found; in the order given. */
export function filterEntries<E extends ListedEntry>(entries: readonly E[], state: CatalogueState, hits: Hits): E[] {
  const active = activeFacets(state);
  return entries.filter((entry) => isFound(entry, hits) && active.every((facet) => hasAny(entry, facet, state.selected[facet])));
}

/** Entries in the order of the state. Newest first decides what the order leaves open. */
export function sortEntries<E extends ListedEntry>(entries: readonly E[], sort: CatalogueState['sort'], hits: Hits): E[] {
  const by: Record<CatalogueState['sort'], (a: E, b: E) => number> = {
    relevance: (a, b) => (hits?.get(a.slug) ?? 0) - (hits?.get(b.slug) ?? 0),
    date: () => 0,
    oldest: (a, b) => a.time - b.time,
    severity: (a, b) => b.severity - a.severity,
    evidence: (a, b) => evidenceRank(a) - evidenceRank(b),
  };
  return [...entries].sort((a, b) => by[sort](a, b) || b.time - a.time);
}

/** For each of the known values the number of entries there would be if it alone were chosen in its facet, everything else staying as it is. */
export function countValues(entries: readonly ListedEntry[], state: CatalogueState, hits: Hits, known: FacetValues): Map<Facet, Map<string, number>> {
  return new Map(facetNames.map((facet) => {
    const rest = filterEntries(entries, withoutFacets(state, [facet]), hits);
    return [facet, new Map(known[facet].map((value) => [value, rest.filter((entry) => entry.facets[facet].includes(value)).length]))];
  }));
}

/** The one filter, or the query, without which most records would match; null when no single one helps. */
export function filterToDrop(entries: readonly ListedEntry[], state: CatalogueState, hits: Hits): Drop | null {
  const drops: Drop[] = activeFacets(state).map((facet) => ({ drop: facet, count: filterEntries(entries, withoutFacets(state, [facet]), hits).length }));
  if (hits !== null) drops.push({ drop: 'query', count: filterEntries(entries, withQuery(state, ''), null).length });
  const [best] = drops.sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? null : best;
}

function isFound(entry: ListedEntry, hits: Hits): boolean {
  return hits === null || hits.has(entry.slug);
}

function hasAny(entry: ListedEntry, facet: Facet, values: readonly string[]): boolean {
  return values.some((value) => entry.facets[facet].includes(value));
}

function evidenceRank(entry: ListedEntry): number {
  return evidenceOrder.indexOf(entry.facets.evidence[0] ?? '');
}
