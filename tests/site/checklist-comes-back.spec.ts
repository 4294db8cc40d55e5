import { expect, test, type Page } from '@playwright/test';
import { choice, complaintsOf, doneBox, expectNoted, fragmentOf, idsOf, isReady, item, listFor, open, planOf, preset, shownIds, told } from './checklist-page.ts';

const query = 'tool=claude-code&reach=postgres';
const [first, second, third] = idsOf(listFor(query)) as [string, string, string];

const unfold = (page: Page) => page.locator('.stack-choices > summary').click();

test('shows the same to whoever gets the address, and after a reload', async ({ page, context }) => {
  await open(page, `?${query}`);
  await doneBox(page, first).check();
  const plan = await planOf(page, second);
  await plan.owner.fill('Ada & Bö, 100 % sure? #1');
  await plan.due.fill('2026-12-24');
  await (await planOf(page, third)).reason.fill('Not “here”');
  await expectNoted(page, { [first]: 'done', [second]: 'planned', [third]: 'not-applicable' });
  await page.reload();
  const other = await (await context.browser()!.newContext()).newPage();
  await open(other, page.url().split('/checklist/')[1]);
  for (const shown of [page, other]) {
    await isReady(shown);
    expect(await shownIds(shown)).toEqual(idsOf(listFor(query)));
    await expect(doneBox(shown, first)).toBeChecked();
    await expect(item(shown, second).locator('[data-note]')).toHaveText('Planned: owner Ada & Bö, 100 % sure? #1, by 2026-12-24');
    await expect(item(shown, third).locator('[data-note]')).toHaveText('Set aside: Not “here”');
    await expect(told(shown)).toBeHidden();
  }
  await other.context().close();
});

test('a form that is sent before the script is there leads to the same choices', async ({ page }) => {
  const held: (() => Promise<void>)[] = [];
  await page.route('**/source.json', (route) => { held.push(() => route.continue()); }, { times: 1 });
  await page.goto('/checklist/');
  await choice(page, 'tool', 'kiro').check();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('effort');
  await page.getByRole('button', { name: 'Go to the checklist' }).click();
  await expect(page).toHaveURL(/\?.*tool=kiro/);
  await isReady(page);
  expect(await shownIds(page)).toEqual(idsOf(listFor('tool=kiro&order=effort')));
  expect(held.length).toBeGreaterThan(0);
});

test('notes never leave the browser, and nothing is asked of another origin', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url().replace(/#.*/, '')} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  const complaints = complaintsOf(page);
  await open(page, `?${query}${fragmentOf({ [first]: { done: true, owner: 'Confidential' } })}`);
  await (await planOf(page, second)).owner.fill('Confidential');
  await unfold(page);
  await choice(page, 'tool', 'kiro').check();
  await page.reload();
  await isReady(page);
  await page.getByRole('link', { name: 'Mishap' }).first().click();
  await expect(page).toHaveURL('/');
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((request) => request.includes('Confidential'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a jump within the page keeps the notes in the address', async ({ page }) => {
  await open(page, `?${query}`);
  await doneBox(page, first).check();
  for (const name of ['Take it along', 'Failure modes']) {
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { name })).toBeInViewport();
    await expectNoted(page, { [first]: 'done' });
  }
  await page.reload();
  await expect(doneBox(page, first)).toBeChecked();
});

test('another link pasted into the tab is shown, and what was here can be had back', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [first]: { done: true } })}`);
  await page.goto(`/checklist/?${query}${fragmentOf({ [second]: { owner: 'Ada' } })}`);
  await expect(doneBox(page, first)).not.toBeChecked();
  await expect(item(page, second).locator('[data-note]')).toHaveText('Planned: owner Ada');
  await expect(told(page)).toContainText('This link has other notes than those that were here.');
  await page.getByRole('button', { name: 'Back to what was here' }).click();
  await expect(doneBox(page, first)).toBeChecked();
  await expectNoted(page, { [first]: 'done' });
});

test('going back to how the page was opened undoes choices and no ticks', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [first]: { done: true } })}`);
  await unfold(page);
  await choice(page, 'tool', 'kiro').check();
  await doneBox(page, second).check();
  await page.goBack();
  await expect(choice(page, 'tool', 'kiro')).not.toBeChecked();
  await expect(doneBox(page, second)).toBeChecked();
  await expectNoted(page, { [first]: 'done', [second]: 'done' });
});

test('a tick that was taken back stays so in every address gone back to', async ({ page }) => {
  await open(page, `?${query}`);
  await doneBox(page, first).check();
  await unfold(page);
  await choice(page, 'tool', 'kiro').check();
  await doneBox(page, first).uncheck();
  await page.goBack();
  await expect(choice(page, 'tool', 'kiro')).not.toBeChecked();
  await expectNoted(page, {});
  await page.reload();
  await isReady(page);
  await expect(doneBox(page, first)).not.toBeChecked();
});

test('choosing a preset keeps what is noted', async ({ page }) => {
  await open(page, fragmentOf({ [first]: { done: true } }));
  await preset(page, 'Agent in CI').click();
  await expect(page).toHaveURL(/\?tool=claude-code&tool=github/);
  await expectNoted(page, { [first]: 'done' });
});

test('says what has changed in the register since the list was made', async ({ page }) => {
  const params = new URLSearchParams({ v: '1', at: '2025-01-01-abc123', n: '1.2025-1', k: 'aaaa', done: `${first}.long-gone-control` });
  await open(page, `?${query}#${params.toString()}`);
  await expect(told(page)).toContainText('This checklist was made with register version 2025-01-01-abc123; the register has changed since.');
  await expect(told(page)).toContainText(/New since then: \d+ controls: /);
  await expect(told(page)).toContainText('Noted, but no longer in the register: long-gone-control. The note is kept in the link and the file.');
  await expect(told(page)).toContainText('1 note was found again by id.');
  await doneBox(page, second).check();
  await expectNoted(page, { [first]: 'done', [second]: 'done', 'long-gone-control': 'done' });
});
