import { expect, test, type Page } from '@playwright/test';
import { button, choice, complaintsOf, covered, doneBox, expectNoted, fragmentOf, idsOf, isReady, item, items, listFor, open, order, planOf, said, shownIds, today, told } from './checklist-page.ts';

const query = 'tool=claude-code&reach=postgres';
const [first, second, third] = idsOf(listFor(query)) as [string, string, string];

test.describe('by keyboard', () => {
  /** What has the focus, as its id or its name. */
  const focused = (page: Page) => page.evaluate(() => {
    const { activeElement: active } = document;
    if (active === null) return '';
    return active.id === '' ? (active.closest('summary, label') ?? active).textContent.trim() : active.id;
  });

  /** Presses Tab until what is wanted has the focus; every stop on the way must show it. */
  async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press(key);
      const isSeen = await page.evaluate(() => {
        const active = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        // The parts of a field for a day are marked by the browser itself.
        return active.matches('[type="date"]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1);
      });
      const name = await focused(page);
      expect(isSeen, name).toBe(true);
      if (wanted.test(name)) return;
    }
    throw new Error(`Tab never reached ${String(wanted)}`);
  }

  test('a list is chosen, ordered, ticked, planned, set aside and taken along', async ({ page, context }) => {
    test.setTimeout(60_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await tabTo(page, /^Agent in CI$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/tool=claude-code&tool=github/);
    await expect(page.getByRole('heading', { name: 'The checklist' })).toBeFocused();

    await tabTo(page, /^Claude Code · GitHub/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Kiro$/);
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/tool=kiro/);
    await expect(choice(page, 'tool', 'kiro')).toBeFocused();
    await tabTo(page, /^Runs unattended|^Unattended|^Nobody/i);
    await page.keyboard.press('ArrowUp');
    await expect(page).toHaveURL(/autonomy=auto-approve/);
    await tabTo(page, /^Order/);
    await page.keyboard.press('ArrowDown');
    await expect(order(page)).toHaveValue('effort');
    await expect(order(page)).toBeFocused();
    const query = new URL(page.url()).search.slice(1);
    expect(query).toContain('order=effort');
    const ids = idsOf(listFor(query));
    expect(await shownIds(page)).toEqual(ids);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'The checklist' })).toBeFocused();

    const [one, two, three] = ids as [string, string, string];
    await tabTo(page, new RegExp(`^done-${one}$`));
    await page.keyboard.press('Space');
    await expect(doneBox(page, one)).toBeChecked();
    await expect(doneBox(page, one)).toBeFocused();
    await tabTo(page, new RegExp(`^done-${two}$`));
    await tabTo(page, /^Plan it or set it aside$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Owner$/);
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    // The same in the order of every language.
    await page.keyboard.type('12122026');
    await tabTo(page, new RegExp(`^done-${three}$`));
    await tabTo(page, /^Plan it or set it aside$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Not applicable/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Not here');
    await expectNoted(page, { [one]: 'done', [two]: 'planned', [three]: 'not-applicable' });
    await expect(item(page, two).locator('[data-note]')).toHaveText('Planned: owner Ada, by 2026-12-12');
    await expect(item(page, three).locator('[data-note]')).toHaveText('Set aside: Not here');

    await tabTo(page, /^Take it along$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Copy the link');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('The link is copied.');
    await expect(button(page, 'Copy the link')).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`i=${three}`);
    const waiting = page.waitForEvent('download');
    await tabTo(page, /^JSON$/);
    await page.keyboard.press('Space');
    expect((await waiting).suggestedFilename()).toMatch(/\.json$/);
    await expect(button(page, 'JSON')).toBeFocused();
  });

  test('going back leaves the focus on the item it is on, also where items change places', async ({ page }) => {
    await open(page, `?${query}`);
    await page.locator('.stack-choices > summary').click();
    await order(page).selectOption('family');
    const ids = idsOf(listFor(query));
    const moved = (await shownIds(page)).find((id, index) => index > 2 && ids[index] !== id)!;
    await doneBox(page, moved).focus();
    await page.goBack();
    await expect(order(page)).toHaveValue('coverage');
    expect(await shownIds(page)).toEqual(ids);
    await expect(doneBox(page, moved)).toBeFocused();
  });
});

test('every control has a name of its own kind, and each box that of its item', async ({ page }) => {
  await open(page, `?${query}`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  for (const { control } of listFor(query).items) await expect(doneBox(page, control.id)).toHaveAccessibleName(control.title.replaceAll('`', ''));
  const controls = page.locator('guardrail-checklist :is(input, select, button, textarea, summary, a[href]):visible');
  expect(await controls.count()).toBeGreaterThan(300);
  const nameless = await controls.evaluateAll((list) => list.filter((each) => {
    const labels = each instanceof HTMLInputElement || each instanceof HTMLSelectElement ? [...each.labels ?? []].map((label) => label.textContent) : [];
    return [each.getAttribute('aria-label') ?? '', each.textContent, ...labels].join('').trim() === '';
  }).map((each) => each.outerHTML.slice(0, 120)));
  expect(nameless).toEqual([]);
  for (const [role, name] of [['radio', /^Several|^More|people|second/i], ['combobox', 'Order'], ['textbox', 'GitHub issue in'], ['checkbox', 'Keep this checklist in this browser']] as const) {
    await expect(page.getByRole(role, { name }).first()).toBeVisible();
  }
  await expect(page.getByRole('group', { name: 'What the agents can reach' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Begin with' })).toBeVisible();
});

test('what happens is announced: coverage, what was done and what could not be used', async ({ page }) => {
  await open(page, `?${query}&tool=gone`);
  await expect(page.getByRole('status').filter({ hasText: 'Not known here and left out' })).toBeVisible();
  await doneBox(page, first).check();
  await expect(covered(page)).toContainText('What is done would have stopped');
  await expect(said(page)).toHaveText('');
});

for (const width of [320, 360]) {
  test.describe(`on a phone of ${String(width)} pixels`, () => {
    test.use({ viewport: { width, height: 720 }, hasTouch: true });

    test('nothing scrolls sideways, whatever is open or noted', async ({ page }) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      for (const address of ['', `?${query}&tool=gone${fragmentOf({ [first]: { owner: 'x'.repeat(80) }, [second]: { setAside: true, reason: 'y'.repeat(240) }, 'gone-control': { done: true } })}`, 'for/claude-code/', 'at/postgres/']) {
        await page.goto(`/checklist/${address}`);
        if (!/^(for|at)/.test(address)) await isReady(page);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        expect.soft(await overflow(), address).toBe(0);
      }
    });

    test('what is pressed is at least 24 pixels high and wide', async ({ page }) => {
      await open(page, `?${query}`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
      const small = await page.locator('guardrail-checklist :is(input, select, button, summary, .presets a, .jump a):visible').evaluateAll((list) => list.flatMap((each) => {
        // A label is pressed like the box in it.
        const boxes = [each, each.closest('label') ?? each].map((target) => target.getBoundingClientRect());
        return boxes.some(({ width: wide, height }) => wide >= 24 && height >= 24) ? [] : [each.outerHTML.slice(0, 100)];
      }));
      expect(small).toEqual([]);
    });

    test('coverage stays in sight over the list, and what is taken along is one tap away', async ({ page }) => {
      await open(page, `?${query}`);
      await page.getByRole('main').getByRole('link', { name: 'Take it along' }).first().tap();
      await expect(button(page, 'Copy the link')).toBeInViewport();
      for (const name of ['Markdown', 'CSV', 'JSON', 'Archive (zip)', 'Open the issue', 'Copy the long text']) await expect(button(page, name)).toBeVisible();
      await doneBox(page, third).scrollIntoViewIfNeeded();
      await doneBox(page, third).tap();
      await expect(covered(page)).toBeInViewport();
      await expect(doneBox(page, third)).toBeChecked();
    });
  });
}

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, `?${query}${fragmentOf({ [first]: { done: true }, [second]: { owner: 'Ada' } })}`);
    await (await planOf(page, second)).owner.blur();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  });

  test('stand the list, its boxes, what is noted and the records by id, and nothing to press', async ({ page }) => {
    await expect(page.locator('guardrail-checklist').getByRole('button')).toHaveCount(0);
    await expect(page.locator('.stack')).toBeHidden();
    await expect(page.locator('.take')).toBeHidden();
    await expect(page.locator('.browse-lists')).toBeHidden();
    await expect(item(page, second).getByLabel('Owner')).toBeHidden();
    expect(await shownIds(page)).toEqual(idsOf(listFor(query)));
    await expect(doneBox(page, first)).toBeVisible();
    expect(await doneBox(page, first).evaluate((box) => getComputedStyle(box, '::before').content)).toBe('"✓"');
    expect(await doneBox(page, second).evaluate((box) => [getComputedStyle(box, '::before').content, getComputedStyle(box).borderTopStyle])).toEqual(['none', 'solid']);
    await expect(item(page, second).locator('[data-note]')).toHaveText('Planned: owner Ada');
    const withIds = await page.locator('[data-evidence-of] a:visible').evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content.includes(link.dataset['id']!)));
    expect(withIds).toHaveLength(listFor(query).items.flatMap(({ stopped, softened }) => [...stopped, ...softened]).length);
    expect(withIds.every(Boolean)).toBe(true);
  });

  test('the head says when, from what and for whom', async ({ page }) => {
    const head = page.locator('[data-print-head]');
    await expect(head).toBeVisible();
    await expect(head).toContainText(`Made on ${today} with register version `);
    await expect(head).toContainText('Claude Code · PostgreSQL.');
    await expect(head).toContainText(`/checklist/?${query}`);
    await expect(page.getByText('no number here says that a set-up is safe')).toBeVisible();
  });

  test('how, drill and limits stand where they are asked for, and are folded again afterwards', async ({ page }) => {
    await expect(item(page, first).locator('.check-detail')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('checkbox', { name: 'print how, drill and limits too' }).check();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(item(page, first).getByRole('heading', { name: 'Drill' })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(item(page, first).getByRole('heading', { name: 'Drill' })).toBeHidden();
  });

  test('it makes a document', async ({ page }) => {
    const document = await page.pdf({ format: 'A4' });
    expect(document.subarray(0, 5).toString()).toBe('%PDF-');
    expect(document.byteLength).toBeGreaterThan(20_000);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the complete list and the table of failure modes are there, and nothing is offered that cannot be done', async ({ page }) => {
    await page.goto('/checklist/');
    const { modes, items: listed } = listFor('');
    expect(await items(page).count()).toBe(listed.length);
    for (const id of idsOf(listFor(''))) await expect(item(page, id).getByRole('heading', { level: 4 })).toBeVisible();
    await expect(page.getByRole('region', { name: /^Failure modes/ }).getByRole('rowheader')).toHaveCount(modes.length);
    for (const role of ['button', 'combobox', 'textbox', 'radio'] as const) await expect(page.getByRole('main').getByRole(role)).toHaveCount(0);
    await expect(page.getByText('Plan it or set it aside').first()).toBeHidden();
    await expect(page.locator('.coverage')).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: 'Take it along' })).toHaveCount(0);
    await item(page, first).locator('.check-detail > summary').click();
    await expect(item(page, first).getByRole('heading', { name: 'Drill' })).toBeVisible();
  });

  test('a ready list for each tool and place is one link away', async ({ page }) => {
    await page.goto('/checklist/?tool=claude-code');
    await page.getByRole('region', { name: 'Ready-made lists' }).getByRole('link', { name: 'Claude Code', exact: true }).click();
    await expect(page).toHaveURL('/checklist/for/claude-code/');
    await expect(items(page)).toHaveCount(listFor('tool=claude-code').items.length);
    await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
  });
});

test('where the records cannot be loaded, the page says so and is what it is without script', async ({ page }) => {
  await page.route('**/source.json', (route) => route.abort());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/checklist/?${query}`);
  await expect(told(page)).toHaveText('The records could not be loaded, so nothing can be chosen or counted here. The list below is complete all the same.');
  expect(await shownIds(page)).toEqual(idsOf(listFor('')));
  for (const role of ['button', 'combobox', 'textbox', 'radio'] as const) await expect(page.getByRole('main').getByRole(role)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('where the script cannot be loaded, nothing is offered that needs it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/checklist/');
  expect(await shownIds(page)).toEqual(idsOf(listFor('')));
  for (const role of ['button', 'textbox', 'radio'] as const) await expect(page.getByRole('main').getByRole(role)).toHaveCount(0);
  expect(complaints.filter((line) => line.startsWith('elsewhere'))).toEqual([]);
});
