import { expect, test, type Page } from '@playwright/test';
import { catalogued } from './dist.ts';

const results = (page: Page) => page.locator('.results li:visible');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search these records' });
const status = (page: Page) => page.getByRole('status');
const hit = /terraform destroy/;

test('finds a record by a word of its write-up and shows where it stands', async ({ page }) => {
  await page.goto('/incidents/');
  await search(page).fill('volumeDelete');
  await expect(status(page)).toContainText('best match first');
  await expect(results(page).first().getByRole('link')).toHaveText(/PocketOS/);
  await expect(results(page).first().locator('mark').first()).toHaveText(/volumeDelete/i);
});

test('loads nothing for the search before somebody searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/incidents/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await search(page).focus();
  await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
});

test('takes search and filters together', async ({ page }) => {
  await page.goto('/incidents/?q=terraform');
  await expect(page.getByRole('link', { name: hit })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Disputed \d+$/ }).check();
  await expect(page.getByRole('link', { name: hit })).toBeHidden();
  await page.getByRole('button', { name: /^Remove filter Evidence/ }).click();
  await expect(page.getByRole('link', { name: hit })).toBeVisible();
});

test('never shows the answer to an older question', async ({ page }) => {
  const held: (() => Promise<void>)[] = [];
  let isFirst = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (isFirst) held.push(() => route.continue());
    else await route.continue();
  });
  await page.goto('/incidents/');
  await search(page).fill('DataTalks');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isFirst = false;
  await search(page).fill('volumeDelete');
  await expect(status(page)).toContainText('best match first');
  await expect(results(page).first()).toContainText('PocketOS');
  const answer = await results(page).allTextContents();
  for (const letGo of held) await letGo();
  // Long enough for the late answer to be drawn, if it were.
  await page.waitForTimeout(800);
  expect(await results(page).allTextContents()).toEqual(answer);
});

test('says so when the index cannot be had, and filters on', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/incidents/');
  await search(page).fill('terraform');
  await expect(status(page)).toContainText('The search index could not be loaded');
  await expect(results(page)).toHaveCount(catalogued.length);
  await page.getByRole('checkbox', { name: /^Disputed \d+$/ }).check();
  await expect(status(page)).toContainText(` of ${String(catalogued.length)} records`);
});

for (const address of ['?tool=<script>alert(1)</script>', '?q=%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E', '?sort=__proto__&view=%22%3E%3Cb%3E&constructor=1']) {
  test(`takes ${address} for text`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`/incidents/${address}`);
    await expect(status(page)).toContainText('record');
    await expect(page.locator('incident-catalogue :is(img, b, script)')).toHaveCount(0);
    await expect(page).toHaveTitle(/^Incidents/);
    expect(errors).toEqual([]);
  });
}

test('shows a hostile query as it was typed', async ({ page }) => {
  await page.goto('/incidents/?q=%3Cimg%20src%3Dx%3E');
  await expect(search(page)).toHaveValue('<img src=x>');
  await expect(page.getByRole('button', { name: 'Remove filter Search: <img src=x>' })).toBeVisible();
});
