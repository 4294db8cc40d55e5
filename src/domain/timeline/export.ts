import { csvOf } from '../csv.ts';
import { facetNames, facets } from '../facets.ts';
import type { TimelineEntry } from './entry.ts';

const several = '; ';

/** Records as a table, one row each, values of a facet in one cell. `addressOf` gives the page of a record. */
export function timelineCsv(entries: readonly TimelineEntry[], addressOf: (slug: string) => string): string {
  const heads = ['Id', 'Title', 'Happened', 'Known only to have happened by then', ...facetNames.map((facet) => facets[facet].label), 'Address'];
  return csvOf(heads, entries.map((entry) => [
    entry.id, entry.title, entry.when, entry.isLatest ? 'yes' : 'no',
    ...facetNames.map((facet) => entry.facets[facet].join(several)),
    addressOf(entry.slug),
  ]));
}
