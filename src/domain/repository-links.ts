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

/** A page of the repository that makes a new file, and how much of the file its address holds. */
export interface NewFile {
  readonly url: string;
  /** False where the text is too long for an address and has to be pasted. */
  readonly isFilled: boolean;
}

// Web servers commonly refuse a request line of more than 8 kB.
const longestUrl = 8000;

/**
 * The page of the repository for a new file with its name and text filled in, as GitHub reads them from the address.
 *
 * @param page address of the page for a new file, as newFilePage gives it
 */
export function newFileLink(page: string, file: string, text: string): NewFile {
  const named = `${page}?filename=${encodeURIComponent(file)}`;
  const filled = `${named}&value=${encodeURIComponent(text)}`;
  return filled.length <= longestUrl ? { url: filled, isFilled: true } : { url: named, isFilled: false };
}

/** Where a new file can be made in the browser. */
export function newFilePage(at: Place = site): string {
  return `${at.repository}/new/${at.branch}`;
}

/** Where somebody chooses among the forms for an issue. */
export function issueChoicePage(at: Place = site): string {
  return `${at.repository}/issues/new/choose`;
}
