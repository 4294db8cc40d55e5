import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environments, harmTypes } from '../../src/schema/vocabulary.ts';
import { facetNames } from '../../src/domain/facets.ts';
import { countWith, dist } from './dist.ts';
import { cellText, controls, csv, groups, harm, idsOf, laboratory, ladder, modes, others, outcome, panel, plainCover, published, stoppedIn, tally, tools, type Told } from './patterns-counts.ts';

const matrices = [
  { name: 'modes-by-harm', ids: idsOf(harmTypes), has: (record: Told, id: string) => record.harms.some(({ type }) => type === id), hasOthers: false },
  { name: 'modes-by-tool', ids: tools, has: (record: Told, id: string) => record.tools.some(({ tool }) => tool === id), hasOthers: true },
  { name: 'modes-by-environment', ids: idsOf(environments), has: (record: Told, id: string) => record.environments.includes(id), hasOthers: true },
] as const;

for (const { name, ids, has, hasOthers } of matrices) {
  test(`${name} shows in every cell what the records say`, async ({ page }) => {
    await page.goto('/patterns/');
    const { heads, rows } = await tableIn(page, name);
    const columns = heads.slice(2, -2);
    const named = columns.filter((head) => !/^\d+ others$/.test(head)).map((head) => ids.get(head)!);
    const rest = [...ids.values()].filter((id) => !named.includes(id));
    expect(named).not.toContain(undefined);
    expect(rows.length).toBeGreaterThan(10);
    for (const [title = '', all, ...cells] of rows) {
      const inMode = (records: Told[]) => records.filter(({ failureModes }) => failureModes.some(({ mode }) => mode === modes.get(title)));
      const expected = columns.map((head) => {
        const wanted = ids.has(head) ? [ids.get(head)!] : rest;
        const count = (records: Told[]) => inMode(records).filter((record) => wanted.some((id) => has(record, id))).length;
        return hasOthers ? cellText(count(harm), count(others)) : String(count(harm));
      });
      expect.soft([all, ...cells], `${name}: ${title}`).toEqual([String(inMode(harm).length), ...expected, cellText(0, inMode(laboratory).length), cellText(0, inMode(others).length)]);
    }
    expect(rows.map(([title]) => title).toSorted()).toEqual([...modes].filter(([, mode]) => published.some(({ failureModes }) => failureModes.some((row) => row.mode === mode))).map(([title]) => title).toSorted());
  });

  test(`${name} writes harm in deployed use plainly and everything else with a plus`, async ({ page }) => {
    await page.goto('/patterns/');
    const links = await page.locator(`#${name} td a`).evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute('href') ?? ''] as const));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(([text, href]) => text.startsWith('+') === href.endsWith('kind=harm&setting=deployed'))).toEqual([]);
  });

  test(`${name} as a file says the same, for every value`, () => {
    const told = csv(name).map((row) => [row['failure_mode'], row[name.replace('modes-by-', '')], row['counted'], Number(row['records'])]);
    const expected = [...modes.values()].flatMap((mode) => Object.entries(groups).flatMap(([label, records]) => {
      const inMode = records.filter(({ failureModes }) => failureModes.some((row) => row.mode === mode));
      return [[mode, 'any', label, inMode.length], ...[...ids.values()].map((id) => [mode, id, label, inMode.filter((record) => has(record, id)).length])];
    })).filter((row) => row[3] !== 0);
    expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });
}

test('every number leads to a view of the catalogue with exactly that many records', () => {
  const links = dist.pages.get('/patterns/')!.elements.filter(({ name, attributes }) => name === 'a' && attributes['href']?.startsWith('/incidents/?'));
  expect(links.length).toBeGreaterThan(100);
  for (const { attributes, text } of links) {
    const params = new URLSearchParams(attributes['href']!.split('?')[1]);
    const count = Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));
    expect.soft(countWith(Object.fromEntries(facetNames.map((facet) => [facet, params.getAll(facet)]))), attributes['href']).toBe(count);
  }
});

test('the catalogue shows these records', async ({ page }) => {
  await page.goto('/patterns/');
  const cells = page.locator('#modes-by-tool td a');
  const found = await cells.evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent.replace('+', '')) })));
  const chosen = [found[0]!, found.find(({ href }) => href.includes('kind=misuse'))!, found.toSorted((a, b) => b.href.length - a.href.length)[0]!];
  for (const { href, count } of chosen) {
    await page.goto(href);
    await expect(page.locator('.results li:visible')).toHaveCount(count);
  }
});

test('evidence and severity are those of the records, each group apart', () => {
  for (const [label, records] of Object.entries(groups)) {
    expect(panel('evidence', label)).toEqual(tally(records.map(({ evidence }) => evidence.grade), ['confirmed', 'reported', 'disputed']));
  }
  const levels = ['negligible', 'marginal', 'critical', 'catastrophic'];
  expect(panel('severity', 'Harm in deployed use')).toEqual(tally(harm.map(({ severity }) => severity.level), levels));
  expect(panel('severity', 'Harm in a laboratory')).toEqual(tally(laboratory.map(({ severity }) => severity.level), levels));
  for (const [basis, label] of [['actual', 'Other kinds: what happened'], ['potential', 'Other kinds: what could have happened']] as const) {
    expect(panel('severity', label)).toEqual(tally(others.filter(({ severity }) => severity.basis === basis).map(({ severity }) => severity.level), levels));
  }
});

test('what came back is what the harms of the records say', () => {
  const dataLosses = harm.map(({ harms }) => harms.filter(({ type }) => type === 'data-loss')).filter(({ length }) => length > 0);
  expect(panel('reversibility', 'Everything that was lost')).toEqual(tally(harm.map(({ harms }) => outcome(harms)), ['yes', 'partly', 'no', 'unknown']));
  expect(panel('reversibility', 'Lost data alone')).toEqual(tally(dataLosses.map(outcome), ['yes', 'partly', 'no', 'unknown']));
  const helpers = harm.map(({ harms }) => harms.filter(({ reversible }) => ['yes', 'partly'].includes(reversible)).map(({ recoveredBy }) => recoveredBy)).filter(({ length }) => length > 0);
  expect(panel('reversibility', 'Who brought it back, where something came back')).toEqual(Object.fromEntries(['owner', 'provider', 'third-party', 'chance', 'unknown'].map((who) => [who, `${String(helpers.filter((found) => found.includes(who)).length)}/${String(helpers.length)}`])));
});

for (const [name, isAllowed] of [['cover', () => true], ['cover-technical', (strength: string) => ['eliminate', 'engineer'].includes(strength)]] as const) {
  test(`${name} is the shortest way a plain count finds`, async ({ page }) => {
    const expected = plainCover([...controls].filter(([, { strength }]) => isAllowed(strength)).map(([id]) => id));
    const chosen = csv(name).filter((row) => row['step'] !== '');
    expect(chosen.map((row) => `${row['control'] ?? ''} ${row['stopped'] ?? ''} ${row['added'] ?? ''} ${row['covered'] ?? ''} ${row['of'] ?? ''}`)).toEqual(expected);
    await page.goto('/patterns/');
    const drawn = page.locator(`#${name} li`);
    if (name === 'cover') await expect(drawn).toHaveCount(Math.min(15, expected.length));
    for (const [index, row] of chosen.slice(0, await drawn.count()).entries()) {
      await expect(drawn.nth(index).locator('.adds')).toHaveText(`adds +${row['added'] ?? ''}`);
      await expect(drawn.nth(index).getByRole('link').first()).toHaveAttribute('href', `/controls/${row['control'] ?? ''}/`);
    }
  });
}

test('families, strengths and sentences count a record once', () => {
  const count = (matches: (control: { strength: string; family: string }) => boolean) => `${String(harm.filter((record) => stoppedIn(record).some((id) => matches(controls.get(id)!))).length)}/${String(harm.length)}`;
  expect(panel('stopped-by', 'By strength, strongest first')).toEqual(Object.fromEntries(ladder.map((strength) => [strength, count((control) => control.strength === strength)])));
  const families = Object.keys(panel('stopped-by', 'By family'));
  expect(new Set([...controls.values()].map(({ family }) => family)).difference(new Set(families)).size).toBe(0);
  expect(panel('stopped-by', 'By family')).toEqual(Object.fromEntries(families.map((family) => [family, count((control) => control.family === family)])));
  expect(panel('instructions', 'Harm in deployed use')).toEqual({
    'stopped-by-instruction': count(({ strength }) => strength === 'instruct'),
    'instruction-as-control': `${String(harm.filter(({ failureModes }) => failureModes.some(({ mode }) => mode === 'instruction-as-control')).length)}/${String(harm.length)}`,
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every figure says what it counts, carries the caution, and has a table and a file', async ({ page }) => {
    await page.goto('/patterns/');
    const figures = await page.getByRole('figure').all();
    expect(figures).toHaveLength(10);
    for (const figure of figures) {
      await expect(figure.getByText('Counts:')).toBeVisible();
      await expect(figure.getByText('Reported incidents are not a sample of all incidents.')).toBeVisible();
      expect(await figure.locator('table, ol, figcaption > p:nth-of-type(2)').count()).toBeGreaterThan(0);
      const file = await figure.getByRole('link', { name: /^CSV/ }).getAttribute('href');
      expect(readFileSync(join('dist', file ?? ''), 'utf8').split('\n').length).toBeGreaterThan(2);
    }
    await page.locator('#severity summary').click();
    await expect(page.locator('#severity table')).toBeVisible();
    await expect(page.locator('#severity svg').first()).toBeVisible();
  });
});

test('on paper the figures stay and what only works on a screen goes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/patterns/');
  await expect(page.locator('#evidence svg').first()).toBeVisible();
  await expect(page.getByText('Table', { exact: true }).first()).toBeHidden();
  await expect(page.getByRole('link', { name: /^CSV/ }).first()).toBeHidden();
  const shaded = await page.locator('.matrix td:is(.h2, .h3, .h4)').first().evaluate((cell) => getComputedStyle(cell).printColorAdjust);
  expect(shaded).toBe('exact');
  // Links take the colour around them on paper, which on a dark shade is that of the paper.
  const [ink, apart] = await Promise.all(['body', '.matrix a.apart'].map((selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color)));
  expect(apart).toBe(ink);
});

test('the names of the rows stay in sight when a matrix is scrolled on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/patterns/');
  const box = page.locator('#modes-by-tool .scroll');
  await box.evaluate((scrolled) => scrolled.scrollTo({ left: 200, behavior: 'instant' }));
  expect(await box.evaluate((scrolled) => scrolled.scrollLeft)).toBe(200);
  const [outer, head] = await Promise.all([box.boundingBox(), box.getByRole('rowheader').nth(1).boundingBox()]);
  expect(Math.round(head!.x)).toBe(Math.round(outer!.x));
});

/** The heads and rows of a figure's table as a reader meets them. Heads of families are left out. */
async function tableIn(page: Page, name: string): Promise<{ heads: string[]; rows: string[][] }> {
  return page.locator(`#${name} table`).evaluate((table: HTMLTableElement) => {
    const text = (cell: Element) => (cell.textContent).replace(/\s+/g, ' ').trim();
    return {
      heads: [...table.querySelectorAll('thead th')].map(text),
      rows: [...table.querySelectorAll('tbody tr:not(.family)')].map((row) => [...row.children].map(text)),
    };
  });
}
