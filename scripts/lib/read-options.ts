import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Misuse } from './command.ts';

/** A switch: it has no value and is off where nobody gives it. */
export const flag = { type: 'boolean', default: false } as const;

/**
 * Reads the words after the name of a command.
 *
 * @throws Misuse for an option that is not known or lacks its value
 */
export function readOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new Misuse(error.message);
    throw error;
  }
}
