import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './tracked-files.ts';

const documents = projectFiles(/^(?!tests\/registers\/).*\.md$/);

test.each(documents)('links of %s lead to files that exist', (path) => {
  const targets = [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
});

test.each(documents)('commands of %s exist', (path) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(path).matchAll(/npm run (?:--silent )?([a-z:]+)|npm (test|start)\b/g)].map(([, run, own]) => run ?? own ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the starting points on the map exist', () => {
  const named = [...textOf('src/README.md').matchAll(/`((?:\.\.\/)?[a-z][\w./-]*\/[\w./-]*)`/g)].map(([, path = '']) => path);
  const wanting = named.filter((path) => !existsSync(join('src', path)) && !existsSync(join('tests', path)) && !existsSync(path));
  expect(wanting).toEqual([]);
});

test('documents speak plainly', () => {
  const spoken = documents.filter((path) => /\p{Extended_Pictographic}|[a-z]!(?:\s|$)/mu.test(textOf(path)));
  expect(spoken).toEqual([]);
});
