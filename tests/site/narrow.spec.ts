import { expect, test } from '@playwright/test';
import { incidentAddresses, onePerKind } from './dist.ts';

const paths = [...new Set([...onePerKind, ...incidentAddresses])];

// 640 pixels is what a window of 1280 has left at 200 % zoom.
for (const width of [320, 640]) {
  test(`no page scrolls sideways at ${String(width)} pixels`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...paths, '/incidents/?view=table&q=backup&evidence=reported']) {
      await page.goto(path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(overflow, path).toBe(0);
    }
  });
}

test('the filters are folded on a narrow window and can be opened', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('/incidents/');
  await expect(page.getByRole('checkbox', { name: /^Disputed/ })).toBeHidden();
  await page.locator('summary', { hasText: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Disputed/ }).check();
  await expect(page.getByRole('button', { name: 'Remove filter Evidence: Disputed' })).toBeVisible();
});
