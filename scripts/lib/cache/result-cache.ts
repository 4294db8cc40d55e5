import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './write-whole.ts';

/** Results of a pure function, kept from one run to the next by what went into it. */
export interface ResultCache {
  /** The result kept for an input, or undefined. */
  readonly find: (input: string) => unknown;
  readonly keep: (input: string, result: unknown) => void;
  /** Writes what this run used, if any of it is new; the rest is dropped. */
  readonly save: () => void;
}

/**
 * Opens a cache.
 *
 * @param path its file; one that is missing or damaged is an empty cache
 * @param fingerprint of the program that makes the results; what another one made is not used
 */
export function openCache(path: string, fingerprint: string): ResultCache {
  const known = readKnown(path, fingerprint);
  const used = new Map<string, Uint8Array>();
  let isNew = false;
  return {
    find(input) {
      const key = hash('sha256', input);
      const kept = known.get(key);
      if (kept === undefined) return undefined;
      used.set(key, kept);
      return deserialize(kept) as unknown;
    },
    keep(input, result) {
      used.set(hash('sha256', input), serialize(result));
      isNew = true;
    },
    save() {
      if (isNew) writeWhole(path, serialize({ fingerprint, results: used }));
    },
  };
}

function readKnown(path: string, fingerprint: string): ReadonlyMap<string, Uint8Array> {
  try {
    const kept = deserialize(readFileSync(path)) as { fingerprint: string; results: Map<string, Uint8Array> };
    return kept.fingerprint === fingerprint ? kept.results : new Map();
  } catch {
    return new Map();
  }
}
