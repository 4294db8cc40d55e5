import { expect, test } from '@playwright/test';

// Narrow, where the facts are folded on a screen: paper has to unfold them by itself.
test.use({ viewport: { width: 360, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/incidents/datatalks-terraform-destroy/');
});

test('leaves out what only works on a screen', async ({ page }) => {
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('keeps the glance and the facts', async ({ page }) => {
  await expect(page.locator('.glance')).toBeVisible();
  await expect(page.getByText('Became public')).toBeVisible();
});

test('writes out the address of every source', async ({ page }) => {
  const written = await page.locator('.sources a[href^="http"]').evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?')));
  expect(written.length).toBeGreaterThan(0);
  expect(written.every(Boolean)).toBe(true);
});

for (const format of ['A4', 'Letter'] as const) {
  test(`makes a document of ${format} pages`, async ({ page }) => {
    const document = await page.pdf({ format });
    expect(document.subarray(0, 5).toString()).toBe('%PDF-');
    expect(document.byteLength).toBeGreaterThan(20_000);
  });
}
