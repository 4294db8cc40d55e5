import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Question } from '../../src/domain/draft/questions.ts';
import { inOrderAsked, steps } from '../../src/domain/draft/steps.ts';
import { subPath } from './sub-path.ts';
import { answers, begin, button, download, fileFor, fill, open, questions, preview, settled, title, writeUp, type Answers } from './contribute-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ['violations'] }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 5).join(' ')}`);
}

for (const width of [360, 1280]) {
  test(`axe finds nothing, light or dark, in the form with a record, findings and a duplicate at ${String(width)} pixels, and nothing scrolls sideways`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await open(page, '?correct=pocketos-railway-volume-delete');
    await settled(page);
    await title(page).fill('');
    await writeUp(page).fill('Uncited.\n\n{x}');
    await settled(page);
    await button(page, 'Show what is missing or wrong').click();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violationsOn(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

test('axe finds nothing where drafts are listed, a text does not fit, and a copy was refused', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    localStorage.setItem('mishap-draft:broken', '{');
  });
  await begin(page);
  await fill(page, { sources: [{ url: 'https://www.mbgsec.com/posts/2025-07-26-tracking-down-the-amazon-q-attacker-through-deleted-prs/' }] });
  await settled(page);
  await expect(page.locator('[data-duplicates]')).toBeVisible();
  await button(page, 'Copy the text').click();
  await page.locator('[data-paste-fold] > summary').click();
  await page.getByRole('textbox', { name: 'Text of a record' }).fill('no record');
  await button(page, 'Open the text in the form').click();
  await expect(page.getByRole('group', { name: 'Text that the form cannot hold' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

/** Goes on with the Tab key until the focus is on what is looked for. */
async function tabTo(page: Page, isThere: (focus: { path: string; value: string; text: string; tag: string }) => boolean, what: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return { path: element?.closest<HTMLElement>('.field')?.dataset['path'] ?? '', value: element?.value ?? '', text: element?.textContent ?? '', tag: element?.localName ?? '' };
    });
    if (isThere(focus)) return;
  }
  throw new Error(`The Tab key does not lead to ${what}`);
}

async function answerByKeys(page: Page, question: Question, value: unknown): Promise<void> {
  const { path, form } = question;
  if (form === 'rows') {
    for (const row of value as Answers[]) {
      await tabTo(page, (focus) => focus.path === path && focus.text.startsWith('Add '), `the button that adds to ${path}`);
      await page.keyboard.press('Enter');
      // The focus is in the first field already.
      await page.keyboard.press('Shift+Tab');
      await answersByKeys(page, inOrderAsked(path, question.inner), row);
    }
  } else if (form === 'group') await answersByKeys(page, question.inner, value as Answers);
  else if (form === 'source-keys' || form === 'choices') {
    for (const each of value as string[]) {
      await tabTo(page, (focus) => focus.path === path && focus.value === each, `${each} in ${path}`);
      await page.keyboard.press('Space');
    }
  } else {
    await tabTo(page, (focus) => focus.path === path && ['input', 'textarea', 'select'].includes(focus.tag), path);
    await typeInto(page, question, value);
  }
}

async function typeInto(page: Page, { form, record, choices }: Question, value: unknown): Promise<void> {
  if (form === 'yes-no') await page.keyboard.press('Space');
  else if (form === 'choice') await page.keyboard.type(choices.find((choice) => choice.value === value)?.label ?? '');
  else if (form === 'record' && record !== 'tool') {
    const label = await page.evaluate((id) => [...(document.activeElement as HTMLSelectElement).options].find((option) => option.value === id)?.label ?? '', String(value));
    await page.keyboard.type(label);
  } else {
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(String(value));
  }
}

async function answersByKeys(page: Page, inner: readonly Question[], given: Answers): Promise<void> {
  const shown = inner.filter(({ name }) => given[name] !== undefined);
  // What may be left out and is asked for all the same stands where the schema has it.
  for (const question of shown) await answerByKeys(page, question, given[question.name]);
}

// As the page lists them: the Tab key leads on, not back.
const inOrder: Answers = { ...answers, environments: ['workstation', 'database'] };

test('a record is written from the first field to the file by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await button(page, 'Write a new record').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Add source')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  for (const name of steps.flatMap(({ fields }) => fields)) {
    const question = questions.find(({ path }) => path === name);
    if (question === undefined || inOrder[name] === undefined) continue;
    if (name === 'body') {
      await tabTo(page, (focus) => focus.path === 'body' && focus.tag === 'textarea', 'the write-up');
      await page.keyboard.insertText(inOrder['body'] as string);
    } else await answerByKeys(page, question, inOrder[name]);
  }
  await settled(page);
  expect((await download(page)).text).toBe(fileFor(inOrder));
});

test('the form works where the site does not stand at the root of its origin', async ({ page }) => {
  const root = `http://127.0.0.1:${String(subPath.port)}${subPath.base}`;
  await page.goto(`${root}/contribute/?correct=datatalks-terraform-destroy`);
  await settled(page);
  await expect(preview(page).locator('.preview-title')).toContainText('terraform destroy');
  await expect(preview(page).locator('.coded a').first()).toHaveAttribute('href', /^\/mishap\/failure-modes\//);
  expect(await preview(page).locator('.glance').evaluate((glance) => getComputedStyle(glance).display)).toBe('grid');
});
