import { expect, test } from 'vitest';
import { linesMatching, projectFiles } from './tracked-files.ts';

const source = projectFiles(/^src\/.*\.(?:astro|ts|mdx|css)$/);

test('raw colours stand in tokens.css alone', () => {
  const styled = source.filter((path) => /\.(?:astro|css)$/.test(path) && path !== 'src/styles/tokens.css');
  expect(linesMatching(styled, /:\s[^;]*(?:#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\()/i)).toEqual([]);
});

test('HTML from text enters a page through Drawing.astro and Prose.astro alone', () => {
  expect(linesMatching(source, /set:html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/).map((at) => at.replace(/:\d+$/, ''))).toEqual(['src/views/figures/Drawing.astro', 'src/views/ui/Prose.astro']);
});

test('no style is forced with !important outside print and reset', () => {
  const styled = source.filter((path) => /\.(?:astro|css)$/.test(path) && !/\/(?:print|reset|utilities)\.css$/.test(path));
  expect(linesMatching(styled, /!important/)).toEqual([]);
});
