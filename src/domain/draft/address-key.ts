import { cleanAddress } from './clean-address.ts';

/** Hosts under which the same page is served. */
const sameHost: Readonly<Record<string, string>> = { 'old.reddit.com': 'reddit.com', 'new.reddit.com': 'reddit.com', 'twitter.com': 'x.com', 'mobile.twitter.com': 'x.com' };

// The Wayback Machine puts the time of the copy and flags before the address; archive.today and its siblings the time alone.
const copy = /^https?:\/\/(?:web\.archive\.org\/web|(?:archive\.(?:today|ph|is|li|vn|fo|md)))\/\d{4,14}[a-z_*]*\/(?<inside>\S+)$/i;

/**
 * What an address has in common with other ways to write it: without scheme, `www.`, trailing slash, tracking
 * parameters and fragment, and for a copy in an archive the address that was copied. Null for no web address.
 */
export function addressKey(given: string): string | null {
  const inside = copy.exec(given.trim())?.groups?.['inside'];
  if (inside !== undefined) return addressKey(/^https?:\/\//i.test(inside) ? inside : `https://${inside}`);
  if (!/^\s*https?:\/\//i.test(given)) return null;
  try {
    const { hostname, port, pathname, searchParams } = new URL(cleanAddress(given));
    const host = hostname.replace(/^www\./, '');
    searchParams.sort();
    const query = searchParams.toString();
    return `${sameHost[host] ?? host}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
  } catch {
    return null;
  }
}
