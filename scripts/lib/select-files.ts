import { relative, resolve, sep } from 'node:path';

/** Which of the files that were read a caller asked about. */
export interface SelectedFiles {
  readonly includes: (file: string) => boolean;
  readonly count: number;
  /** Names that match no file. */
  readonly unknown: readonly string[];
}

/** Picks the asked files out of the files that were read; none asked means all. Paths may be written in any way. */
export function selectFiles(asked: readonly string[], read: readonly string[]): SelectedFiles {
  if (asked.length === 0) return { includes: () => true, count: read.length, unknown: [] };
  const byPath = new Map(read.map((file) => [resolve(file), file]));
  const chosen = new Set(asked.map((file) => byPath.get(resolve(file))).filter((file) => file !== undefined));
  const unknown = asked.filter((file) => !byPath.has(resolve(file))).map((file) => relative('.', file).split(sep).join('/'));
  return { includes: (file) => chosen.has(file), count: chosen.size, unknown };
}
