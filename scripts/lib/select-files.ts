import { relative, resolve, sep } from 'node:path';
import { Misuse } from './command.ts';

/** Which of the files that were read a caller asked about. */
export interface SelectedFiles {
  readonly includes: (file: string) => boolean;
  readonly count: number;
}

/**
 * Picks the asked files out of the files that were read; none asked means all. Paths may be written in any way.
 *
 * @param content folder that was read, for the message
 * @throws Misuse naming every asked file that is not among those read
 */
export function selectFiles(asked: readonly string[], read: readonly string[], content: string): SelectedFiles {
  if (asked.length === 0) return { includes: () => true, count: read.length };
  const byPath = new Map(read.map((file) => [resolve(file), file]));
  const unknown = asked.filter((file) => !byPath.has(resolve(file))).map((file) => `"${relative('.', file).split(sep).join('/')}"`);
  if (unknown.length > 0) throw new Misuse(`there is no record ${unknown.join(', ')} below "${content}".`);
  const chosen = new Set(asked.map((file) => byPath.get(resolve(file))).filter((file) => file !== undefined));
  return { includes: (file) => chosen.has(file), count: chosen.size };
}
