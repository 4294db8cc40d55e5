import { appendFile, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachePath } from './cache/cached-reading.ts';
import { measureNode } from './measure.ts';

/** Seconds of processor time of a check of one record; null where /proc does not tell. */
export interface OneCheck {
  /** Nothing was read before. */
  readonly first: number | null;
  /** The record was changed since the check before, as while it is written; median of ten. */
  readonly changed: number | null;
  /** Nothing was changed; median of ten. */
  readonly again: number | null;
}

/** Measures the check of a single record in a copy of the register inside the project, where a check keeps what it read. */
export async function measureOneCheck(from: string): Promise<OneCheck> {
  await mkdir('.cache', { recursive: true });
  const content = await mkdtemp('.cache/bench-');
  try {
    await cp(from, content, { recursive: true });
    const [name = ''] = (await readdir(join(content, 'incidents'))).filter((each) => each.endsWith('.mdx')).sort();
    const record = join(content, 'incidents', name);
    const check = async () => (await measureNode(['scripts/mishap.ts', 'check', '--content', content, record], {})).processorSeconds;
    const first = await check();
    const changed = await medianOfTen(async () => {
      await appendFile(record, '\n');
      return check();
    });
    return { first, changed, again: await medianOfTen(check) };
  } finally {
    await rm(content, { recursive: true, force: true });
    await rm(cachePath(content), { force: true });
  }
}

async function medianOfTen(measure: () => Promise<number | null>): Promise<number | null> {
  const values: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const value = await measure();
    if (value !== null) values.push(value);
  }
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
