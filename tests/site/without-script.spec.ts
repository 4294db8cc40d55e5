import { expect, test } from '@playwright/test';
import { addresses, catalogued, dist, incidentAddresses, onePerKind } from './dist.ts';

test.use({ javaScriptEnabled: false });

test('the catalogue lists every record that stands', async ({ page }) => {
  await page.goto('/incidents/');
  const standing = incidentAddresses.filter((path) => dist.pages.get(path)!.elements.every(({ attributes }) => attributes['class'] !== 'withdrawn'));
  expect(catalogued.map(({ slug }) => `/incidents/${slug}/`).toSorted()).toEqual(standing);
  await expect(page.locator('.results li:visible')).toHaveCount(standing.length);
});

test('the catalogue leads to a ready page for each value that has one, and offers nothing that needs script', async ({ page }) => {
  await page.goto('/incidents/');
  const ready = addresses.filter((path) => path.startsWith('/incidents/by/'));
  const browse = page.getByRole('region', { name: 'Browse by' });
  for (const path of ready) await expect(browse.locator(`a[href="${path}"]`)).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('checkbox').first()).toBeHidden();
});

test('a ready page lists the records of its value', async ({ page }) => {
  await page.goto('/incidents/by/evidence/disputed/');
  await expect(page.locator('.results li')).toHaveCount(catalogued.filter(({ facets }) => facets.evidence.includes('disputed')).length);
});

test('an incident is whole', async ({ page }) => {
  await page.goto('/incidents/datatalks-terraform-destroy/');
  for (const name of ['What the agent did', 'Chronology', 'What failed', 'What would have held', 'Sources', 'This record']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }
  await expect(page.locator('.prose p').first()).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

for (const path of onePerKind) {
  test(`${path} has its heading and its text`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(100);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
}
