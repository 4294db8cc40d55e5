/** Writes every generated file: `npm run generate`. Its result is committed; a unit test compares it with a fresh one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedFiles } from './lib/generated-files.ts';

for (const { path, text } of await generatedFiles()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(path);
}
