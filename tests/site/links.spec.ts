import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileFor, valuesOf, type BuiltPage, type BuiltSite } from './built-site.ts';
import { addresses, dist, sitemapPaths } from './dist.ts';

test('the sitemap names every page and nothing else', () => {
  expect(sitemapPaths(readFileSync('dist/sitemap.xml', 'utf8'))).toEqual(addresses);
});

test('every internal link and fragment leads somewhere', () => {
  expect([...dist.pages.values()].flatMap((page) => deadLinks(dist, page))).toEqual([]);
});

test('every page but the 404 is linked from another page', () => {
  const linked = new Set([...dist.pages.values()].flatMap((page) => valuesOf(page, 'a', 'href').filter((href) => href.startsWith('/')).map((href) => href.replace(/[?#].*$/, ''))));
  expect(addresses.filter((path) => !linked.has(path))).toEqual([]);
});

test('the same id never stands twice on a page', () => {
  const twice = [...dist.pages.values()].flatMap((page) => idsOf(page).filter((id, index, ids) => ids.indexOf(id) !== index).map((id) => `${page.path}#${id}`));
  expect(twice).toEqual([]);
});

function deadLinks(site: BuiltSite, page: BuiltPage): string[] {
  const links = [...valuesOf(page, 'a', 'href'), ...valuesOf(page, 'link', 'href'), ...valuesOf(page, 'script', 'src'), ...valuesOf(page, 'img', 'src')];
  return links.filter((link) => !/^https?:/.test(link) && !resolves(site, page, link)).map((link) => `${page.path} -> ${link}`);
}

function resolves(site: BuiltSite, page: BuiltPage, link: string): boolean {
  const [address = '', fragment = ''] = link.split('#');
  const file = address === '' ? page.path.slice(1) : fileFor(site, address);
  if (file === null) return false;
  if (fragment === '') return true;
  const target = site.pages.get(`/${file.replace(/index\.html$/, '')}`);
  return target !== undefined && idsOf(target).includes(decodeURIComponent(fragment));
}

function idsOf(page: BuiltPage): string[] {
  return page.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
}
