import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { catalogued, countWith } from './dist.ts';

const total = catalogued.length;
const lanes = (page: Page) => page.locator('svg.lanes');
const marks = (page: Page) => lanes(page).locator('.event');
const dots = (page: Page) => lanes(page).locator('.event:not(.cluster)');
const lane = (page: Page, name: string) => lanes(page).getByRole('group', { name, exact: true });
const rows = (page: Page) => page.locator('.events li:visible');
const status = (page: Page) => page.getByRole('status');
const note = (page: Page) => page.getByRole('tooltip');
const lanesBy = (page: Page) => page.getByRole('combobox', { name: 'Lanes' });
const from = (page: Page) => page.getByLabel('From', { exact: true });
const to = (page: Page) => page.getByLabel('To', { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const range = (page: Page) => new URL(page.url()).searchParams.get('from');

/** The picture itself, without what only says where the reader is. */
async function drawn(page: Page): Promise<string> {
  return lanes(page).evaluate((picture) => {
    const passing = ['tabindex', 'aria-current'];
    const written = (element: Element): string => {
      const attributes = [...element.attributes].filter(({ name }) => !passing.includes(name)).map(({ name, value }) => `${name}=${value}`).toSorted().join(' ');
      return `<${element.localName} ${attributes}>${[...element.children].map(written).join('')}${element.children.length === 0 ? element.textContent : ''}`;
    };
    return [...picture.children].map(written).join('\n');
  });
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** The middle of the picture, scrolled into view. */
async function overPicture(page: Page): Promise<{ x: number; y: number }> {
  await lanes(page).scrollIntoViewIfNeeded();
  const point = await centreOf(lane(page, 'Harm').locator('.lane-line'));
  await page.mouse.move(point.x, point.y);
  return point;
}

test.describe('the picture', () => {
  test('has a mark for every record, which leads to it, and the list has the same', async ({ page }) => {
    await page.goto('/timeline/');
    await expect(dots(page)).toHaveCount(total);
    const addresses = await dots(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.toSorted()).toEqual(catalogued.map(({ slug }) => `/incidents/${slug}/`).toSorted());
    await expect(rows(page)).toHaveCount(total);
    await expect(status(page)).toContainText(`${String(total)} records from `);
  });

  test('keeps demonstrations and disclosures below the line and out of harm', async ({ page }) => {
    await page.goto('/timeline/?lanes=environment');
    const places = await lanes(page).locator('g[role="group"]').evaluateAll((groups) => groups.flatMap((group) => {
      const line = group.querySelector('.lane-line')!.getBoundingClientRect().top;
      return [...group.querySelectorAll('.event')].map((mark) => ({ label: mark.getAttribute('aria-label')!, isBelow: mark.getBoundingClientRect().top >= line - 1 }));
    }));
    expect(places.filter(({ isBelow }) => isBelow).length).toBeGreaterThan(0);
    for (const { label, isBelow } of places) expect(isBelow, label).toBe(/, (?:research demonstration|vulnerability disclosure)/.test(label));
    await page.goto('/timeline/');
    await expect(lane(page, 'Harm').locator('.event')).toHaveCount(countWith({ kind: ['harm'], setting: ['deployed'] }));
  });

  for (const width of [360, 1280]) {
    test(`moves nothing on the page when its script takes over, at ${String(width)} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/timeline/');
      await expect(lanes(page)).toHaveClass(/live/);
      const shift = await page.evaluate(() => new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }));
      expect(shift).toBe(0);
    });
  }
});

test.describe('by pointer', () => {
  test('the wheel zooms with Ctrl, around the pointer, and scrolls the page without', async ({ page }) => {
    await page.goto('/timeline/');
    await overPicture(page);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(range(page)).toBeNull();
    await overPicture(page);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await expect.poll(() => range(page)).not.toBeNull();
    await expect.poll(() => rows(page).count()).toBeLessThan(total);
  });

  test('dragging moves along the time and back undoes it', async ({ page }) => {
    await page.goto('/timeline/?from=2025-06-01&to=2026-01-01');
    const before = await drawn(page);
    const point = await overPicture(page);
    await page.mouse.down();
    await page.mouse.move(point.x - 200, point.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => range(page)).not.toBe('2025-06-01');
    expect(range(page)! > '2025-06-01').toBe(true);
    expect(await drawn(page)).not.toBe(before);
    await page.goBack();
    expect(range(page)).toBe('2025-06-01');
    await expect.poll(() => drawn(page)).toBe(before);
  });

  test('the brush over the small picture chooses a stretch', async ({ page }) => {
    await page.goto('/timeline/');
    await page.locator('.overview').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.locator('.overview').boundingBox())!;
    await page.mouse.move(x + width * 0.5, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => range(page)).not.toBeNull();
    const first = Date.parse(await from(page).inputValue());
    const last = Date.parse(await to(page).inputValue());
    await button(page, 'Show all').click();
    const whole = Date.parse(await to(page).inputValue()) - Date.parse(await from(page).inputValue());
    expect((last - first) / whole).toBeGreaterThan(0.22);
    expect((last - first) / whole).toBeLessThan(0.28);
  });

  test('a note comes when the pointer rests on a mark, stays under the pointer, and Esc closes it', async ({ page }) => {
    await page.goto('/timeline/');
    await dots(page).first().scrollIntoViewIfNeeded();
    await dots(page).first().locator('.dot').hover();
    await expect(note(page)).toBeVisible();
    const title = (await dots(page).first().getAttribute('aria-label'))!.split('. ')[0]!;
    await expect(note(page)).toContainText(title);
    const { x, y } = await centreOf(note(page));
    await page.mouse.move(x, y);
    await page.waitForTimeout(300);
    await expect(note(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note(page)).toBeHidden();
  });

  test('a count opens into its records', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/timeline/');
    const count = lanes(page).getByRole('button').first();
    const words = (await count.getAttribute('aria-label'))!;
    expect(words).toMatch(/^\d+ records, /);
    await count.click();
    await expect.poll(() => range(page)).not.toBeNull();
    await expect.poll(() => rows(page).count()).toBeLessThan(total);
  });
});

test.describe('by fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });

  test('two fingers that move apart zoom in', async ({ page }) => {
    await page.goto('/timeline/');
    const { x, y } = await overPicture(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] });
    await touch('touchStart', 20);
    for (const apart of [30, 40, 60]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    await expect.poll(() => range(page)).not.toBeNull();
    await expect.poll(() => rows(page).count()).toBeLessThan(total);
  });

  test('one finger that moves up scrolls the page, one that moves sideways the picture', async ({ page }) => {
    await page.goto('/timeline/?from=2025-06-01&to=2026-01-01');
    const { x, y } = await overPicture(page);
    const client = await page.context().newCDPSession(page);
    const drag = async (from: { x: number; y: number }, by: { x: number; y: number }) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
        client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share, id: 0 }] });
      await touch('touchStart', 0);
      for (let step = 1; step <= 10; step += 1) await touch('touchMove', step / 10);
      await touch('touchEnd', 1);
    };
    const before = await page.evaluate(() => window.scrollY);
    await drag({ x, y }, { x: 0, y: -150 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 50);
    expect(range(page)).toBe('2025-06-01');
    await drag(await overPicture(page), { x: -120, y: 0 });
    await expect.poll(() => range(page)! > '2025-06-01').toBe(true);
    await page.goBack();
    expect(range(page)).toBe('2025-06-01');
  });
});

test.describe('by keyboard', () => {
  test('the picture can be skipped, is one tab stop, and arrows go through it', async ({ page }) => {
    await page.goto('/timeline/');
    await page.getByRole('link', { name: /^Skip the picture/ }).focus();
    await page.keyboard.press('Tab');
    const first = (await page.locator('.event:focus').getAttribute('href'))!;
    await page.keyboard.press('ArrowRight');
    const second = (await page.locator('.event:focus').getAttribute('href'))!;
    expect(second).not.toBe(first);
    await expect(note(page)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.event:focus')).toHaveAttribute('href', first);
    await page.keyboard.press('ArrowDown');
    expect(await lane(page, 'Harm').locator('.event:focus').count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    const last = await lane(page, 'Harm').locator('.event').last().getAttribute('href');
    await expect(page.locator('.event:focus')).toHaveAttribute('href', last!);
    await page.keyboard.press('Tab');
    await expect(page.locator('.event:focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('.event:focus')).toHaveAttribute('href', last!);
  });

  test('Esc closes the note and leaves the focus, Enter opens the record', async ({ page }) => {
    await page.goto('/timeline/');
    await dots(page).first().focus();
    await expect(note(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note(page)).toBeHidden();
    const href = (await page.locator('.event:focus').getAttribute('href'))!;
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('plus and minus zoom around the mark, Shift and arrows move, 0 shows all; the focus stays', async ({ page }) => {
    await page.goto('/timeline/');
    const whole = await drawn(page);
    await dots(page).nth(6).focus();
    const href = (await page.locator('.event:focus').getAttribute('href'))!;
    await page.keyboard.press('+');
    await expect.poll(() => range(page)).not.toBeNull();
    const near = range(page)!;
    await expect(page.locator('.event:focus')).toHaveAttribute('href', href);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => range(page)).not.toBe(near);
    expect(range(page)! > near).toBe(true);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => range(page)).toBe(near);
    await page.keyboard.press('-');
    await page.keyboard.press('0');
    await expect.poll(() => range(page)).toBeNull();
    await expect.poll(() => drawn(page)).toBe(whole);
    await expect(page.locator('.event:focus')).toHaveAttribute('href', href);
  });

  test('a stretch is chosen by its days', async ({ page }) => {
    await page.goto('/timeline/');
    await from(page).fill('2026-02-01');
    await expect.poll(() => range(page)).toBe('2026-02-01');
    await to(page).fill('2026-02-28');
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2026-03-01');
    const inFebruary = await rows(page).evaluateAll((items) => items.map((item) => item.dataset['when'] ?? ''));
    expect(inFebruary.length).toBeGreaterThan(0);
    for (const when of inFebruary) expect(when).toContain('2026-02');
    // A stretch that ends before it begins waits to be finished.
    await from(page).fill('2026-05-01');
    expect(range(page)).toBe('2026-02-01');
  });

  test('a day can be typed digit by digit', async ({ page }) => {
    await page.goto('/timeline/');
    await from(page).focus();
    await page.keyboard.type('15.03.2025'.replaceAll('.', ''));
    await page.keyboard.press('Tab');
    expect(Number.isNaN(Date.parse(await from(page).inputValue()))).toBe(false);
    await expect.poll(() => range(page)).toBe(await from(page).inputValue());
    expect(range(page)).toMatch(/^2025-/);
  });

  test('a mark with the focus is never under the axis on top', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto('/timeline/?lanes=mode');
    await marks(page).last().focus();
    for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement!.getBoundingClientRect().top - document.querySelector('.head-of-time')!.getBoundingClientRect().bottom)).toBeGreaterThanOrEqual(0);
  });

  test('lanes are changed and the history has each step', async ({ page }) => {
    await page.goto('/timeline/');
    await lanesBy(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/\?lanes=tool$/);
    await expect(lane(page, 'Claude Code').locator('.event').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/\?lanes=mode$/);
    await page.goBack();
    await expect(lanesBy(page)).toHaveValue('tool');
    await page.goBack();
    await expect(lanesBy(page)).toHaveValue('kind');
    await expect(lane(page, 'Harm')).toBeVisible();
  });

  test('filters are those of the catalogue', async ({ page }) => {
    await page.goto('/timeline/');
    const filters = page.locator('.filters > summary');
    await filters.focus();
    await page.keyboard.press('Enter');
    await page.locator('.filters summary', { hasText: 'Evidence' }).press('Enter');
    await page.getByRole('checkbox', { name: /^Disputed/ }).press('Space');
    await expect(page).toHaveURL(/\?evidence=disputed$/);
    await expect(dots(page)).toHaveCount(countWith({ evidence: ['disputed'] }));
    await expect(rows(page)).toHaveCount(countWith({ evidence: ['disputed'] }));
    await expect(status(page)).toContainText(`${String(countWith({ evidence: ['disputed'] }))} records of ${String(total)} match the filters`);
    await page.getByRole('button', { name: 'Remove filter Evidence: Disputed' }).press('Enter');
    await expect(dots(page)).toHaveCount(total);
  });
});

test.describe('the address', () => {
  test('restores exactly what was seen', async ({ page, context }) => {
    await page.goto('/timeline/');
    await lanesBy(page).selectOption('harm');
    await page.locator('.filters > summary').click();
    await page.locator('.filters summary', { hasText: 'Severity' }).click();
    await page.getByRole('checkbox', { name: /^Critical/ }).check();
    await button(page, 'Zoom in').click();
    await button(page, 'Later').click();
    await marks(page).first().focus();
    await expect(page).toHaveURL(/severity=critical&lanes=harm&from=.*&to=.*&event=/);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(lanes(other)).toHaveClass(/live/);
    expect(await drawn(other)).toBe(await drawn(page));
    const listed = (one: Page) => rows(one).evaluateAll((items) => items.map((item) => item.dataset['slug']));
    expect(await listed(other)).toEqual(await listed(page));
    await expect(other.locator('.event[aria-current]').first()).toBeFocused();
    await expect(from(other)).toHaveValue(await from(page).inputValue());
  });

  test('points at one record', async ({ page }) => {
    await page.goto('/timeline/?event=pocketos-railway-volume-delete');
    await expect(page.locator('.event[aria-current]')).toHaveAttribute('href', '/incidents/pocketos-railway-volume-delete/');
    await expect(note(page)).toContainText('PocketOS');
  });

  test('that nothing matches says which filter to drop', async ({ page }) => {
    await page.goto('/timeline/?tool=kiro&kind=research-demonstration');
    await expect(page.getByText(/No record matches/)).toBeVisible();
    await page.getByRole('button', { name: /^Drop / }).click();
    await expect(dots(page).first()).toBeVisible();
  });
});

test.describe('saving', () => {
  test('a table of what is shown', async ({ page }) => {
    await page.goto('/timeline/?evidence=disputed');
    const waiting = page.waitForEvent('download');
    await button(page, 'Save as CSV').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('mishap-timeline.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1 + countWith({ evidence: ['disputed'] }));
    expect(lines[0]).toMatch(/^Id,Title,Happened,/);
    for (const line of lines.slice(1)) expect(line).toMatch(/^MISHAP-\d{4}-\d{4},.*http:\/\/.*\/incidents\/[a-z0-9-]+\/$/);
  });

  test('a picture that stands by itself', async ({ page }) => {
    await page.goto('/timeline/?lanes=harm');
    const waiting = page.waitForEvent('download');
    await button(page, 'Save as SVG').click();
    const file = await readFile(await (await waiting).path(), 'utf8');
    const { error, dots: count, classes, coloured, texts } = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        dots: parsed.querySelectorAll('a path').length,
        classes: parsed.querySelectorAll('[class]').length,
        coloured: [...parsed.querySelectorAll('a path')].every((path) => /rgb|#|none/.test(path.getAttribute('fill') ?? '')),
        texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
      };
    }, file);
    expect(error).toBeNull();
    expect(count).toBeGreaterThanOrEqual(await dots(page).count());
    expect(classes).toBe(0);
    expect(coloured).toBe(true);
    expect(texts.some((each) => each.startsWith('Data loss'))).toBe(true);
    expect(file).toContain('Reported incidents are not a sample of all incidents.');
  });
});

test('is printed whole, whatever the width of the window was', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto('/timeline/');
  await expect(lanes(page)).toHaveClass(/live/);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 640, height: 900 });
  const edges = await page.evaluate(() => {
    const { left, right } = document.querySelector('.picture')!.getBoundingClientRect();
    return [...document.querySelectorAll('.lanes .dot')].map((dot) => dot.getBoundingClientRect()).filter((dot) => dot.left < left || dot.right > right).length;
  });
  expect(edges).toBe(0);
  expect(await dots(page).count()).toBeGreaterThan(total / 2);
  await expect(page.locator('.timeline .controls')).toBeHidden();
  await expect(page.locator('.keys')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture and the list are whole and nothing is offered that cannot be done', async ({ page }) => {
    await page.goto('/timeline/');
    const inPicture = await marks(page).evaluateAll((links) => links.reduce((sum, link) => sum + Number(link.querySelector('text')?.textContent ?? 1), 0));
    expect(inPicture).toBe(total);
    await expect(rows(page)).toHaveCount(total);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('.overview')).toBeHidden();
    await marks(page).first().click();
    await expect(page).toHaveURL(/\/incidents\/[a-z0-9-]+\/$/);
  });
});
