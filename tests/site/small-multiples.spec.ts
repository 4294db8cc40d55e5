import { expect, test, type Locator, type Page } from '@playwright/test';
import { addresses, dist } from './dist.ts';

const mode = '/failure-modes/no-enforced-boundary/';
const control = '/controls/os-sandbox/';
const tool = '/tools/supabase/';

const recordPages = addresses.filter((path) => /^\/(?:failure-modes|controls|tools)\/[^/]+\/$/.test(path));

/** Numbers that stand in bold under a figure. */
async function numbersIn(figure: Locator): Promise<number[]> {
  return (await figure.locator('li b').allTextContents()).map(Number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function listed(page: Page): Promise<{ all: number; harm: number; shown: number }> {
  const kinds = await page.locator('.incident-rows .meta span:nth-last-child(2)').allTextContents();
  return {
    all: kinds.length,
    harm: kinds.filter((text) => text === 'Harm').length,
    shown: kinds.filter((text) => /^(?:Research demonstration|Vulnerability disclosure)/.test(text)).length,
  };
}

for (const path of [mode, control, tool]) {
  test(`the spark of ${path} holds as many marks and counts as many records as the list under it`, async ({ page }) => {
    await page.goto(path);
    const { all, harm, shown } = await listed(page);
    const spark = page.locator('.spark');
    const picture = spark.locator('.spark-plot');
    await expect(picture).toHaveRole('img');
    expect(all).toBeGreaterThan(1);
    await expect(picture).toHaveAccessibleName(new RegExp(`^${String(all)} records, dated \\w+ 20\\d\\d`));
    await expect(spark.locator('figcaption p').first()).toHaveText((await picture.getAttribute('aria-label')) ?? '');
    const columns = (await picture.locator('.number').allTextContents()).map(Number);
    expect((await picture.locator('.dot').count()) + sum(columns)).toBe(all);
    expect(sum(await numbersIn(spark))).toBe(all);
    if (harm > 0) await expect(spark.locator('.key li').filter({ hasText: /^\s*Harm \d/ })).toHaveText(new RegExp(`Harm ${String(harm)}$`));
    if (shown > 0) await expect(picture).toHaveAccessibleName(new RegExp(` ${String(shown)} (?:was|were) shown only`));
  });
}

test('every page that lists two records or more has a spark of as many, and no other page has one', () => {
  for (const path of recordPages) {
    const page = dist.pages.get(path)!;
    const rows = page.elements.filter(({ attributes }) => attributes['class'] === 'meta').length;
    const label = page.elements.find(({ attributes }) => attributes['class'] === 'spark-plot')?.attributes['aria-label'];
    expect(label?.split(' ')[0], path).toBe(rows < 2 ? undefined : String(rows));
  }
});

test('the shares of a control are those of the lists under it, harm apart from the rest', async ({ page }) => {
  await page.goto(control);
  const share = page.locator('.share');
  const { all, harm } = await listed(page);
  const rows = share.locator('.share-row');
  await expect(rows.nth(0)).toContainText(`Harm in deployed use ${String(harm)} record`);
  expect(sum(await numbersIn(rows.nth(0)))).toBe(harm);
  await expect(rows.nth(1)).toContainText(`Other kinds and settings ${String(all - harm)} record`);
  expect(sum(await numbersIn(rows.nth(1)))).toBe(all - harm);
  const stopped = page.locator('section:has(.share) h3').filter({ hasText: 'Would have stopped it' });
  const stoppedRows = stopped.locator('+ .incident-rows > li');
  expect(sum((await share.locator('li[data-verdict="stopped"] b').allTextContents()).map(Number))).toBe(await stoppedRows.count());
  await expect(share).toContainText('not rates of success');
});

test('a control that was never judged has no share', () => {
  const unjudged = recordPages.filter((path) => dist.pages.get(path)!.html.includes('Not judged in any published record yet'));
  for (const path of unjudged) expect(dist.pages.get(path)!.elements.some(({ attributes }) => attributes['class'] === 'share'), path).toBe(false);
});

test('what a control is said to have stopped under a failure mode is so on its own page', async ({ page }) => {
  await page.goto(mode);
  const item = page.locator('.control-item').filter({ hasText: 'Would have stopped' }).first();
  const [, stopped = '', of = ''] = /Would have stopped (\d+) of (\d+)/.exec((await item.textContent()) ?? '') ?? [];
  const here = await page.locator('.incident-rows a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(Number(of)).toBe((await listed(page)).harm);
  await item.getByRole('link').click();
  await page.waitForURL(/\/controls\//);
  const there = await page.locator('section:has(.share) h3:has-text("Would have stopped it") + .incident-rows li').filter({ has: page.locator('.meta span', { hasText: /^Harm$/ }) }).locator('h4 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(there.filter((href) => here.includes(href))).toHaveLength(Number(stopped));
});

for (const [path, records] of [[mode, '.incident-rows > li'], [tool, '.incident-rows > li'], [control, 'h3:has-text("Would have stopped it") + .incident-rows > li']] as const) {
  test(`the spark of ${path} leads to the same records on the timeline`, async ({ page }) => {
    await page.goto(path);
    const count = await page.locator(records).count();
    await page.locator('.spark').getByRole('link', { name: /timeline$/ }).click();
    await expect(page.getByRole('status')).toContainText(`${String(count)} records of `);
    expect(new URL(page.url()).search).toMatch(/^\?(?:mode|control|tool)=[a-z-]+$/);
  });
}

test('only a control that would have stopped something leads to the timeline, which shows just that', () => {
  for (const path of recordPages.filter((each) => each.startsWith('/controls/'))) {
    const { html, elements } = dist.pages.get(path)!;
    const wouldStop = elements.some(({ name, attributes }) => name === 'li' && attributes['data-verdict'] === 'stopped');
    const hasSpark = elements.some(({ attributes }) => attributes['class'] === 'spark');
    expect(html.includes('/timeline/?'), path).toBe(wouldStop && hasSpark);
  }
});

test('the bars of the indexes say their numbers in words', async ({ page }) => {
  for (const path of ['/failure-modes/', '/controls/']) {
    await page.goto(path);
    const rows = page.locator('.index li:has(.split)');
    expect(await rows.count()).toBeGreaterThan(5);
    for (const text of await rows.allTextContents()) expect(text).toMatch(/[1-9]\d* published records?, (?:\d+ of them |all of them |none of them |not )?harm in deployed use/);
    await expect(page.getByText('Reported incidents are not a sample of all incidents')).toBeVisible();
  }
});

test('the figures are on paper, without the links that lead elsewhere', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(control);
  await expect(page.locator('.spark-plot')).toBeVisible();
  await expect(page.locator('.share')).toBeVisible();
  await expect(page.getByRole('link', { name: /timeline$/ })).toBeHidden();
});

test('no two marks touch and nothing scrolls sideways on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [mode, control, tool, '/tools/claude-code/', '/failure-modes/', '/controls/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    const boxes = await page.locator('.spark-plot .dot').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect));
    const touching = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    expect(touching, path).toEqual([]);
  }
});

test('marks stay visible in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(control);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const fills = await page.locator('.spark-plot .dot.full, .verdict-bar .whole, .verdict-bar .half').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  const strokes = await page.locator('.spark-plot .axis, .verdict-bar .open').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).stroke));
  expect(fills.length).toBeGreaterThan(3);
  expect([...fills, ...strokes]).not.toContain(paper);
  expect([...fills, ...strokes]).not.toContain('none');
});
