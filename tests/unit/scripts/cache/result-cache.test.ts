import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../../../scripts/lib/cache/result-cache.ts';

const result = { record: { texts: new Map([['a', 'b']]), start: null, gone: undefined }, findings: [] };

async function savedWith(fingerprint: string, ...inputs: string[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'mishap-cache-')), 'below/results');
  const cache = openCache(path, fingerprint);
  for (const input of inputs) cache.keep(input, result);
  cache.save();
  return path;
}

test('what was kept is found by the same input and program, and by no other', async () => {
  const path = await savedWith('one', 'input');
  expect(openCache(path, 'one').find('input')).toEqual(result);
  expect(openCache(path, 'one').find('input ')).toBeUndefined();
  expect(openCache(path, 'two').find('input')).toBeUndefined();
});

test('two look-ups share nothing that could be changed', async () => {
  const cache = openCache(await savedWith('one', 'input'), 'one');
  expect(cache.find('input')).not.toBe(cache.find('input'));
});

test('a damaged file is an empty cache', async () => {
  const path = await savedWith('one', 'input');
  await writeFile(path, (await readFile(path)).subarray(0, 40));
  expect(openCache(path, 'one').find('input')).toBeUndefined();
});

test('only what the last run used stays', async () => {
  const path = await savedWith('one', 'old', 'still there');
  const cache = openCache(path, 'one');
  cache.find('still there');
  cache.keep('new', result);
  cache.save();
  expect(['old', 'still there', 'new'].map((input) => openCache(path, 'one').find(input) !== undefined)).toEqual([false, true, true]);
});
