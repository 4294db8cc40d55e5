import { expect, test } from 'vitest';
import { generatedFiles } from '../../../scripts/lib/generated-files.ts';
import { recordKinds } from '../../../src/schema/vocabulary.ts';
import { projectFiles, textOf } from './tracked-files.ts';

const generated = await generatedFiles();

test.each(generated)('$path is what "npm run generate" writes', ({ path, text }) => {
  expect(textOf(path)).toBe(text);
});

// A run of the replay needs real agents and servers; verdicts.test.ts holds what it wrote against what was run.
test('no generated file is left over', () => {
  expect(projectFiles(/^(?!content\/replays\/).*\.generated\.json$/)).toEqual(generated.map(({ path }) => path).sort());
});

test('every record names the schema of its kind in the first line of its front matter', () => {
  const wrong = Object.entries(recordKinds).flatMap(([kind, { folder }]) =>
    projectFiles(new RegExp(`^content/${folder}/.*\\.mdx$`)).filter((path) => {
      const up = '../'.repeat(path.split('/').length - 1);
      return textOf(path).split('\n')[1] !== `# yaml-language-server: $schema=${up}public/schema/${kind}.generated.json`;
    }));
  expect(wrong).toEqual([]);
});

test('every list of framework ids names its schema in its first line', () => {
  const wrong = projectFiles(/^content\/frameworks\/.*\.yaml$/).filter((path) => !textOf(path).startsWith('# yaml-language-server: $schema=../../public/schema/framework.generated.json\n'));
  expect(wrong).toEqual([]);
});
