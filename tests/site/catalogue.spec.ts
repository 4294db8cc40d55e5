import { expect, test, type Page } from '@playwright/test';
import { catalogued, countWith } from './dist.ts';

const total = catalogued.length;
const results = (page: Page) => page.locator('.results li:visible');
const status = (page: Page) => page.getByRole('status');
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' }).getByRole('button');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search these records' });
const box = (page: Page, label: string) => page.getByRole('checkbox', { name: new RegExp(`^${label} \\d+$`) });
const order = (page: Page) => page.getByRole('combobox', { name: 'Order' });
const years = (page: Page) => page.locator('.results section:visible').getByRole('heading', { level: 2 });

/** Presses Tab until the summary or label wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.closest('summary, label')?.textContent ?? '');
    if (wanted.test(focused)) return;
  }
  throw new Error(`Tab never reached ${String(wanted)}`);
}

test('can be filtered with the keyboard alone', async ({ page }) => {
  await page.goto('/incidents/');
  await tabTo(page, /^Tool/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Kiro/);
  await page.keyboard.press('Space');
  await expect(results(page)).toHaveCount(countWith({ tool: ['kiro'] }));
  await expect(box(page, 'Kiro')).toBeFocused();
  await tabTo(page, /^Severity/);
  await tabTo(page, /^Critical/);
  await page.keyboard.press('Space');
  await expect(results(page)).toHaveCount(countWith({ tool: ['kiro'], severity: ['critical'] }));
});

test('takes several values of a facet together and several facets at once', async ({ page }) => {
  await page.goto('/incidents/');
  await box(page, 'Confirmed').check();
  await expect(results(page)).toHaveCount(countWith({ evidence: ['confirmed'] }));
  await box(page, 'Disputed').check();
  await expect(results(page)).toHaveCount(countWith({ evidence: ['confirmed', 'disputed'] }));
  await box(page, 'Marginal').check();
  await expect(results(page)).toHaveCount(countWith({ evidence: ['confirmed', 'disputed'], severity: ['marginal'] }));
  expect(countWith({ evidence: ['confirmed'] })).toBeGreaterThan(0);
  expect(countWith({ evidence: ['confirmed', 'disputed'] })).toBeGreaterThan(countWith({ evidence: ['confirmed'] }));
});

test('writes beside each value how many records it would leave', async ({ page }) => {
  await page.goto('/incidents/?evidence=disputed');
  await expect(box(page, 'Critical')).toHaveAccessibleName(`Critical ${String(countWith({ evidence: ['disputed'], severity: ['critical'] }))}`);
  // Its own facet is not counted against it: ticking it would add its records.
  await expect(box(page, 'Confirmed')).toHaveAccessibleName(`Confirmed ${String(countWith({ evidence: ['confirmed'] }))}`);
});

test('has a chip per filter, which removes it and keeps the focus near', async ({ page }) => {
  await page.goto('/incidents/?evidence=disputed&severity=critical');
  await expect(chips(page)).toHaveText(['Evidence: Disputed', 'Severity: Critical', 'Clear all']);
  await page.getByRole('button', { name: 'Remove filter Evidence: Disputed' }).press('Enter');
  await expect(results(page)).toHaveCount(countWith({ severity: ['critical'] }));
  await expect(box(page, 'Disputed')).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Remove filter Severity: Critical' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear all filters' }).press('Enter');
  await expect(results(page)).toHaveCount(total);
  await expect(status(page)).toBeFocused();
  await expect(page).toHaveURL('/incidents/');
});

test('goes back and forward through what was chosen', async ({ page }) => {
  await page.goto('/incidents/');
  await box(page, 'Disputed').check();
  await box(page, 'Critical').check();
  await page.goBack();
  await expect(page).toHaveURL('/incidents/?evidence=disputed');
  await expect(results(page)).toHaveCount(countWith({ evidence: ['disputed'] }));
  await expect(box(page, 'Critical')).not.toBeChecked();
  await page.goBack();
  await expect(results(page)).toHaveCount(total);
  await page.goForward();
  await expect(box(page, 'Disputed')).toBeChecked();
  await expect(results(page)).toHaveCount(countWith({ evidence: ['disputed'] }));
});

test('makes one step of a stretch of typing', async ({ page }) => {
  await page.goto('/incidents/');
  await search(page).pressSequentially('terraform');
  await expect(page).toHaveURL('/incidents/?q=terraform');
  await page.goBack();
  await expect(page).toHaveURL('/incidents/');
  await expect(search(page)).toHaveValue('');
  await expect(results(page)).toHaveCount(total);
});

test('shows the same after a reload and to whoever gets the address', async ({ page, context }) => {
  await page.goto('/incidents/');
  await box(page, 'Critical').check();
  await order(page).selectOption('Oldest first');
  await page.getByRole('radio', { name: 'Table' }).check();
  await page.reload();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const shown of [page, other]) {
    await expect(box(shown, 'Critical')).toBeChecked();
    await expect(order(shown)).toHaveValue('oldest');
    await expect(shown.getByRole('radio', { name: 'Table' })).toBeChecked();
    await expect(results(shown)).toHaveCount(countWith({ severity: ['critical'] }));
  }
});

test('orders by date under years, and by anything else in one list', async ({ page }) => {
  await page.goto('/incidents/');
  const newest = await years(page).allTextContents();
  await order(page).selectOption('Oldest first');
  await expect(years(page)).toHaveText(newest.toReversed());
  await order(page).selectOption('Most severe first');
  await expect(years(page)).toHaveText([`Most severe first ${String(total)} records`]);
  const ranks = await results(page).evaluateAll((items) => items.map((item) => Number(item.dataset['severity'])));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  await order(page).selectOption('Newest first');
  await expect(years(page)).toHaveText(newest);
});

test('has a table with one row per record and no summaries', async ({ page }) => {
  await page.goto('/incidents/');
  await expect(page.locator('.results dl').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).check();
  await expect(page.locator('.results dl').first()).toBeHidden();
  await expect(results(page)).toHaveCount(total);
  await expect(page).toHaveURL('/incidents/?view=table');
});

test('names the filter to drop when nothing matches, and drops it', async ({ page }) => {
  const left = countWith({ tool: ['kiro'], evidence: ['disputed'] });
  expect(left).toBeGreaterThan(0);
  await page.goto('/incidents/?tool=kiro&evidence=disputed&severity=negligible');
  await expect(page.getByText(`No record matches. Without “Severity: Negligible” there ${left === 1 ? 'is' : 'are'} ${String(left)}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Drop “Severity: Negligible”' }).click();
  await expect(results(page)).toHaveCount(left);
  await expect(page.getByText('No record matches')).toBeHidden();
});

test('announces what the filters came to', async ({ page }) => {
  await page.goto('/incidents/');
  await expect(status(page)).toHaveText(`${String(total)} records, newest first`);
  await box(page, 'Disputed').check();
  await expect(status(page)).toHaveText(`${String(countWith({ evidence: ['disputed'] }))} of ${String(total)} records, newest first`);
});

test('hides what is hidden from everybody', async ({ page }) => {
  await page.goto('/incidents/?evidence=disputed');
  await expect(page.getByRole('list').getByRole('heading', { level: 3 })).toHaveCount(countWith({ evidence: ['disputed'] }));
});
