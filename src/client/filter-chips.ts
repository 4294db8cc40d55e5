import { filterToDrop, type Hits, type ListedEntry } from '../domain/catalogue-filter.ts';
import { activeFacets, emptyState, withoutFacets, withoutValue, withQuery, type CatalogueState } from '../domain/catalogue-state.ts';
import { emptyLine } from '../domain/catalogue-words.ts';
import type { Facet } from '../domain/facets.ts';
import type { CatalogueFilters } from './catalogue-filters.ts';
import type { Chip } from './catalogue-outcome.ts';

type Change = (state: CatalogueState) => void;

/** One chip for the search and for each chosen value. */
export function chipsFor(state: CatalogueState, filters: CatalogueFilters, change: Change): Chip[] {
  const chip = (label: string, without: CatalogueState): Chip => ({ label, remove: () => change(without) });
  const values = activeFacets(state).flatMap((facet) => state.selected[facet].map((value) => chip(filters.nameOf(facet, [value]), withoutValue(state, facet, value))));
  return state.query === '' ? values : [chip(nameOf('query', state, filters), withQuery(state, '')), ...values];
}

/** What to say when nothing matches, and the one step that would change it. */
export function adviceFor(state: CatalogueState, filters: CatalogueFilters, entries: readonly ListedEntry[], hits: Hits, change: Change): { line: string; way: Chip } {
  const drop = filterToDrop(entries, state, hits);
  const line = emptyLine(drop, (name) => nameOf(name, state, filters));
  if (drop === null) return { line, way: { label: 'Clear all', remove: () => change(withoutFilters(state)) } };
  const without = drop.drop === 'query' ? withQuery(state, '') : withoutFacets(state, [drop.drop]);
  return { line, way: { label: `Drop “${nameOf(drop.drop, state, filters)}”`, remove: () => change(without) } };
}

/** The state with nothing searched for and nothing chosen. */
export function withoutFilters(state: CatalogueState): CatalogueState {
  return { ...emptyState, view: state.view };
}

function nameOf(drop: Facet | 'query', state: CatalogueState, filters: CatalogueFilters): string {
  return drop === 'query' ? `Search: ${state.query}` : filters.nameOf(drop, state.selected[drop]);
}
