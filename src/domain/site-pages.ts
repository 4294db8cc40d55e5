import { catalogueEntries, facetGroups } from './catalogue.ts';
import { checklistPath, staticChecklists } from './checklist/static-pages.ts';
import { facets } from './facets.ts';
import type { Links } from './links.ts';
import type { Register } from './register.ts';
import { ruleNames } from './rule-guide.ts';
import { absoluteUrl, recordPath, rulePath } from './site-path.ts';

const fixed = ['/', '/incidents/', '/timeline/', '/failure-modes/', '/controls/', '/tools/', '/patterns/', '/checklist/', '/guardrails/', '/guardrails/matrix/', '/contribute/', '/about/', '/field-guide/', '/rules/'] as const;

/** The path of every page of the site that has an address of its own. */
export function sitePages(register: Register, links: Links): `/${string}`[] {
  const groups = facetGroups(catalogueEntries(register, links), links).filter((group) => facets[group.facet].page);
  return [
    ...fixed,
    ...register.incidents.map((record) => recordPath('incidents', record.slug)),
    ...register.failureModes.map((record) => recordPath('failure-modes', record.slug)),
    ...register.controls.map((record) => recordPath('controls', record.slug)),
    ...register.tools.map((record) => recordPath('tools', record.slug)),
    ...register.guardrails.map((record) => recordPath('guardrails', record.slug)),
    ...staticChecklists({ tools: register.tools.map(({ data }) => data) }).map(({ by, id }) => checklistPath(by, id)),
    ...ruleNames.map(rulePath),
    ...groups.flatMap((group) => group.values.map((value) => `/incidents/by/${group.facet}/${value.value}/` as const)),
  ];
}

/** A sitemap of these paths. Paths are made of slugs, so nothing in them needs escaping but what a base path may bring. */
export function sitemapXml(paths: readonly `/${string}`[]): string {
  const rows = paths.map((path) => `<url><loc>${absoluteUrl(path).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}
