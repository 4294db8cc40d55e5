import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileFor, gzipSize, valuesOf, type BuiltPage } from './built-site.ts';
import { addresses, dist, incidentAddresses } from './dist.ts';

// Bytes after gzip. The first is what ten packets of a fresh connection carry, so that the page stands after one round trip.
const firstPaint = 14_600;
const scripts = 5_000;
const largePage = 60_000;
const timelineScripts = 45_000;
const checklistScripts = 50_000;
const contributeScripts = 5_000;
const contributeForm = 50_000;
const contributeThread = 165_000;

for (const path of incidentAddresses) {
  test(`${path} is readable after ${String(firstPaint)} bytes and needs no more than ${String(scripts)} of script`, () => {
    const page = dist.pages.get(path)!;
    expect(sizeOf([htmlOf(page), ...stylesOf(page)])).toBeLessThanOrEqual(firstPaint);
    expect(sizeOf(scriptsOf(page))).toBeLessThanOrEqual(scripts);
  });
}

for (const path of ['/incidents/', '/patterns/', ...addresses.filter((each) => each.startsWith('/guardrails/'))]) {
  test(`${path} takes no more than ${String(largePage)} bytes in all before somebody searches`, () => {
    const page = dist.pages.get(path)!;
    expect(sizeOf([htmlOf(page), ...stylesOf(page), ...scriptsOf(page), 'favicon.svg'])).toBeLessThanOrEqual(largePage);
  });
}

test(`the timeline needs no more than ${String(timelineScripts)} bytes of script`, () => {
  expect(sizeOf(scriptsOf(dist.pages.get('/timeline/')!))).toBeLessThanOrEqual(timelineScripts);
});

test(`the checklist needs no more than ${String(checklistScripts)} bytes of script, and a ready one no more than ${String(scripts)}`, () => {
  expect(sizeOf(scriptsOf(dist.pages.get('/checklist/')!))).toBeLessThanOrEqual(checklistScripts);
  expect(sizeOf(scriptsOf(dist.pages.get('/checklist/for/claude-code/')!))).toBeLessThanOrEqual(scripts);
});

test(`the page for contributing is readable after ${String(firstPaint)} bytes, and needs no more than ${String(contributeScripts)} of script before somebody writes, ${String(contributeForm)} for the form, and ${String(contributeThread)} for the thread that checks`, () => {
  const page = dist.pages.get('/contribute/')!;
  const first = scriptsOf(page);
  expect(sizeOf([htmlOf(page), ...stylesOf(page)])).toBeLessThanOrEqual(firstPaint);
  expect(sizeOf(first)).toBeLessThanOrEqual(contributeScripts);
  const form = first.flatMap(loadedLater).flatMap(withImports).filter((file) => !first.includes(file));
  expect(sizeOf([...form, 'contribute/questions.json', 'contribute/register.json'])).toBeLessThanOrEqual(contributeForm);
  const threads = form.flatMap((file) => [...readFileSync(join(dist.folder, file), 'utf8').matchAll(/[\w-]*worker[\w-]*\.js/g)].map(([name]) => join('_astro', name)));
  expect(threads.length).toBeGreaterThan(0);
  expect(sizeOf(threads)).toBeLessThanOrEqual(contributeThread);
});

function loadedLater(file: string): string[] {
  return [...readFileSync(join(dist.folder, file), 'utf8').matchAll(/\bimport\(["'`](\.[^"'`]+)["'`]\)/g)].map(([, path]) => join(dirname(file), path ?? ''));
}

function sizeOf(files: readonly string[]): number {
  return [...new Set(files)].reduce((sum, file) => sum + gzipSize(dist.folder, file), 0);
}

function htmlOf({ path }: BuiltPage): string {
  return `${path}index.html`;
}

function stylesOf(page: BuiltPage): string[] {
  return page.elements.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet').map(({ attributes }) => existing(attributes['href'] ?? ''));
}

/** The scripts of a page, and what they import. */
function scriptsOf(page: BuiltPage): string[] {
  return valuesOf(page, 'script', 'src').map(existing).flatMap(withImports);
}

function withImports(file: string): string[] {
  const code = readFileSync(join(dist.folder, file), 'utf8');
  const imported = [...code.matchAll(/\bimport\s*(?:[\w${},*\s]+from\s*)?["'](\.[^"']+)["']/g)].map(([, path]) => join(dirname(file), path ?? ''));
  return [file, ...imported.flatMap(withImports)];
}

function existing(address: string): string {
  const file = fileFor(dist, address);
  if (file === null) throw new Error(`${address} is not in the built site`);
  return file;
}
