import type { ExternalReference } from '../schema/fields.ts';
import { referenceSystems } from '../schema/vocabulary.ts';

/** Where an entry of another register leads: the address given, else the register's own page for the id, else nothing. */
export function referenceUrl(reference: Pick<ExternalReference, 'system' | 'id' | 'url'>): string | null {
  if (reference.url !== undefined) return reference.url;
  const page = referenceSystems[reference.system].page;
  return page === '' ? null : page.replace('{id}', encodeURIComponent(reference.id));
}
