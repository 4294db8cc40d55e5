import { expect, test } from '@playwright/test';
import { commentOut } from '../../src/domain/inert-command.ts';
import { valuesOf } from './built-site.ts';
import { dist, incidentAddresses } from './dist.ts';

const withCommand = '/incidents/datatalks-terraform-destroy/';

test('gives the incident in four parts, each with its sources', async ({ page }) => {
  await page.goto('/incidents/kiro-cost-explorer-outage/');
  const glance = page.locator('.glance');
  await expect(glance.getByRole('term')).toHaveText(['Asked', 'Did', 'Lost', 'Recovered']);
  for (const part of await glance.getByRole('definition').all()) await expect(part.getByRole('link').first()).toHaveAccessibleName(/^Source \d+$/);
});

test('shows what the agent did as it is known', async ({ page }) => {
  await page.goto(withCommand);
  const block = page.getByRole('figure').filter({ hasText: 'Harmful act' }).first();
  await expect(block.getByRole('group')).toHaveText(/terraform destroy/);
  await expect(block).toContainText(/verbatim|reconstructed/i);
});

test('copies a command only as a comment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(withCommand);
  const block = page.getByRole('figure').filter({ hasText: 'Harmful act' }).first();
  const command = await block.getByRole('group').textContent();
  await block.getByRole('button', { name: 'Copy as a comment' }).click();
  await expect(block.getByRole('button')).toHaveText('Copied, commented out');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(commentOut(command ?? '', '# '));
  expect(copied.split('\n').every((line) => line.startsWith('# '))).toBe(true);
});

test('leads from a source mark to the source', async ({ page }) => {
  await page.goto(withCommand);
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  await expect(page.locator('.sources li:target')).toBeInViewport();
  await expect(page.locator('.sources li:target').getByRole('link').first()).toHaveAttribute('href', /^https?:/);
});

test('has every text of "cite this record"', async ({ page }) => {
  await page.goto(withCommand);
  await page.getByText('Cite this record').click();
  const texts = page.locator('.cite-this').getByRole('definition');
  await expect(texts).toHaveCount(3);
  for (const text of await texts.all()) await expect(text).toContainText('https://mishap.example/incidents/datatalks-terraform-destroy/');
  const csl: unknown = JSON.parse((await texts.nth(2).textContent()) ?? '');
  expect(csl).toBeTruthy();
});

test('related records name each other', () => {
  const related = new Map(incidentAddresses.map((path) => [path, relatedOn(path)]));
  const oneWay = [...related].flatMap(([from, targets]) => targets.filter((to) => related.get(to)?.includes(from) !== true).map((to) => `${to} does not name ${from}`));
  expect(oneWay).toEqual([]);
});

test('every source mark on every record has its source', () => {
  for (const path of incidentAddresses) {
    const page = dist.pages.get(path)!;
    const marks = page.elements.filter(({ attributes }) => /^#s\d+$/.test(attributes['href'] ?? '')).map(({ attributes }) => attributes['href']?.slice(1));
    const sources = page.elements.flatMap(({ attributes }) => /^s\d+$/.test(attributes['id'] ?? '') ? attributes['id'] : []);
    expect(marks.length, path).toBeGreaterThan(5);
    expect(new Set(marks), path).toEqual(new Set(sources));
  }
});

/** Incidents that a record links to under "Related records". */
function relatedOn(path: string): string[] {
  const page = dist.pages.get(path)!;
  const section = page.html.split('id="related"')[1]?.split('</section>')[0] ?? '';
  return valuesOf(page, 'a', 'href').filter((href) => section.includes(`href="${href}"`) && incidentAddresses.includes(href));
}
