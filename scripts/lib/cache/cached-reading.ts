import { hash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Reading } from '../../../src/reader/collect-content.ts';
import { openText } from '../../../src/reader/open-text.ts';
import type { RecordPath } from '../../../src/reader/read-files.ts';
import type { ReadResult } from '../../../src/reader/read-record.ts';
import { cacheFolder, projectFolder } from './places.ts';
import { programFingerprint } from './program-fingerprint.ts';
import { openCache, type ResultCache } from './result-cache.ts';

/** Reading that remembers. Call `save` when everything is read. */
export interface CachedReading extends Reading {
  readonly save: () => void;
}

/** Beyond so many records the cache would be larger than is reasonable beside the packages, and threads read them. */
const mostRecords = 2000;

/** The cache of a content folder of this project; null elsewhere, so that folders of a moment leave nothing behind. */
export function cacheFor(content: string): ResultCache | null {
  const within = relative(projectFolder, resolve(content));
  const fingerprint = within.startsWith('..') || within === resolve(content) ? null : programFingerprint();
  return fingerprint === null ? null : openCache(cachePath(content), fingerprint);
}

/** Where the cache of a content folder is. */
export function cachePath(content: string): string {
  return join(cacheFolder, `read-${hash('sha256', relative(projectFolder, resolve(content))).slice(0, 16)}`);
}

/**
 * Reads through a cache: a text that was read before by the same program, under the same name, gives the result it gave
 * then, and no parser is loaded unless there is a new one.
 */
export function cachedReading(cache: ResultCache): CachedReading {
  const through = async <T>(what: string, file: string, text: string, read: () => Promise<T>): Promise<T> => {
    const input = JSON.stringify([what, file, text]);
    const kept = cache.find(input);
    if (kept !== undefined) return kept as T;
    const result = await read();
    cache.keep(input, result);
    return result;
  };
  const parsers = () => import('../../../src/reader/read-record.ts');
  return {
    records: (files) => (files.length > mostRecords ? readMany(files) : Promise.all(files.map(async ({ path, file, kind }): Promise<ReadResult> => {
      const text = await openText(path, file);
      return typeof text === 'string' ? through(kind, file, text, async () => (await parsers()).readRecord({ file, kind, text })) : { record: null, findings: [text] };
    }))),
    framework: (file, text) => through('framework', file, text, async () => (await parsers()).readFramework(file, text)),
    replays: (file, text) => through('replays', file, text, async () => (await parsers()).readReplays(file, text)),
    run: (file, text) => through('run', file, text, async () => (await parsers()).readRun(file, text)),
    locate,
    save: cache.save,
  };
}

/** Reading that loads parsers at once and keeps nothing. */
export async function plainReading(): Promise<CachedReading> {
  const { readFramework, readReplays, readRun } = await import('../../../src/reader/read-record.ts');
  return { records: readMany, framework: readFramework, replays: readReplays, run: readRun, locate, save: () => undefined };
}

async function readMany(files: readonly RecordPath[]): Promise<ReadResult[]> {
  return (await import('../parallel-reading.ts')).readInParallel(files);
}

async function locate(text: string, findings: readonly Finding[]): Promise<Finding[]> {
  if (findings.every(({ place }) => place.at !== undefined || place.path === undefined)) return [...findings];
  return (await import('../../../src/reader/read-record.ts')).locateIn(text, findings);
}
