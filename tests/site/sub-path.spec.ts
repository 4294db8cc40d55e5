import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFor, readSite, valuesOf } from './built-site.ts';
import { subPath } from './sub-path.ts';

const { base, folder, origin, port } = subPath;
const home = `${origin}${base}/`;

test('every internal address begins with the base path and leads somewhere', () => {
  const site = readSite(folder, base);
  const wrong = [...site.pages.values()].flatMap((page) => {
    const links = [['a', 'href'], ['link', 'href'], ['script', 'src'], ['img', 'src'], ['form', 'action']].flatMap(([name = '', attribute = '']) => valuesOf(page, name, attribute));
    return links.filter((link) => !/^(https?:|#)/.test(link) && fileFor(site, link) === null).map((link) => `${page.path} -> ${link}`);
  });
  expect(site.pages.size).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('canonical links, sitemap, feed and robots name the address of the site', () => {
  const pages = [...readSite(folder, base).pages.values()].filter(({ path }) => path !== '/404.html');
  const canonical = pages.map((page) => page.elements.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href']);
  expect(canonical).toEqual(pages.map(({ path }) => `${origin}${base}${path}`));
  for (const file of ['sitemap.xml', 'feed.xml', 'robots.txt']) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text, file).toContain(home);
    expect(text, file).not.toContain('mishap.example');
  }
  const locations = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)</g)].map(([, address = '']) => address);
  expect(locations.filter((address) => !address.startsWith(home))).toEqual([]);
});

test('search and links work there too', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${String(port)}${base}/incidents/`);
  await page.getByRole('searchbox', { name: 'Search these records' }).fill('terraform');
  const found = page.getByRole('link', { name: /terraform destroy/ });
  await expect(page.getByRole('status')).toContainText('best match first');
  await expect(page.locator('.excerpt mark').first()).toBeVisible();
  await found.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('terraform destroy');
  expect(new URL(page.url()).pathname).toMatch(/^\/mishap\/incidents\/[^/]+\/$/);
});
