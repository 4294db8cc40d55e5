import type { RuleName } from './rule-names.ts';
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

/** The path of a rule's page. */
export function rulePath(rule: RuleName): `/${string}` {
  return `/rules/${rule}/`;
}

/**
 * Where the site can be opened, for links that are printed outside of it; null while its address is a stand-in on a
 * name that is reserved and leads nowhere (RFC 2606).
 */
export function openAddress(origin: string = site.url, base: string = site.base): string | null {
  const isReserved = /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/.test(new URL(origin).hostname);
  return isReserved ? null : `${origin}${base}`;
}
