import { site } from '../site.ts';
import type { AnyRecord } from './register.ts';

type Place = Pick<typeof site, 'repository' | 'branch'>;

/** Where the file of a record can be edited in the browser. */
export function editLink(file: string, at: Place = site): string {
  return `${at.repository}/edit/${at.branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a file of the project can be read. */
export function fileLink(file: string, at: Place = site): string {
  return `${at.repository}/blob/${at.branch}/${file}`;
}

/** A new report about a record, with its title filled in. */
export function correctionLink(record: Pick<AnyRecord, 'slug'>, name: string, at: Place = site): string {
  return `${at.repository}/issues/new?title=${encodeURIComponent(`Correction: ${name} (${record.slug})`)}`;
}
