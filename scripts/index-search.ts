/** Writes the search index of a built site into it: `node scripts/index-search.ts [folder of the site]`. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

const folder = process.argv[2] ?? 'dist';
const bundle = join(folder, 'pagefind');
// Source marks and labels would stand as stray words in the excerpts.
const unread = ['sup', '.labels', '.coded .small', '.mark', '.severity', '.strength'];
// Pagefind always writes its ready-made interface too. The site has one of its own.
const unused = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'].flatMap((name) => [`${name}.js`, `${name}.css`]);

try {
  await rm(bundle, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: unread });
  if (index === undefined) throw new Error(`Pagefind did not start. ${errors.join('\n')}`);
  const read = await index.addDirectory({ path: folder });
  if (read.errors.length > 0) throw new Error(`Pagefind could not read ${folder}. ${read.errors.join('\n')}`);
  if (read.page_count === 0) throw new Error(`There is no page to index in ${folder}. Build the site first: npx astro build`);
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write ${bundle}. ${written.errors.join('\n')}`);
  await Promise.all(unused.map((name) => rm(join(bundle, name), { force: true })));
  console.log(`${String(await countIndexed(bundle))} of ${String(read.page_count)} pages indexed in ${bundle}`);
} finally {
  await pagefind.close();
}

/** Pages that hold text to search, as the index itself counts them. */
async function countIndexed(written: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(written, 'pagefind-entry.json'), 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}
