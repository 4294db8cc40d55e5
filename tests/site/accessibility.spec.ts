import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addresses } from './dist.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const perTest = 20;
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

/** What is folded away is read too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

/** Legacy mode leaves out frames of other origins, of which there are none, and is quicker. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ['violations'] }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
