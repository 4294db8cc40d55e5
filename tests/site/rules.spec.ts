import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { ruleNames } from '../../src/domain/rule-guide.ts';
import { gzipSize, type BuiltPage } from './built-site.ts';
import { dist } from './dist.ts';

/** Bytes of a page after gzip: somebody in the middle of writing a record should not wait for it. */
const smallPage = 5_000;

const pageOf = (rule: string): BuiltPage => dist.pages.get(`/rules/${rule}/`)!;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

test('every rule has a page, and the list leads to it from the anchor it has always had', async ({ page }) => {
  expect([...dist.pages.keys()].filter((path) => /^\/rules\/.+/.test(path)).sort()).toEqual(ruleNames.map((rule) => `/rules/${rule}/`).sort());
  for (const rule of ['unused-source', 'yaml-tag', 'unneeded-exception']) {
    await page.goto(`/rules/#${rule}`);
    const entry = page.locator(`[id="${rule}"]`);
    await expect(entry).toBeInViewport();
    await entry.getByRole('link', { name: rule }).click();
    await expect(page).toHaveURL(new RegExp(`/rules/${rule}/$`));
    await expect(page.getByRole('heading', { level: 1, name: rule })).toBeVisible();
  }
  const anchors = (dist.pages.get('/rules/')?.elements ?? []).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ruleNames.filter((rule) => !anchors.includes(rule))).toEqual([]);
});

test('each page gives the message in the words of the check', () => {
  for (const rule of ruleNames) {
    const fixture = `tests/registers/${rule}/expected.txt`;
    if (!existsSync(fixture)) continue;
    // The first block of this rule; a fixture may bring findings of another along.
    const block = readFileSync(fixture, 'utf8').split('\n\n').find((each) => new RegExp(`^\\S+ (?:error|warning) ${rule}(?: |$)`, 'm').test(each)) ?? '';
    const lines = block.split('\n').filter((line) => !line.startsWith('  More:'));
    const message = pageOf(rule).elements.find(({ attributes }) => attributes['class'] === 'message');
    expect(flat((message?.text ?? '').replace(/(Found|Expected|To do):/g, ' $1: ')), rule).toBe(flat(lines.join(' ')));
  }
});

test('each page shows what fails and what passes, and marks lines or names files', () => {
  for (const rule of ruleNames) {
    const { elements } = pageOf(rule);
    for (const heading of ['Why', 'What to do', 'Example', 'This fails', 'The check says', 'This passes', 'Others about the same']) {
      expect(elements.some(({ name, text }) => /^h[23]$/.test(name) && text === heading), `${rule}: ${heading}`).toBe(true);
    }
    const marked = elements.filter(({ name }) => name === 'mark').length;
    const whole = ['no-records', 'file-too-large', 'write-up-too-long', 'bad-file-name', 'duplicate-slug', 'empty-write-up'];
    if (!whole.includes(rule)) expect(marked, rule).toBeGreaterThan(0);
  }
});

test('each page is small and needs no script of its own', () => {
  expect(ruleNames.filter((rule) => gzipSize(dist.folder, `rules/${rule}/index.html`) > smallPage)).toEqual([]);
  const scripts = (page: BuiltPage) => page.elements.filter(({ name }) => name === 'script').length;
  expect(ruleNames.filter((rule) => scripts(pageOf(rule)) > scripts(dist.pages.get('/rules/')!))).toEqual([]);
});

test('a line keeps its indent, can be copied without its number and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/rules/unused-source/');
  const region = page.getByRole('region', { name: 'What fails: content/incidents/example-table-dropped.mdx' });
  expect(await region.evaluate((element) => (element as HTMLElement).innerText)).toContain('  - { id: blog, publisher: Example Blog');
  expect(await region.evaluate((element) => element.textContent)).not.toMatch(/^\d/m);
  for (const rule of ['unknown-field', 'stopped-by-unmapped-control', 'dispute-without-disputed-grade']) {
    await page.goto(`/rules/${rule}/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), rule).toBe(0);
  }
});
