import { facetValues, readFacetAttribute, type FacetValues } from '../../src/domain/facets.ts';
import { readSite } from './built-site.ts';

/** The site as it was built before these tests. */
export const dist = readSite('dist');

/** Every address of the sitemap, as a path. */
export const addresses = [...dist.pages.keys()].filter((path) => path !== '/404.html').sort();

export const incidentAddresses = addresses.filter((path) => /^\/incidents\/[^/]+\/$/.test(path));

/** One address of each kind of page. */
export const onePerKind = [
  '/', '/incidents/', '/incidents/by/kind/harm/', '/timeline/', '/checklist/', '/checklist/for/claude-code/', '/failure-modes/', '/controls/', '/tools/', '/guardrails/', '/guardrails/matrix/', '/patterns/', '/contribute/', '/about/', '/field-guide/', '/rules/', '/404.html',
  ...['incidents', 'failure-modes', 'controls', 'tools', 'guardrails', 'rules'].map((folder) => largest(folder)),
];

/** The records of the catalogue with their facets, as the page has them without script. */
export const catalogued: readonly { readonly slug: string; readonly facets: FacetValues }[] = (dist.pages.get('/incidents/')?.elements ?? [])
  .flatMap(({ attributes }) => (attributes['data-slug'] === undefined ? [] : [{ slug: attributes['data-slug'], facets: readFacetAttribute(attributes['data-facets'] ?? '') }]));

/** How many records have one of the values in each of the facets. */
export function countWith(wanted: Partial<FacetValues>): number {
  const full = facetValues((facet) => wanted[facet] ?? []);
  return catalogued.filter(({ facets }) => Object.entries(full).every(([facet, values]) => values.length === 0 || values.some((value) => facets[facet as keyof FacetValues].includes(value)))).length;
}

/** Addresses in the sitemap file itself. */
export function sitemapPaths(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname).sort();
}

/** The record page with most text: what holds there holds on shorter ones. */
function largest(folder: string): string {
  const pages = [...dist.pages.values()].filter(({ path }) => new RegExp(`^/${folder}/[^/]+/$`).test(path));
  const [page] = pages.sort((a, b) => b.html.length - a.html.length);
  if (page === undefined) throw new Error(`There is no page under /${folder}/`);
  return page.path;
}

