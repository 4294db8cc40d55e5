import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cachedReading, cacheFor } from '../../../../scripts/lib/cache/cached-reading.ts';
import { readingFolders } from '../../../../scripts/lib/cache/program-fingerprint.ts';
import { openCache } from '../../../../scripts/lib/cache/result-cache.ts';
import { collectContent, type ReadContent } from '../../../../src/reader/collect-content.ts';
import { readContent } from '../../../../src/reader/read-content.ts';

const folder = await mkdtemp(join(tmpdir(), 'mishap-cached-'));
await cp('content', join(folder, 'content'), { recursive: true });
const incident = join(folder, 'content/incidents/antigravity-drive-wipe.mdx');
await writeFile(join(folder, 'content/incidents/broken-record.mdx'), (await readFile(incident, 'utf8')).replace('kind: harm', 'kind: harmful'));

/** Reads the folder through its cache as a check of its own would, and says how many files were read anew. */
async function readAgain(): Promise<{ read: ReadContent; anew: number }> {
  const cache = openCache(join(folder, 'cache'), 'this program');
  let anew = 0;
  const reading = cachedReading({ ...cache, keep: (input, result) => { anew += 1; cache.keep(input, result); } });
  const read = await collectContent(join(folder, 'content'), 'content', reading);
  reading.save();
  return { read, anew };
}

function comparable({ register, findings, files }: ReadContent) {
  return { register, findings, files };
}

test('a check with a cache knows exactly what one without it knows, the first time, the second and after a change', async () => {
  const plain = comparable(await readContent(join(folder, 'content'), 'content'));
  expect(plain.findings).toHaveLength(1);
  const first = await readAgain();
  expect(comparable(first.read)).toEqual(plain);
  expect(first.anew).toBeGreaterThan(100);
  const second = await readAgain();
  expect(comparable(second.read)).toEqual(plain);
  expect(second.anew).toBe(0);

  await writeFile(incident, `${await readFile(incident, 'utf8')}\n<b>Text</b>\n`);
  const third = await readAgain();
  expect(comparable(third.read)).toEqual(comparable(await readContent(join(folder, 'content'), 'content')));
  expect(third.anew).toBe(1);
  expect(third.read.findings).toHaveLength(2);
}, 60_000);

test('the fingerprint covers every module that reading imports', () => {
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b(?! type\b)[^;]*? from '(\.[^']+)';$/gm)) follow(resolve(dirname(path), to));
  };
  follow(resolve('src/reader/read-record.ts'));
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].map((path) => dirname(relative('.', path))).filter((each) => !(readingFolders as readonly string[]).includes(each))).toEqual([]);
});

test('only folders of this project have a cache', () => {
  expect(cacheFor('content')).not.toBeNull();
  expect(cacheFor(folder)).toBeNull();
});
