import { expect, test, type Page } from '@playwright/test';
import { dist, incidentAddresses } from './dist.ts';

const path = '/incidents/pocketos-railway-volume-delete/';
const stations = (page: Page) => page.locator('.barriers li');

test('every record says where the barriers were, each in a word', () => {
  for (const address of incidentAddresses) {
    const page = dist.pages.get(address)!;
    const heading = page.elements.findIndex(({ attributes }) => attributes['id'] === 'barriers');
    const words = page.elements.slice(heading).filter(({ name }) => name === 'b').map(({ text }) => text);
    expect(words[0], address).toBe('Asked');
    expect(words.at(-1), address).toMatch(/^(?:Lost|Nothing lost|No known loss|No loss recorded)$/);
    for (const word of words.slice(1, -1)) expect(word, address).toMatch(/^(?:Missing|Bypassed|Held|Held in part|Not known|Act)$/);
  }
});

test('nothing is lost where there was no harm', () => {
  for (const address of incidentAddresses) {
    const page = dist.pages.get(address)!;
    const isHarm = page.elements.some(({ attributes }) => attributes['id'] === 'harm');
    const hasLost = page.elements.some(({ name, attributes }) => name === 'li' && attributes['class'] === 'lost');
    expect(hasLost, address).toBe(isHarm);
  }
});

test('a gap leads to its failure mode and to the control that closes it', async ({ page }) => {
  await page.goto(path);
  const gap = stations(page).filter({ hasText: 'Approval gate' });
  await expect(gap).toContainText('Missing');
  await expect(gap.getByRole('link', { name: 'Approval gate' })).toHaveAttribute('href', '/failure-modes/no-approval-gate/');
  await gap.locator('a[href^="/controls/"]').click();
  await expect(page).toHaveURL(/\/controls\/[a-z-]+\/$/);
});

test('the path runs to the right where there is room and down where there is none', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  const places = () => stations(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
  const wide = await places();
  expect(new Set(wide.map(({ top }) => top)).size).toBe(1);
  await page.setViewportSize({ width: 320, height: 900 });
  const narrow = await places();
  expect(new Set(narrow.map(({ left }) => left)).size).toBe(1);
  expect(narrow.map(({ top }) => top)).toEqual(narrow.map(({ top }) => top).toSorted((a, b) => a - b));
});

test('no two words of the path lie over each other, at any width', async ({ page }) => {
  test.setTimeout(60_000);
  for (const width of [320, 768, 1024, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of incidentAddresses) {
      await page.goto(address);
      const clashes = await stations(page).locator('p').evaluateAll((texts) => {
        const boxes = texts.map((text) => text.getBoundingClientRect());
        return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
      });
      expect.soft(clashes, `${address} at ${String(width)}`).toBe(0);
      const overflow = await stations(page).locator('p').evaluateAll((texts) => texts.filter((text) => text.scrollWidth > text.clientWidth + 1).map((text) => text.textContent));
      expect.soft(overflow, `${address} at ${String(width)}`).toEqual([]);
    }
  }
});

test('the path is printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  await expect(stations(page).first()).toBeVisible();
  await expect(stations(page).locator('svg').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('path and course of time are there', async ({ page }) => {
    await page.goto(path);
    await expect(stations(page).last()).toContainText('Lost');
    await expect(page.locator('.course')).toBeVisible();
  });
});

test('the course of time has a mark for each dated event', async ({ page }) => {
  for (const address of incidentAddresses) {
    const drawing = dist.pages.get(address)!.elements.filter(({ name, attributes }) => name === 'path' && ['event', 'background', 'aftermath'].includes(attributes['class'] ?? ''));
    if (drawing.length === 0) continue;
    await page.goto(address);
    const drawn = await page.locator('.course path:is(.event, .background, .aftermath)').evaluateAll((paths) => paths.reduce((sum, each) => sum + (each.getAttribute('d')?.match(/M/g)?.length ?? 0), 0));
    const dated = await page.locator('.chronology li').evaluateAll((items) => items.filter((item) => !/^unknown/i.test(item.textContent.trim())).length);
    expect.soft(drawn, address).toBe(dated);
  }
});
