import { site } from '../site.ts';

/** The address of a page or file of this site, as a link on it must be written. `path` begins with a slash. */
export function href(path: `/${string}`, base: string = site.base): string {
  return `${base}${path}`;
}

/** The same with the origin, for feeds, citations and canonical links. */
export function absoluteUrl(path: `/${string}`, origin: string = site.url, base: string = site.base): string {
  return `${origin}${base}${path}`;
}

/** The path of a record's page. */
export function recordPath(kind: 'incidents' | 'failure-modes' | 'controls' | 'tools' | 'guardrails', slug: string): `/${string}` {
  return `/${kind}/${slug}/`;
}
