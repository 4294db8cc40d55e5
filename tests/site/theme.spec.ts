import { expect, test, type Page } from '@playwright/test';

const choice = (page: Page) => page.getByRole('combobox', { name: 'Colour theme' });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('follows the system until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).not.toBe(light);
  await choice(page).selectOption('Light');
  expect(await paper(page)).toBe(light);
});

test('keeps the choice on other pages, from before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await choice(page).selectOption('Dark');
  // The element that shows the choice is held back: what is seen then comes from the blocking script alone.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/incidents/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unroute('**/_astro/*.js');
  await page.reload();
  await expect(choice(page)).toHaveValue('dark');
  await choice(page).selectOption('System');
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('ignores a stored word that is no theme', async ({ page }) => {
  await page.addInitScript(() => { localStorage.setItem('mishap-theme', 'red"><b>'); });
  await page.goto('/');
  await expect(choice(page)).toHaveValue('system');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('works where the browser refuses to store', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } });
  });
  await page.goto('/');
  await choice(page).selectOption('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});
