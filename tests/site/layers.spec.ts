import { expect, test, type Page } from '@playwright/test';
import { onePerKind } from './dist.ts';

// A page whose own styles are loaded before the layers are declared turns their order round: then the reset wins.
const declared = ['reset', 'tokens', 'base', 'layout', 'components', 'utilities', 'print'];

for (const path of onePerKind) {
  test(`${path} lets components win over the reset`, async ({ page }) => {
    await page.goto(path);
    expect(await layersOn(page)).toEqual(declared);
    // The reset takes every margin away; this one is set by a component on every page.
    const margin = await page.getByRole('navigation', { name: 'Main' }).evaluate((nav) => parseFloat(getComputedStyle(nav).marginInlineStart));
    expect(margin).toBeGreaterThan(100);
  });
}

/** Names of the cascade layers in the order in which the page first names them. */
function layersOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return [...new Set(rules.flatMap((rule) => {
      if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
      return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
    }))];
  });
}
