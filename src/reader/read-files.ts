import type { RecordKind } from '../schema/vocabulary.ts';
import { openText } from './open-text.ts';
import { readRecord, type ReadResult } from './read-record.ts';

/** A file that should hold a record. */
export interface RecordPath {
  readonly path: string;
  /** How it is called in findings. */
  readonly file: string;
  readonly kind: RecordKind;
}

/** Reads files to records, one result for each, in their order. */
export type ReadFiles = (files: readonly RecordPath[]) => Promise<ReadResult[]>;

/** Reads them one after the other in this process. */
export async function readFiles(files: readonly RecordPath[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const { path, file, kind } of files) {
    const opened = await openText(path, file);
    results.push(typeof opened === 'string' ? readRecord({ file, kind, text: opened }) : { record: null, findings: [opened] });
  }
  return results;
}
