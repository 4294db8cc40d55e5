import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { filesUnder } from './built-site.ts';

test('two builds are the same to the byte, the search index included', () => {
  test.setTimeout(180_000);
  const [first, second] = ['.cache/site/first', '.cache/site/second'].map((folder) => {
    buildSite(folder);
    return fingerprints(folder);
  });
  expect(first).toEqual(second);
  expect(Object.keys(first ?? {}).filter((file) => file.startsWith('pagefind/')).length).toBeGreaterThan(5);
});

function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(filesUnder(folder).map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]));
}
