import { expect, test, type Page } from '@playwright/test';
import { readLink } from '../../src/domain/checklist/link.ts';
import { button, choice, complaintsOf, doneBox, expectNoted, fragmentOf, idsOf, isReady, item, keepBox, listFor, open, planOf, said, shownIds, told } from './checklist-page.ts';

const query = 'tool=claude-code&reach=postgres';
const [first, second, third] = idsOf(listFor(query)) as [string, string, string];

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('mishap-checklist'));

/** The kept list has notes on these items and on no others. */
async function expectKept(page: Page, ...ids: string[]): Promise<void> {
  await expect.poll(async () => {
    const { fragment } = JSON.parse(await stored(page) ?? '{"fragment":""}') as { fragment: string };
    return [...readLink(fragment).progress.keys()].toSorted();
  }).toEqual(ids.toSorted());
}

/** Two tabs of one browser that keep the same list; the second hears of nothing where it is deaf. */
async function twoTabs(page: Page, isDeaf = false): Promise<Page> {
  await open(page, `?${query}`);
  await keepBox(page).check();
  const other = await page.context().newPage();
  if (isDeaf) await other.addInitScript(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation()));
  await open(other);
  await expect(keepBox(other)).toBeChecked();
  return other;
}

test('nothing is kept before somebody asks for it', async ({ page }) => {
  await open(page, `?${query}`);
  await doneBox(page, first).check();
  expect(await stored(page)).toBeNull();
  await page.goto('/checklist/');
  await isReady(page);
  await expect(doneBox(page, first)).not.toBeChecked();
  await expect(told(page)).toBeHidden();
});

test('the kept list is there again without its address, with what was noted since', async ({ page }) => {
  await open(page, `?${query}`);
  await keepBox(page).check();
  await doneBox(page, first).check();
  await (await planOf(page, second)).owner.fill('Ada');
  await open(page);
  await expect(told(page)).toContainText('This is the checklist kept in this browser.');
  await expect(page).toHaveURL(new RegExp(`/checklist/\\?${query}#v=1`));
  expect(await shownIds(page)).toEqual(idsOf(listFor(query)));
  await expect(doneBox(page, first)).toBeChecked();
  await expect(item(page, second).locator('[data-note]')).toHaveText('Planned: owner Ada');
  await expect(keepBox(page)).toBeChecked();
});

test('unticking the box forgets it', async ({ page }) => {
  await open(page, `?${query}`);
  await keepBox(page).check();
  expect(await stored(page)).not.toBeNull();
  await keepBox(page).uncheck();
  expect(await stored(page)).toBeNull();
  await open(page);
  await expect(told(page)).toBeHidden();
});

test('“Begin anew, keep it” shows the empty form and never overwrites what is kept', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [first]: { done: true } })}`);
  await keepBox(page).check();
  await open(page);
  await button(page, 'Begin anew, keep it').click();
  await expect(page).toHaveURL('/checklist/');
  await expect(doneBox(page, first)).not.toBeChecked();
  await expect(keepBox(page)).not.toBeChecked();
  await doneBox(page, second).check();
  await expectKept(page, first);
  await keepBox(page).click();
  await expect(told(page)).toContainText('Another checklist is kept in this browser.');
  await expect(keepBox(page)).not.toBeChecked();
  await expectKept(page, first);
  await button(page, 'Open the kept one').click();
  await expect(doneBox(page, first)).toBeChecked();
  await expect(doneBox(page, second)).not.toBeChecked();
});

test('another list can take the place of the kept one, when somebody says so', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [first]: { done: true } })}`);
  await keepBox(page).check();
  await open(page, `?tool=kiro${fragmentOf({ [second]: { done: true } })}`);
  await expect(told(page)).toContainText('Another checklist is kept in this browser.');
  await keepBox(page).click();
  await button(page, 'Keep this one instead').click();
  await expectKept(page, second);
  await open(page);
  await expect(choice(page, 'tool', 'kiro')).toBeChecked();
});

test('a box that the browser ticks again on the way back overwrites nothing', async ({ page }) => {
  await open(page, `?${query}`);
  await keepBox(page).check();
  await page.evaluate(() => localStorage.setItem('mishap-checklist', JSON.stringify({ query: 'tool=kiro', fragment: 'v=1&done=os-sandbox' })));
  await page.goto('/');
  await page.goBack();
  await isReady(page);
  await expect(told(page)).toContainText('Another checklist is kept in this browser.');
  await expect(keepBox(page)).not.toBeChecked();
  await doneBox(page, second).check();
  expect(await stored(page)).toContain('tool=kiro');
});

test('a link to other choices changes them in the kept list as well', async ({ page }) => {
  await open(page, `?${query}`);
  await keepBox(page).check();
  await page.locator('.stack-choices > summary').click();
  await choice(page, 'tool', 'kiro').check();
  await open(page);
  await expect(choice(page, 'tool', 'kiro')).toBeChecked();
});

for (const [name, refuse] of [
  ['refuses to open its storage', () => { Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } }); }],
  ['has no room left', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
] as const) {
  test(`says so where the browser ${name}, and works on`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(refuse);
    await open(page, `?${query}`);
    await keepBox(page).click();
    await expect(told(page)).toContainText('This browser refuses to keep anything. Take the link or the JSON file along instead: both hold everything.');
    await expect(keepBox(page)).not.toBeChecked();
    await doneBox(page, first).check();
    await expectNoted(page, { [first]: 'done' });
    expect(complaints).toEqual([]);
  });
}

for (const text of ['{', 'null', '[]', '{"query":1,"fragment":{}}', '{"query":"tool=__proto__&%ZZ","fragment":"v=1&done=__proto__&i=%00"}']) {
  test(`a kept text of ${text} does no harm`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript((kept) => { localStorage.setItem('mishap-checklist', kept); }, text);
    await open(page);
    expect(await shownIds(page)).toEqual(idsOf(listFor('')));
    await doneBox(page, first).check();
    expect(complaints).toEqual([]);
  });
}

test.describe('two tabs', () => {
  test('that keep the same list have the ticks of both', async ({ page }) => {
    const other = await twoTabs(page);
    await doneBox(page, first).check();
    await expect(doneBox(other, first)).toBeChecked();
    await expect(said(other)).toHaveText('Changed in another tab, and shown here.');
    await doneBox(other, second).check();
    await (await planOf(page, third)).owner.fill('Ada');
    for (const tab of [page, other]) {
      await expectNoted(tab, { [first]: 'done', [second]: 'done', [third]: 'planned' });
      await expectKept(tab, first, second, third);
    }
    await doneBox(other, first).uncheck();
    await expect(doneBox(page, first)).not.toBeChecked();
    await expectNoted(page, { [second]: 'done', [third]: 'planned' });
  });

  test('lose nothing where word of the other has not come yet', async ({ page }) => {
    const other = await twoTabs(page, true);
    await doneBox(page, first).check();
    await expectKept(other, first);
    await expect(doneBox(other, first)).not.toBeChecked();
    await doneBox(other, second).check();
    await expectNoted(other, { [first]: 'done', [second]: 'done' });
    await expect(doneBox(page, second)).toBeChecked();
    await expectNoted(page, { [first]: 'done', [second]: 'done' });
    await expectKept(page, first, second);
  });

  test('lose nothing where word of the other comes late', async ({ page }) => {
    await open(page, `?${query}`);
    await keepBox(page).check();
    const before = await stored(page);
    await doneBox(page, first).check();
    await page.evaluate((late) => window.dispatchEvent(new StorageEvent('storage', { key: 'mishap-checklist', newValue: late, storageArea: localStorage })), before);
    await expect(doneBox(page, first)).toBeChecked();
    await expectNoted(page, { [first]: 'done' });
  });

  test('that take back what was set aside agree on it', async ({ page }) => {
    const other = await twoTabs(page);
    await (await planOf(page, first)).reason.fill('Not here');
    await expect((await planOf(other, first)).aside).toBeChecked();
    await (await planOf(page, first)).aside.uncheck();
    await expect((await planOf(other, first)).aside).not.toBeChecked();
    await (await planOf(other, first)).owner.fill('Ada');
    await expectNoted(other, { [first]: 'planned' });
  });

  test('with other choices: the one that steps back is told and nothing is overwritten', async ({ page }) => {
    const other = await twoTabs(page);
    await doneBox(page, first).check();
    await expect(doneBox(other, first)).toBeChecked();
    await other.locator('.stack-choices > summary').click();
    await choice(other, 'tool', 'kiro').check();
    await expect(told(page)).toContainText('Another tab keeps a checklist with other choices in this browser, so this one is no longer kept. It stands in the address still.');
    await expect(keepBox(page)).not.toBeChecked();
    await expect(keepBox(other)).toBeChecked();
    await doneBox(page, second).check();
    expect(await stored(page)).toContain('tool=kiro');
    expect(await stored(page)).not.toContain(second);
    await expectNoted(page, { [first]: 'done', [second]: 'done' });
    await button(page, 'Open the kept one').click();
    await expect(doneBox(page, second)).not.toBeChecked();
    await expectNoted(page, { [first]: 'done' });
    await expect(keepBox(page)).toBeChecked();
  });

  test('with other choices: nothing is overwritten where word of it has not come yet', async ({ page }) => {
    const other = await twoTabs(page, true);
    await page.locator('.stack-choices > summary').click();
    await choice(page, 'tool', 'kiro').check();
    await expect.poll(() => stored(other)).toContain('tool=kiro');
    await expect(keepBox(other)).toBeChecked();
    await doneBox(other, second).check();
    await expect(told(other)).toContainText('Another tab keeps a checklist with other choices in this browser');
    await expect(keepBox(other)).not.toBeChecked();
    expect(await stored(other)).toContain('tool=kiro');
    expect(await stored(other)).not.toContain(second);
  });

  test('say when the other one has stopped keeping', async ({ page }) => {
    const other = await twoTabs(page);
    await keepBox(other).uncheck();
    await expect(told(page)).toContainText('Another tab has stopped keeping this checklist. What is noted here stands in the address still.');
    await expect(keepBox(page)).not.toBeChecked();
    await doneBox(page, first).check();
    expect(await stored(page)).toBeNull();
  });
});
