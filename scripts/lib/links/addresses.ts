import { readFile } from 'node:fs/promises';
import type { Position } from '../../../src/domain/finding.ts';
import type { Register } from '../../../src/domain/register.ts';
import { sourcedRecords } from '../../../src/domain/sources.ts';
import { cutFrontMatter, fieldLocator } from '../../../src/reader/front-matter.ts';

/** What an address is to its source: where it is read, another copy of the text, or the archived one. */
export type AddressRole = 'url' | 'also' | 'archive';

/** One address of a source, and where it stands. */
export interface SourceAddress {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly source: string;
  readonly role: AddressRole;
  readonly url: string;
  /** The archived copy of the same source, if the record gives one. */
  readonly archive: string | null;
}

/** Every address of the sources of some records, in their order. */
export function sourceAddresses(register: Register, files: ReadonlySet<string>): SourceAddress[] {
  return sourcedRecords(register).filter(({ record }) => files.has(record.file)).flatMap(({ record: { file }, sources }) => sources.flatMap(({ id, url, also = [], archive }, index) => {
    const shared = { file, source: id, archive: archive ?? null };
    return [
      { ...shared, role: 'url', url, path: ['sources', index, 'url'] } as const,
      ...also.map((other, place) => ({ ...shared, role: 'also', url: other, path: ['sources', index, 'also', place] } as const)),
      ...(archive === undefined ? [] : [{ ...shared, role: 'archive', url: archive, path: ['sources', index, 'archive'] } as const]),
    ];
  }));
}

/** Gives addresses their line and column; each file is read once. */
export async function locateAddresses<T extends Pick<SourceAddress, 'file' | 'path'>>(addresses: readonly T[]): Promise<(T & { readonly at: Position })[]> {
  const located = [];
  for (const [file, group] of Map.groupBy(addresses, (each) => each.file)) {
    const cut = cutFrontMatter(await readFile(file, 'utf8')) ?? { yaml: '', yamlLine: 1 };
    const locate = fieldLocator(cut.yaml, cut.yamlLine);
    located.push(...group.map((each) => ({ ...each, at: locate(each.path) })));
  }
  return located;
}
