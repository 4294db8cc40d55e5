import { expect, test, type Page } from '@playwright/test';
import { coverageOf } from '../../src/domain/checklist/coverage.ts';
import { gainLines } from '../../src/domain/checklist/gains.ts';
import { coverageCaution, coverageWords, harmRows, nextWords, remainingWords } from '../../src/domain/checklist/page-words.ts';
import { longest, type GivenProgress } from '../../src/domain/checklist/progress.ts';
import { button, choice, complaintsOf, coverage, covered, doneBox, expectNoted, fragmentOf, item, keepBox, listFor, notes, open, order, planOf, shownIds } from './checklist-page.ts';

const query = 'tool=claude-code&reach=postgres&stake=production&stake=money';
const list = listFor(query);
const [first, second, third] = list.items.map(({ control }) => control.id) as [string, string, string];

/** The panel and the items say what the engine counts. */
async function expectCounted(page: Page, given: Readonly<Record<string, GivenProgress>>): Promise<void> {
  const progress = notes(given);
  const counted = coverageOf(list, progress);
  await expect(covered(page)).toHaveText(coverageWords(counted));
  for (const [name, count] of [['done', counted.stopped.length], ['planned', counted.planned], ['open', counted.of - counted.stopped.length - counted.planned]] as const) {
    await expect(coverage(page).locator(`.coverage-bar rect.${name}`)).toHaveCount(count);
  }
  await expect(coverage(page).locator('[data-next]')).toHaveText([nextWords(counted.next), counted.next?.control.name ?? ''].join(' ').trim());
  await expect(coverage(page).getByRole('definition')).toHaveText(harmRows(list, counted).map((row) => `${String(row.stopped)} of ${String(row.of)}`));
  await expect(coverage(page).locator('[data-remaining] > summary')).toHaveText(remainingWords(counted.remaining.length, counted.outOfReach.length));
  const gains = gainLines(list, progress, counted);
  for (const { control: { id } } of list.items) {
    await expect(item(page, id).locator('[data-gain]')).toHaveText(gains.get(id)!);
  }
}

test('counts after every tick what the engine counts', async ({ page }) => {
  expect(list.evidence.harm.length).toBeGreaterThan(3);
  await open(page, `?${query}`);
  const given: Record<string, GivenProgress> = {};
  await expectCounted(page, given);
  for (const id of [first, third, second]) {
    await doneBox(page, id).check();
    given[id] = { done: true };
    await expectCounted(page, given);
  }
  await doneBox(page, first).uncheck();
  given[first] = {};
  await expectCounted(page, given);
});

test('counts what is planned apart, and leaves out what is set aside when it says what would add most', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [second]: { owner: 'Ada' }, [first]: { setAside: true, reason: 'Not here' } })}`);
  await expectCounted(page, { [second]: { owner: 'Ada' }, [first]: { setAside: true, reason: 'Not here' } });
  await expect(coverage(page).locator('[data-next]')).not.toContainText(list.items[0]!.control.name);
});

test('says beside every bar what is counted and that no number means safety', async ({ page }) => {
  await open(page, `?${query}${fragmentOf(Object.fromEntries(list.items.map(({ control }) => [control.id, { done: true }])))}`);
  await expect(coverage(page).getByText(coverageCaution)).toBeVisible();
  await expect(coverage(page).locator('.coverage-bar')).toHaveAttribute('aria-hidden', 'true');
  const words = (await coverage(page).innerText()).replace(coverageCaution, '');
  expect(words).not.toMatch(/\b(?:safe|safety|secure|protected|risk|score|grade|%)\b|%/i);
  await page.goto('/checklist/at/postgres/');
  await expect(page.getByText(coverageCaution)).toBeVisible();
});

test('leads from what would add most to the item, with the keyboard too', async ({ page }) => {
  await open(page, `?${query}`);
  await doneBox(page, first).check();
  const next = coverageOf(list, notes({ [first]: { done: true } })).next!.control;
  await coverage(page).getByRole('link', { name: next.name, exact: true }).press('Enter');
  await expect(item(page, next.id)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(doneBox(page, next.id)).toBeFocused();
  await expectNoted(page, { [first]: 'done' });
});

test('plans an item with an owner and a day', async ({ page }) => {
  await open(page, `?${query}`);
  const plan = await planOf(page, first);
  await plan.owner.fill('  Ada   Lovelace ');
  await plan.due.fill('2026-12-24');
  await expect(item(page, first).locator('[data-note]')).toHaveText('Planned: owner Ada Lovelace, by 2026-12-24');
  await expectCounted(page, { [first]: { owner: 'Ada Lovelace', due: '2026-12-24' } });
  await doneBox(page, first).check();
  await expect(item(page, first).locator('[data-note]')).toHaveText('Done: owner Ada Lovelace, by 2026-12-24');
  await doneBox(page, first).uncheck();
  await plan.owner.fill('');
  await plan.due.fill('');
  await expect(item(page, first).locator('[data-note]')).toBeHidden();
  await expectNoted(page, {});
});

test('sets an item aside only once a reason is given', async ({ page }) => {
  await open(page, `?${query}`);
  const plan = await planOf(page, first);
  await plan.aside.check();
  await expectNoted(page, {});
  await expect(plan.aside).toBeChecked();
  await expect(plan.aside).toHaveAccessibleDescription('An item is set aside once a reason is given.');
  await plan.reason.fill('No database here');
  await expect(item(page, first).locator('[data-note]')).toHaveText('Set aside: No database here');
  await expectNoted(page, { [first]: 'not-applicable' });
  await doneBox(page, first).check();
  await expect(plan.aside).not.toBeChecked();
  await expectNoted(page, { [first]: 'done' });
  await plan.aside.check();
  await expect(doneBox(page, first)).not.toBeChecked();
  await expectNoted(page, { [first]: 'not-applicable' });
});

test('a reason by itself sets the item aside', async ({ page }) => {
  await open(page, `?${query}`);
  const plan = await planOf(page, second);
  await plan.reason.fill('Nobody can reach it');
  await expect(plan.aside).toBeChecked();
  await expectNoted(page, { [second]: 'not-applicable' });
});

test('keeps notes while choices and order change, also those of items that are not shown', async ({ page }) => {
  await open(page, `?${query}${fragmentOf({ [first]: { done: true }, [second]: { owner: 'Ada' } })}`);
  await page.locator('.stack-choices > summary').click();
  await order(page).selectOption('family');
  await choice(page, 'reach', 'postgres').uncheck();
  await page.getByRole('link', { name: 'Clear all choices' }).click();
  await expect(doneBox(page, first)).toBeChecked();
  await expect(item(page, second).locator('[data-note]')).toHaveText('Planned: owner Ada');
  await expectNoted(page, { [first]: 'done', [second]: 'planned' });
});

test('forgets a tick for “not applicable” with the notes it belonged to', async ({ page }) => {
  await open(page, `?${query}`);
  await keepBox(page).check();
  const plan = await planOf(page, first);
  await plan.reason.fill('No database here');
  await expect(plan.aside).toBeChecked();
  await page.goto('/checklist/');
  await page.getByRole('button', { name: 'Begin anew, keep it' }).click();
  await expect((await planOf(page, first)).aside).not.toBeChecked();
});

test.describe('hostile notes', () => {
  const image = '<img src=x onerror="document.title=1">';
  const override = '\u202Egnp.exe\u2066';
  const long = 'x'.repeat(5000);

  test('are shown as text, in one line, and cut', async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page, `?${query}${hostileFragment([first, 'p', image, '2026-12-24', `"'>${image}`], [second, 'n', '', '', long], [third, 'p', `${override}\t=1+1`, '9999-99-99'])}`);
    await expect(item(page, first).locator('[data-note]')).toHaveText(`Planned: owner ${image}, by 2026-12-24`);
    await expect(item(page, second).locator('[data-note]')).toHaveText(`Set aside: ${'x'.repeat(longest.reason)}`);
    await expect(item(page, third).locator('[data-note]')).toHaveText('Planned: owner gnp.exe =1+1');
    await expect(page.locator('guardrail-checklist :is(img, script)')).toHaveCount(0);
    await expect(page).toHaveTitle(/^Checklist/);
    await expect((await planOf(page, first)).owner).toHaveValue(image);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('cannot be typed longer than they are kept', async ({ page }) => {
    await open(page, `?${query}`);
    const plan = await planOf(page, first);
    await expect(plan.owner).toHaveAttribute('maxlength', String(longest.owner));
    await expect(plan.reason).toHaveAttribute('maxlength', String(longest.reason));
    await expect(plan.due).toHaveAttribute('max', '9999-12-31');
  });

  /** A link written by somebody else, with lines as `i=` has them. */
  function hostileFragment(...rows: string[][]): string {
    const params = new URLSearchParams({ v: '1' });
    for (const row of rows) params.append('i', row.join('\n'));
    return `#${params.toString()}`;
  }
});

test('shows the same items in the same order whatever is noted', async ({ page }) => {
  await open(page, `?${query}`);
  const before = await shownIds(page);
  await doneBox(page, third).check();
  await (await planOf(page, first)).owner.fill('Ada');
  expect(await shownIds(page)).toEqual(before);
  await expect(button(page, 'Go to the checklist')).toBeHidden();
});
