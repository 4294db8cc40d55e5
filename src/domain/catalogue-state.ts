import { members } from '../schema/vocabulary.ts';
import { facetNames, facetValues, type Facet, type FacetValues } from './facets.ts';

/** What a reader can order the catalogue by. `relevance` needs a query. */
export const sorts = {
  relevance: 'Best match first',
  date: 'Newest first',
  oldest: 'Oldest first',
  severity: 'Most severe first',
  evidence: 'Best evidence first',
} as const;

export const views = { list: 'List', table: 'Table' } as const;

export type Sort = keyof typeof sorts;
export type View = keyof typeof views;

/** All that the address of the catalogue holds. */
export interface CatalogueState {
  readonly query: string;
  /** Chosen values per facet: any of them within a facet, all facets together. */
  readonly selected: FacetValues;
  readonly sort: Sort;
  readonly view: View;
}

export const longestQuery = 200;

export const emptyState: CatalogueState = { query: '', selected: facetValues(() => []), sort: 'date', view: 'list' };

/** The order when the reader has chosen none. */
export function defaultSort(query: string): Sort {
  return query === '' ? 'date' : 'relevance';
}

/** The order that can be had: without an answer of the search there is no relevance. */
export function sortInForce({ sort }: CatalogueState, hasAnswer: boolean): Sort {
  return sort === 'relevance' && !hasAnswer ? 'date' : sort;
}

/** Reads an address. What it names and the catalogue does not know is left out; `known` also gives the order of values. */
export function readState(params: URLSearchParams, known: FacetValues): CatalogueState {
  const query = (params.get('q') ?? '').trim().slice(0, longestQuery);
  const selected = facetValues((facet) => {
    const asked = params.getAll(facet);
    return known[facet].filter((value) => asked.includes(value));
  });
  const sort = memberNamed(sorts, params.get('sort')) ?? defaultSort(query);
  return {
    query,
    selected,
    sort: query === '' && sort === 'relevance' ? 'date' : sort,
    view: memberNamed(views, params.get('view')) ?? 'list',
  };
}

/** The state as an address: the same state always gives the same one, and what is by default is left out. */
export function writeState({ query, selected, sort, view }: CatalogueState): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== '') params.append('q', query);
  for (const facet of facetNames) for (const value of selected[facet]) params.append(facet, value);
  if (sort !== defaultSort(query)) params.append('sort', sort);
  if (view !== 'list') params.append('view', view);
  return params;
}

/** The state with another query. An order that was only the default becomes the new default. */
export function withQuery(state: CatalogueState, query: string): CatalogueState {
  const keepsSort = state.sort !== defaultSort(state.query) && state.sort !== 'relevance';
  return { ...state, query, sort: keepsSort ? state.sort : defaultSort(query) };
}

/** The state with nothing chosen in these facets. */
export function withoutFacets(state: CatalogueState, dropped: readonly Facet[]): CatalogueState {
  return { ...state, selected: facetValues((facet) => (dropped.includes(facet) ? [] : state.selected[facet])) };
}

/** The state without one value. */
export function withoutValue(state: CatalogueState, facet: Facet, value: string): CatalogueState {
  return { ...state, selected: { ...state.selected, [facet]: state.selected[facet].filter((chosen) => chosen !== value) } };
}

/** The facets in which something is chosen. */
export function activeFacets(state: CatalogueState): Facet[] {
  return facetNames.filter((facet) => state.selected[facet].length > 0);
}

/** The member of a closed list that has this name; null for any other name. */
export function memberNamed<T extends object>(list: T, name: string | null): (keyof T & string) | null {
  return members(list).find((member) => member === name) ?? null;
}
