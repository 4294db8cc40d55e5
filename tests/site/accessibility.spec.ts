import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fragmentOf, keepBox, open as openChecklist } from './checklist-page.ts';
import { addresses } from './dist.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const perTest = 10;
const groups = Array.from({ length: Math.ceil(addresses.length / perTest) }, (_, index) => addresses.slice(index * perTest, (index + 1) * perTest));

for (const group of groups) {
  test(`axe finds nothing, light or dark, from ${group[0] ?? ''} to ${group.at(-1) ?? ''}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const address of group) {
      await page.goto(address);
      await unfold(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violationsOn(page), `${address} ${colorScheme}`).toEqual([]);
      }
    }
  });
}

for (const state of ['q=backup', 'severity=critical&view=table&sort=severity', 'tool=kiro&kind=misuse&evidence=disputed']) {
  test(`axe finds nothing in the catalogue at ?${state}`, async ({ page }) => {
    await page.goto(`/incidents/?${state}`);
    await expect(page.getByRole('status')).toContainText(' of ');
    await unfold(page);
    expect(await violationsOn(page)).toEqual([]);
  });
}

for (const state of ['', '?lanes=mode', '?lanes=tool&from=2025-06-01&to=2025-10-01&event=replit-agent-production-database-freeze', '?tool=kiro&kind=misuse']) {
  test(`axe finds nothing on the timeline at ${state === '' ? 'its beginning' : state}`, async ({ page }) => {
    await page.setViewportSize({ width: state === '' ? 360 : 1280, height: 800 });
    await page.goto(`/timeline/${state}`);
    await expect(page.getByRole('status')).toContainText(' from ');
    await unfold(page);
    expect(await violationsOn(page)).toEqual([]);
  });
}

const state = '?tool=claude-code&reach=postgres&stake=money';
const notes = fragmentOf({ 'os-sandbox': { done: true }, 'read-only-by-default': { owner: 'Ada', due: '2026-12-24' }, 'soft-delete-hold': { setAside: true, reason: 'Not here' } });

for (const [is, address] of [['nothing is chosen', ''], ['choices and notes', `${state}${notes}`], ['trouble to tell', `${state}&tool=gone#v=9&at=2025-01-01-abc123&n=1.2025-1&k=aaaa&done=gone-control._`]] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, light or dark, on the checklist with ${is} at ${String(width)} pixels`, async ({ page }) => {
      test.setTimeout(60_000);
      await page.setViewportSize({ width, height: 800 });
      await openChecklist(page, address);
      await page.getByRole('button', { name: 'Open the issue' }).click();
      await unfold(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violationsOn(page), colorScheme).toEqual([]);
      }
    });
  }
}

test('axe finds nothing where a kept checklist stands beside another one, or a text to copy', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); });
  await openChecklist(page, `${state}${notes}`);
  await keepBox(page).check();
  await openChecklist(page, '?tool=kiro');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('button', { name: 'Open the kept one' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toBeVisible();
  await unfold(page);
  expect(await violationsOn(page)).toEqual([]);
});

/** What is folded away is read too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

/** Legacy mode leaves out frames of other origins, of which there are none, and is quicker. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ['violations'] }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
