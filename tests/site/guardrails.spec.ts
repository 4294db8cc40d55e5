import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomes } from '../../src/schema/vocabulary.ts';
import { filesUnder, type BuiltElement } from './built-site.ts';
import { addresses, dist } from './dist.ts';
import { actions, cellText, guardrails, isProven, leftOut, rowsAt, rowsOf, stopped } from './guardrail-counts.ts';

const matrix = '/guardrails/matrix/';
const addressOf = (id: string) => `/guardrails/${id}/`;
const tried = guardrails.filter((guardrail) => rowsOf(guardrail).length > 0);
const leaky = guardrails.find(({ counterExample }) => counterExample === true)!;

test('a file for Claude Code is two clicks from the home page, and is saved as it was tested', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guardrails' }).click();
  await page.getByRole('region', { name: 'Claude Code' }).getByRole('heading', { level: 3 }).getByRole('link').first().click();
  const { files, folder } = guardrails.find(({ id }) => page.url().endsWith(addressOf(id)))!;
  const link = page.getByRole('main').getByRole('link', { name: files[0]!.file, exact: true });
  const waiting = page.waitForEvent('download');
  await link.click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(files[0]!.file);
  expect(await readFile(await download.path())).toEqual(readFileSync(join(folder, files[0]!.file)));
});

test('every guardrail has a page, and every file of it is served byte for byte', () => {
  expect(guardrails.length).toBeGreaterThan(20);
  expect(addresses.filter((path) => /^\/guardrails\/./.test(path) && path !== matrix)).toEqual(guardrails.map(({ id }) => addressOf(id)).toSorted());
  for (const { id, files, folder } of guardrails) {
    expect(filesUnder(join(dist.folder, 'guardrails', id)).filter((file) => file !== 'index.html'), id).toEqual(files.map(({ file }) => file).toSorted());
    for (const { file } of files) {
      expect(readFileSync(join(dist.folder, 'guardrails', id, file)).equals(readFileSync(join(folder, file))), `${id}/${file}`).toBe(true);
    }
  }
});

test('a page shows its files as text, whatever stands in them', async ({ page }) => {
  for (const { id, files, folder } of guardrails) {
    await page.goto(addressOf(id));
    const shown = await page.locator('.fragment pre').evaluateAll((found) => found.map(({ textContent }) => textContent));
    expect.soft(shown, id).toEqual(files.map(({ file }) => readFileSync(join(folder, file), 'utf8')));
  }
});

test('every cell of the matrix says what the runs say', async ({ page }) => {
  await page.goto(matrix);
  const heads = await page.locator('.replay-matrix thead [id]').evaluateAll((found) => found.map(({ id }) => id));
  expect(heads.toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
  const rows = await page.locator('.replay-matrix tbody tr').evaluateAll((found) => found.map((row) => ({ to: row.querySelector('th a')?.getAttribute('href') ?? '', cells: [...row.querySelectorAll('td')].map(({ textContent }) => textContent) })));
  expect(rows.map(({ to }) => to).toSorted()).toEqual(tried.map(({ id }) => addressOf(id)).toSorted());
  for (const { to, cells } of rows) {
    const guardrail = tried.find(({ id }) => to === addressOf(id))!;
    expect.soft(cells, to).toEqual(heads.map((action) => cellText(rowsAt(guardrail, action), outcomes)));
  }
});

test('what was not replayed stands below the matrix, an incident once with the reason for each of its actions', async ({ page }) => {
  await page.goto(matrix);
  const shown = await page.locator('.by-incident > div').evaluateAll((found) => found.map((group) => ({ to: group.querySelector('dt a')?.getAttribute('href') ?? '', words: group.querySelector('dd')?.textContent ?? '' })));
  expect(new Set(shown.map(({ to }) => to)).size).toBe(shown.length);
  for (const { incident, reason } of leftOut) expect.soft(shown.find(({ to }) => to === `/incidents/${incident}/`)?.words, incident).toContain(reason.replaceAll('`', ''));
});

test('every cell leads to its evidence, which opens', async ({ page }) => {
  await page.goto(matrix);
  const links = await page.locator('.replay-matrix td a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links).toHaveLength(tried.reduce((sum, guardrail) => sum + actions.filter(({ id }) => rowsAt(guardrail, id).length > 0).length, 0));
  for (const link of links) {
    const [path = '', id] = link.split('#');
    expect(dist.pages.get(path)?.elements.some(({ attributes }) => attributes['id'] === id), link).toBe(true);
  }
  await page.locator('.replay-matrix td a').last().click();
  await expect(page.locator(':target')).toBeVisible();
  await expect(page.locator(':target')).toBeInViewport();
});

test('the heads of an incident stand over as many columns as it has actions', () => {
  const spans = elementsAt(matrix, 'th').filter(({ attributes }) => attributes['colspan'] !== undefined).map(({ attributes }) => Number(attributes['colspan']));
  expect(spans.toSorted()).toEqual([...Map.groupBy(actions, ({ incident }) => incident).values()].map(({ length }) => length).toSorted());
});

test('proven is what the rules allow and nothing else, on every page that says so', () => {
  expect(guardrails.some(isProven)).toBe(true);
  for (const guardrail of guardrails) {
    const wanted = guardrail.counterExample === true ? 'counter' : isProven(guardrail) ? 'proven' : 'documented';
    expect.soft(elementsAt(addressOf(guardrail.id)).flatMap(({ attributes }) => attributes['data-proof'] ?? []), guardrail.id).toEqual([wanted]);
  }
  for (const path of ['/guardrails/', ...addresses.filter((each) => /^\/tools\/./.test(each))]) {
    const shown = elementsAt(path, 'article').filter(({ attributes }) => attributes['class'] === 'guardrail');
    const wanted = path === '/guardrails/' ? guardrails : guardrails.filter(({ tool }) => path === `/tools/${tool}/`);
    expect(shown.map(({ text }) => text.includes('Proven by replay')).filter(Boolean), path).toHaveLength(wanted.filter(isProven).length);
    expect(shown, path).toHaveLength(wanted.length);
  }
});

test('what nothing was run for says that it is documented only and claims no numbers', async ({ page }) => {
  const untried = guardrails.filter((guardrail) => !tried.includes(guardrail));
  expect(untried.length).toBeGreaterThan(0);
  for (const { id } of untried) {
    await page.goto(addressOf(id));
    await expect(page.locator('.head')).toContainText('Documented only');
    await expect(page.getByRole('main')).not.toContainText(/Stopped \d/);
    await expect(page.getByRole('heading', { name: 'What still gets through' })).toHaveCount(0);
  }
});

test('a page lists what still gets through: exactly the attempts that ran or were lost', async ({ page }) => {
  for (const guardrail of tried) {
    await page.goto(addressOf(guardrail.id));
    const listed = await page.locator('section:has(> #through) li').evaluateAll((found) => found.map((item) => `${item.querySelector('.outcome')?.textContent ?? ''} ${item.querySelector('code')?.textContent ?? ''}`));
    const leaks = rowsOf(guardrail).filter((row) => !stopped(row.with)).map((row) => `${outcomes[row.with as 'ran'].label} ${row.text}`);
    expect.soft(listed.toSorted(), guardrail.id).toEqual(leaks.toSorted());
    if (leaks.length === 0) await expect.soft(page.getByText('That is no claim about what was not tried.')).toBeVisible();
  }
});

test('evidence holds every attempt with what became of it with and without the guardrail', async ({ page }) => {
  for (const guardrail of tried) {
    await page.goto(addressOf(guardrail.id));
    const shown = await page.locator('.attempts tbody tr').evaluateAll((found) => found.map((row) => [row.querySelector('code')?.textContent, ...[...row.querySelectorAll('.outcome')].map(({ textContent }) => textContent)].join(' · ')));
    const wanted = rowsOf(guardrail).map((row) => [row.text, outcomes[row.with as 'ran'].label, outcomes[row.without as 'ran'].label].join(' · '));
    expect.soft(shown.toSorted(), guardrail.id).toEqual(wanted.toSorted());
  }
});

test('the counter-example is warned about before its file', async ({ page }) => {
  await page.goto(addressOf(leaky.id));
  const warning = page.getByText('Not for use.');
  await expect(warning).toBeVisible();
  expect(await warning.evaluate((element) => element.compareDocumentPosition(document.querySelector('pre')!) & Node.DOCUMENT_POSITION_FOLLOWING)).toBeTruthy();
});

test('an action of an incident says what replay made of it and leads to its column', () => {
  for (const [incident, own] of Map.groupBy(actions, (action) => action.incident)) {
    const found = elementsAt(`/incidents/${incident}/`, 'a').filter(({ attributes }) => attributes['href']?.startsWith(`${matrix}#`) === true);
    const wanted = [...Map.groupBy(own, ({ place }) => place)].toSorted(([a], [b]) => a - b).flatMap(([, [first, ...more]]) => {
      const counted = guardrails.filter((guardrail) => isProven(guardrail) && rowsAt(guardrail, first!.id).length > 0);
      const held = counted.filter((guardrail) => stopped(rowsAt(guardrail, first!.id)[0]!.with)).length;
      if (counted.length === 0) return [];
      return [`${matrix}#${first!.id} ${more.length > 0 ? 'Replayed: what each guardrail decided' : `Replayed: ${String(held)} of ${String(counted.length)} ${counted.length === 1 ? 'guardrail' : 'guardrails'} stopped it`}`];
    });
    expect.soft(found.map(({ attributes, text }) => `${attributes['href'] ?? ''} ${text}`), incident).toEqual(wanted);
  }
});

test('following that line brings the column into sight, beside the head of the rows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/incidents/kiro-dynamodb-table-delete/');
  await page.getByRole('link', { name: /^Replayed: / }).click();
  await expect(page).toHaveURL(/#kiro-dynamodb-table-delete$/);
  await expect(page.locator(':target')).toBeInViewport({ ratio: 1 });
  const [head, corner] = [await box(page, ':target'), await box(page, '.corner')];
  expect(head.x).toBeGreaterThanOrEqual(corner.x + corner.width - 1);
  await expect(page.locator('.replay-matrix tbody tr').first()).toBeInViewport();
});

test('heads of rows and columns stay in sight while the box is scrolled', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(matrix);
    await page.locator('.replay-box').evaluate((element) => { element.scrollIntoView({ behavior: 'instant' }); element.scrollTo({ left: 300, top: 600, behavior: 'instant' }); });
    const [frame, corner] = [await box(page, '.replay-box'), await box(page, '.corner')];
    expect(Math.abs(corner.x - frame.x), String(width)).toBeLessThan(2);
    expect(Math.abs(corner.y - frame.y), String(width)).toBeLessThan(2);
    // Something of the rows is left to be seen beside and beneath them.
    expect(corner.width).toBeLessThan(frame.width / 2);
    expect(corner.height).toBeLessThan(frame.height / 2);
  }
});

test('keys reach and scroll the matrix, and open the evidence', async ({ page }) => {
  await page.goto(matrix);
  const frame = page.getByRole('region', { name: 'Guardrails by recorded actions' });
  await tabTo(page, '.replay-box');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.goto(addressOf(leaky.id));
  await tabTo(page, '.attempts:not(.drilled) summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('.attempts:not(.drilled) table').first()).toBeVisible();
  await tabTo(page, '.attempts:not(.drilled)[open] .scroll, .attempts:not(.drilled) a');
});

test('the pages of guardrails do not scroll sideways', async ({ page }) => {
  for (const path of ['/guardrails/', matrix, ...guardrails.map(({ id }) => addressOf(id))]) {
    await page.goto(path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    for (const width of [320, 360, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} ${String(width)}`).toBe(0);
    }
  }
});

test('on paper the matrix and the files are whole', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // A page of A4 on its side, without its margins.
  await page.setViewportSize({ width: 1040, height: 700 });
  await page.goto(matrix);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const [frame, table] = [await box(page, '.replay-box'), await box(page, '.replay-matrix')];
  expect(table.width).toBeLessThanOrEqual(frame.width + 1);
  expect(table.height).toBeLessThanOrEqual(frame.height + 1);
  await page.setViewportSize({ width: 670, height: 980 });
  for (const { id } of guardrails) {
    await page.goto(addressOf(id));
    const cut = await page.locator('.fragment pre').evaluateAll((found) => found.filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight > clientHeight || scrollWidth > clientWidth).length);
    expect.soft(cut, id).toBe(0);
  }
});

test('each kind of page makes a document', async ({ page }) => {
  for (const path of ['/guardrails/', matrix, addressOf(leaky.id)]) {
    await page.goto(path);
    expect((await page.pdf({ format: 'A4' })).byteLength, path).toBeGreaterThan(20_000);
  }
});

test('a reading line is no longer than it should be on a wide window', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1200 });
  for (const path of ['/guardrails/', matrix, addressOf(leaky.id)]) {
    await page.goto(path);
    const long = await page.locator('main :is(p, li)').evaluateAll((found) => found.filter((element) => {
      const letter = parseFloat(getComputedStyle(element).fontSize) / 2;
      return element.textContent.length > 120 && element.getBoundingClientRect().width / letter > 90;
    }).map(({ textContent }) => textContent));
    expect(long, path).toEqual([]);
  }
});

test('a shape beside each word tells the outcomes apart', async ({ page }) => {
  await page.goto(matrix);
  const shapes = await page.locator('.outcomes .outcome').evaluateAll((found) => found.map((mark) => {
    const { backgroundImage, backgroundColor, borderWidth, borderStyle, borderRadius } = getComputedStyle(mark, '::before');
    return [backgroundImage, backgroundColor, borderWidth, borderStyle, borderRadius].join(' ');
  }));
  expect(shapes).toHaveLength(Object.keys(outcomes).length);
  expect(new Set(shapes).size).toBe(shapes.length);
});

function elementsAt(path: string, name?: string): BuiltElement[] {
  return dist.pages.get(path)!.elements.filter((element) => name === undefined || element.name === name);
}

async function box(page: Page, selector: string) {
  return (await page.locator(selector).first().boundingBox())!;
}

/** Presses Tab until the focus is on what is meant. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached by keys`);
}
