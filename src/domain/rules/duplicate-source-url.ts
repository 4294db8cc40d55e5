import { finding, type Finding } from '../finding.ts';
import { sourcedRecords } from '../sources.ts';
import { fieldOf, type Rule } from './rule.ts';

export const duplicateSourceUrl: Rule = {
  name: 'duplicate-source-url',
  summary: 'A record lists the same address as two sources.',
  *check(register, { isAsked }): Iterable<Finding> {
    for (const { record, sources } of sourcedRecords(register, isAsked)) {
      const seen = new Map<string, string>();
      for (const [index, { id, url }] of sources.entries()) {
        const key = sameAddress(url);
        const other = seen.get(key);
        if (other !== undefined) yield finding('duplicate-source-url', fieldOf(record, 'sources', index, 'url'), { url, other });
        else seen.set(key, id);
      }
    }
  },
};

/** Addresses that differ only in scheme, "www.", fragment or a closing slash lead to the same page. */
function sameAddress(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/+$/, '')}${search}`;
}
