/** Ways to weaken a copy of a guardrail. A replay that does not fail on each of them would prove nothing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Weakening {
  readonly name: string;
  readonly apply: (folder: string) => void;
}

/** Rewrites one file, and throws where that changes nothing: the test would then weaken nothing. */
export function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The weakening changed nothing in ${file}: it no longer fits the guardrail.`);
  writeFileSync(path, after);
}

export function replaced(file: string, from: string | RegExp, to: string): Weakening {
  return { name: `${file}: ${String(from)} becomes ${to === '' ? 'nothing' : to}`, apply: (folder) => rewrite(folder, file, (text) => text.replace(from, to)) };
}

export function missing(file: string): Weakening {
  return { name: `${file} is missing`, apply: (folder) => rmSync(join(folder, file)) };
}

/** Does the work on a copy of the folder to which the weakening was applied. */
export async function onWeakenedCopy<T>(source: string, weakening: Weakening, work: (folder: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'mishap-weakened-'));
  try {
    const copy = join(scratch, 'guardrail');
    cpSync(source, copy, { recursive: true });
    weakening.apply(copy);
    return await work(copy);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
