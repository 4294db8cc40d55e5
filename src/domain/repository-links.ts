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

/** The form for a correction (.github/ISSUE_TEMPLATE/correction.yml), with its title and the record filled in. */
export function correctionLink(record: Pick<AnyRecord, 'slug'>, name: string, at: Place = site): string {
  return `${at.repository}/issues/new?template=correction.yml&title=${encodeURIComponent(`Correction: ${name} (${record.slug})`)}&record=${encodeURIComponent(record.slug)}`;
}
