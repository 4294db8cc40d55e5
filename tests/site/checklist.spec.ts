import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { writeChoices } from '../../src/domain/checklist/choices.ts';
import { leftOffWords, stackWords } from '../../src/domain/checklist/page-words.ts';
import { presetPath } from '../../src/domain/checklist/form.ts';
import { presets } from '../../src/domain/checklist/presets.ts';
import { button, choice, idsOf, items, listFor, open, order, preset, shownIds, told } from './checklist-page.ts';

const queries = [
  '', 'tool=claude-code', 'reach=postgres', presetPath(presets[2]!).split('?')[1]!,
  'tool=openclaw&reach=payments&stake=money&team=alone&order=effort', 'tool=github&autonomy=supervised&map=nist-800-53&order=framework', 'reach=evaluation&order=strength',
];

/** What the command-line tool makes of the same choices. */
function commanded(query: string): { control: string; stopped: string[]; softened: string[] }[] {
  const asked = [...new URLSearchParams(query)].flatMap(([name, value]) => [`--${name}`, value]);
  const output = execFileSync(process.execPath, ['scripts/mishap.ts', 'checklist', ...asked, '--format', 'json'], { encoding: 'utf8' });
  return (JSON.parse(output) as { items: { control: string; stopped: string[]; softened: string[] }[] }).items;
}

/** Every item with the ids of the incidents beside it, folded ones too. */
async function shownWithRecords(page: Page): Promise<{ id: string; records: string[] }[]> {
  await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('[data-evidence-of] details').forEach((details) => { details.open = true; details.dispatchEvent(new Event('toggle')); }));
  return items(page).evaluateAll((list) => list.map((each) => ({ id: each.dataset['id'] ?? '', records: [...each.querySelectorAll<HTMLElement>('[data-evidence-of] [data-id]')].map((link) => link.dataset['id'] ?? '') })));
}

for (const query of queries) {
  test(`?${query} shows what the engine and the command make of it, records included`, async ({ page }) => {
    await open(page, query === '' ? '' : `?${query}`);
    const wanted = listFor(query).items.map(({ control, stopped, softened }) => ({ id: control.id, records: [...stopped, ...softened].map(({ id }) => id) }));
    expect(await shownWithRecords(page)).toEqual(wanted);
    expect(commanded(query).map(({ control, stopped, softened }) => ({ id: control, records: [...stopped, ...softened] }))).toEqual(wanted);
  });
}

for (const { address, query } of [{ address: 'for/claude-code/', query: 'tool=claude-code' }, { address: 'at/postgres/', query: 'reach=postgres' }]) {
  test(`the ready page ${address} has the same list, and its link leads to it`, async ({ page }) => {
    await page.goto(`/checklist/${address}`);
    expect(await shownIds(page)).toEqual(idsOf(listFor(query)));
    await page.getByRole('link', { name: 'Add to the choices, tick, plan and export' }).click();
    await expect(page).toHaveURL(`/checklist/?${query}`);
    await expect(items(page)).toHaveCount(listFor(query).items.length);
    expect(await shownIds(page)).toEqual(idsOf(listFor(query)));
  });
}

test('says what the choices came to, what was taken for granted and what was left off, and why', async ({ page }) => {
  const query = 'tool=claude-code&stake=money&team=alone';
  const list = listFor(query);
  expect(list.leftOff.length).toBeGreaterThan(0);
  expect(list.stack.assumed.length).toBeGreaterThan(0);
  await open(page, `?${query}`);
  await expect(page.locator('.stack-words li')).toHaveText(stackWords(list));
  await expect(page.getByRole('region', { name: 'Left off, and why' }).getByRole('listitem')).toHaveText(list.leftOff.map((row) => `${row.control.title} ${leftOffWords(row)}`.replaceAll('`', '')));
  await expect(page.getByRole('link', { name: 'Left off' })).toBeVisible();
});

test('counts failure modes for the stack, and says why where nothing answers one', async ({ page }) => {
  const { modes } = listFor('reach=payments&team=alone');
  await open(page, '?reach=payments&team=alone');
  const rows = page.getByRole('region', { name: /^Failure modes/ }).locator('tbody tr');
  await expect(rows.getByRole('rowheader')).toHaveText(modes.map(({ mode }) => mode.title));
  expect(await rows.locator('[data-harm]').allTextContents()).toEqual(modes.map(({ harm }) => String(harm)));
  expect(await rows.locator('[data-all]').allTextContents()).toEqual(modes.map(({ all }) => String(all)));
  for (const [column, offers] of [['leastPrivilege', modes.map((row) => row.leastPrivilege)], ['humanApproval', modes.map((row) => row.humanApproval)]] as const) {
    const links = await rows.locator(`[data-offer="${column}"]`).evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll('a')].map((link) => link.textContent)));
    expect(links).toEqual(offers.map(({ controls, sentence, elsewhere }) => (sentence === null ? controls : elsewhere.map(({ control }) => control)).map(({ name }) => name)));
  }
  const silent = modes.flatMap(({ leastPrivilege, humanApproval }) => [leastPrivilege.sentence, humanApproval.sentence]).filter((sentence) => sentence !== null);
  expect(silent.length).toBeGreaterThan(0);
  for (const sentence of silent) await expect(rows.filter({ hasText: sentence.slice(0, 60) }).first()).toBeVisible();
});

for (const each of presets) {
  const { title, choices: { tools, reach, team } } = each;
  test(`“${title}” chooses in the form and the address what it says, and is marked`, async ({ page }) => {
    const list = listFor(presetPath(each).split('?')[1]!);
    await open(page);
    await preset(page, title).click();
    await expect(page).toHaveURL(`/checklist/?${writeChoices(list.choices).toString()}`);
    await expect(preset(page, title)).toHaveAttribute('aria-current', 'true');
    for (const tool of tools) await expect(choice(page, 'tool', tool)).toBeChecked();
    for (const name of reach) await expect(choice(page, 'reach', name)).toBeChecked();
    await expect(choice(page, 'team', team)).toBeChecked();
    expect(await shownIds(page)).toEqual(idsOf(list));
  });
}

test('every order has the same items, and coverage is the one to begin with', async ({ page }) => {
  await open(page, '?tool=kiro');
  const first = await shownIds(page);
  await page.locator('.stack-choices > summary').click();
  await expect(order(page)).toHaveValue('coverage');
  for (const name of ['effort', 'strength', 'family', 'framework']) {
    await order(page).selectOption(name);
    await expect(page).toHaveURL(`/checklist/?tool=kiro&order=${name}`);
    const ids = await shownIds(page);
    expect(ids).toEqual(idsOf(listFor(`tool=kiro&order=${name}`)));
    expect(ids).not.toEqual(first);
    expect(ids.toSorted()).toEqual(first.toSorted());
  }
});

test('shows of how, notes on tools and frameworks only what belongs to the choices', async ({ page }) => {
  const query = 'tool=claude-code&map=owasp-aisvs';
  const list = listFor(query);
  await open(page, `?${query}`);
  await page.evaluate(() => document.querySelectorAll('.check-detail').forEach((details) => details.setAttribute('open', '')));
  for (const { control, steps, tools, guardrails } of list.items) {
    const shown = page.locator(`#item-${control.id}`);
    await expect(shown.locator('[data-step]:visible')).toHaveCount(steps.length);
    await expect(shown.locator('[data-tool]:visible')).toHaveCount(tools.length);
    await expect(shown.locator('[data-guardrail]:visible')).toHaveCount(guardrails.length);
    await expect(shown.locator('[data-framework]:visible')).toHaveCount(control.references.some(({ framework }) => framework === 'owasp-aisvs') ? 1 : 0);
  }
  expect(list.items.some(({ tools }) => tools.length > 0)).toBe(true);
});

test('goes back and forward through what was chosen', async ({ page }) => {
  await open(page);
  await choice(page, 'tool', 'kiro').check();
  await choice(page, 'reach', 'aws').check();
  await expect(page).toHaveURL('/checklist/?tool=kiro&reach=aws');
  await page.goBack();
  await expect(page).toHaveURL('/checklist/?tool=kiro');
  await expect(choice(page, 'reach', 'aws')).not.toBeChecked();
  await expect(items(page)).toHaveCount(listFor('tool=kiro').items.length);
  await page.goBack();
  await expect(items(page)).toHaveCount(listFor('').items.length);
  await page.goForward();
  await expect(choice(page, 'tool', 'kiro')).toBeChecked();
  expect(await shownIds(page)).toEqual(idsOf(listFor('tool=kiro')));
});

test('clears every choice, and folds the form for whoever comes with choices', async ({ page }) => {
  await open(page, '?tool=kiro&team=alone&order=family');
  await expect(page.getByRole('link', { name: 'Clear all choices' })).toBeHidden();
  await page.locator('.stack-choices > summary').click();
  await page.getByRole('link', { name: 'Clear all choices' }).click();
  await expect(page).toHaveURL('/checklist/');
  await expect(choice(page, 'tool', 'kiro')).not.toBeChecked();
  expect(await shownIds(page)).toEqual(idsOf(listFor('')));
});

test('leads to the list when asked for it', async ({ page }) => {
  await open(page);
  await button(page, 'Go to the checklist').click();
  await expect(page.getByRole('heading', { name: 'The checklist' })).toBeFocused();
  await expect(page).toHaveURL('/checklist/');
});

test('names choices that are not known here and uses the others', async ({ page }) => {
  await open(page, '?tool=kiro,no-such-agent&reach=the-moon&autonomy=__proto__');
  await expect(told(page)).toHaveText('Not known here and left out: tool “no-such-agent”, reach “the-moon”, autonomy “__proto__”.');
  expect(await shownIds(page)).toEqual(idsOf(listFor('tool=kiro')));
});
