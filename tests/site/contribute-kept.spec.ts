import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { answers, begin, button, complaintsOf, desk, download, drafts, field, fileFor, fileName, fill, open, preview, register, rows, settled, title, told, writeUp } from './contribute-page.ts';

/** Titles of the drafts that the browser keeps. */
async function keptTitles(page: Page): Promise<unknown[]> {
  return Object.values(await drafts(page)).map((text) => (JSON.parse(text) as { front: { title?: string } }).front.title).toSorted();
}

async function draftWith(page: Page, words: string): Promise<void> {
  await begin(page);
  await title(page).fill(words);
  await page.keyboard.press('Tab');
  await settled(page);
  await expect.poll(() => keptTitles(page)).toEqual([words]);
}

test('nothing is kept before anything is written', async ({ page }) => {
  await begin(page);
  await settled(page);
  expect(await drafts(page)).toEqual({});
});

test('a reload in the middle loses nothing, not even what was typed a moment ago', async ({ page }) => {
  await begin(page);
  await fill(page, { sources: answers['sources'], kind: 'harm', actions: answers['actions'], body: answers['body'] });
  await title(page).fill('Typed just now');
  await page.reload();
  await expect(told(page)).toContainText(/^Your draft of \d\d:\d\d is back\./);
  await settled(page);
  await expect(title(page)).toHaveValue('Typed just now');
  await expect(writeUp(page)).toHaveValue(String(answers['body']));
  await expect(field(rows(page, 'actions').first(), 'actions[].text').getByRole('textbox')).toHaveValue('DROP DATABASE staging;\n-- gone');
  await expect(field(rows(page, 'actions').first(), 'actions[].sources').getByRole('checkbox', { name: /^vendor/ })).toBeChecked();
});

test('a closed tab is recovered in another', async ({ page, context }) => {
  await begin(page);
  await title(page).fill('Typed just now');
  await page.close({ runBeforeUnload: true });
  const other = await context.newPage();
  await open(other);
  await expect(told(other)).toContainText('is back.');
  await expect(title(other)).toHaveValue('Typed just now');
});

test('a draft is discarded only when asked, and can be taken back', async ({ page }) => {
  await draftWith(page, 'First thoughts');
  await page.reload();
  await button(page, 'Discard it').click();
  await expect(told(page)).toContainText('The draft is discarded.');
  expect(await drafts(page)).toEqual({});
  await button(page, 'Take it back').click();
  await expect(title(page)).toHaveValue('First thoughts');
  expect(await keptTitles(page)).toEqual(['First thoughts']);
});

test('a new record leaves the draft of another one alone; both are listed', async ({ page }) => {
  await draftWith(page, 'First record');
  await button(page, 'Write a new record').click();
  await expect(title(page)).toHaveValue('');
  await title(page).fill('Second record');
  await settled(page);
  await expect.poll(() => keptTitles(page)).toEqual(['First record', 'Second record']);
  await page.getByRole('button', { name: /^Go on: First record/ }).click();
  await expect(title(page)).toHaveValue('First record');
  await page.getByRole('button', { name: /^Discard: Second record/ }).click();
  await expect.poll(() => keptTitles(page)).toEqual(['First record']);
  await expect(title(page)).toHaveValue('First record');
});

test.describe('two tabs', () => {
  async function twoTabs(page: Page, isDeaf: boolean): Promise<Page> {
    await draftWith(page, 'Begun here');
    const other = await page.context().newPage();
    if (isDeaf) await other.addInitScript(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true }));
    await open(other);
    await settled(other);
    await expect(title(other)).toHaveValue('Begun here');
    return other;
  }

  test('of one draft: the one that hears of the other is told and writes nothing over', async ({ page }) => {
    const other = await twoTabs(page, false);
    await title(other).fill('Changed there');
    await expect(told(page)).toContainText('Another tab has changed this draft. What you write here from now on is kept as a draft of its own.');
    await expect(title(page)).toHaveValue('Begun here');
    await title(page).fill('Changed here');
    await expect.poll(() => keptTitles(page)).toEqual(['Changed here', 'Changed there']);
    await title(other).fill('Changed there again');
    await expect.poll(() => keptTitles(page)).toEqual(['Changed here', 'Changed there again']);
  });

  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 700 }]) {
    test(`of one draft: who is far down the form is told in sight, until it is understood, at ${String(size.width)} pixels`, async ({ page }) => {
      await page.setViewportSize(size);
      const other = await twoTabs(page, false);
      await writeUp(page).focus();
      await title(other).fill('Changed there');
      await expect(told(page)).toContainText('Another tab has changed this draft.');
      await expect(told(page)).toBeInViewport({ ratio: 1 });
      await expect(writeUp(page)).toBeInViewport();
      await button(page, 'Understood').click();
      await expect(told(page)).toBeHidden();
    });
  }

  test('of one draft: what the other wrote is shown when asked for, and what stood here is kept', async ({ page }) => {
    const other = await twoTabs(page, false);
    await title(other).fill('Changed there');
    await expect(told(page)).toContainText('Another tab has changed this draft.');
    await button(page, 'Show what the other tab wrote').click();
    await expect(title(page)).toHaveValue('Changed there');
    await settled(page);
    expect(await keptTitles(page)).toEqual(['Changed there']);
  });

  test('of one draft: nothing is written over where word of the other has not come', async ({ page }) => {
    const other = await twoTabs(page, true);
    await title(page).fill('Changed here');
    await expect.poll(() => keptTitles(page)).toEqual(['Changed here']);
    await title(other).fill('Changed there');
    await expect(told(other)).toContainText('This draft was changed in another tab as well. Nothing is written over');
    await expect.poll(() => keptTitles(page)).toEqual(['Changed here', 'Changed there']);
    await button(other, 'Show the other one').click();
    await expect(title(other)).toHaveValue('Changed here');
    expect(await keptTitles(page)).toEqual(['Changed here', 'Changed there']);
  });
});

for (const [name, refuse] of [
  ['refuses its storage', () => { Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } }); }],
  ['has no room left', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
] as const) {
  test(`says so once where the browser ${name}, and the file can be taken along and opened again`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(refuse);
    await begin(page);
    await title(page).fill('Not kept');
    await expect(told(page)).toContainText('This browser keeps nothing, so what you write is lost when this page is closed. Download it before you leave');
    await writeUp(page).fill('Text of it.');
    await settled(page);
    const { name: file, text } = await download(page);
    await button(page, 'Write a new record').click();
    await expect(title(page)).toHaveValue('');
    await page.locator('[data-import]').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(title(page)).toHaveValue('Not kept');
    await expect(writeUp(page)).toHaveValue('Text of it.');
    expect(complaints).toEqual([]);
  });
}

for (const text of ['{', 'null', '{"version":9,"front":{"title":"From tomorrow"}}', '{"version":1,"saved":1,"slug":"a","corrects":null,"front":"x","body":""}']) {
  test(`a kept text of ${text} is offered as text and never thrown away`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript((kept) => { localStorage.setItem('mishap-draft:broken', kept); }, text);
    await begin(page);
    await title(page).fill('A sound one');
    await settled(page);
    expect((await drafts(page))['mishap-draft:broken']).toBe(text);
    await page.getByRole('button', { name: 'Show its text: A draft that cannot be read' }).click();
    await expect(page.getByRole('textbox', { name: 'Text of a record' })).toHaveValue(text);
    expect(complaints).toEqual([]);
  });
}

test('values in a kept draft that no form would hold do no harm', async ({ page }) => {
  const complaints = complaintsOf(page);
  const front = { title: ['x'], sources: 'x', tools: [null, 1], glance: { asked: 3 }, harms: [{ quantity: { a: 1 }, sources: [[]] }], environments: [1], dates: [], __proto__: { a: 1 } };
  await page.addInitScript((kept) => { localStorage.setItem('mishap-draft:odd', kept); }, JSON.stringify({ version: 1, saved: 1, slug: '', corrects: null, front, body: 'Kept.' }));
  await open(page);
  await settled(page);
  await expect(writeUp(page)).toHaveValue('Kept.');
  await expect(preview(page)).toContainText('Kept.');
  expect(complaints).toEqual([]);
});

test('200 kB pasted into the write-up neither hold up the page nor are lost', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints = complaintsOf(page);
  await begin(page);
  const long = 'A sentence with <Cite and { and **, twenty thousand times over.\n'.repeat(3200);
  await writeUp(page).focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), long);
  await page.keyboard.press('Control+V');
  await title(page).fill('Still typing');
  await expect(page.locator('.write-up .finding')).toContainText('characters and was not read.');
  await settled(page);
  await page.reload();
  await settled(page);
  expect((await writeUp(page).inputValue()).length).toBe(long.length);
  await expect(title(page)).toHaveValue('Still typing');
  expect(complaints).toEqual([]);
});

test('every record of the register comes into the form and out of it as the same file', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await page.locator('[data-correct-fold] > summary').click();
  for (const { slug, file } of register.incidents) {
    await page.getByRole('combobox', { name: 'Record' }).selectOption(slug);
    await button(page, 'Open it in the form').click();
    await expect(fileName(page)).toHaveValue(slug);
    await settled(page);
    // The line on what changes is for the author to write; without it the record is as it was.
    await page.getByRole('button', { name: /^Take out: Revision/ }).last().click();
    const { text } = await download(page);
    expect(text, slug).toBe(readFileSync(file, 'utf8'));
  }
  expect(await drafts(page)).not.toEqual({});
});

test('a record to correct comes by its address, with a line for what changes, and goes to the page that edits it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://repository.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Repository</title>' }));
  await open(page, '?correct=datatalks-terraform-destroy');
  await expect(told(page)).toContainText('This is the record datatalks-terraform-destroy as it stands.');
  await settled(page);
  expect(await drafts(page)).toEqual({});
  const last = rows(page, 'revisions').last();
  await button(page, 'Go to that line').click();
  await expect(field(last, 'revisions[].note').getByRole('textbox')).toBeFocused();
  await expect(field(last, 'revisions[].note').locator('.finding')).toContainText('The field "note" is missing.');
  await field(last, 'revisions[].note').getByRole('textbox').fill('A date was wrong.');
  await settled(page);
  await expect(page.locator('[data-summary]')).toHaveText(/^The record is complete/);
  await expect(page.locator('[data-duplicates]')).toBeHidden();
  const [other] = await Promise.all([context.waitForEvent('page'), button(page, 'Copy the text and open the page to edit the record').click()]);
  expect(other.url()).toBe('https://repository.example/mishap/edit/main/content/incidents/datatalks-terraform-destroy.mdx');
  // Coming by the same address again shows the correction that was begun.
  await open(page, '?correct=datatalks-terraform-destroy');
  await expect(told(page)).toContainText('is back.');
  await expect(field(rows(page, 'revisions').last(), 'revisions[].note').getByRole('textbox')).toHaveValue('A date was wrong.');
});

test('a correction changes the lines it is about and no other, and keeps its file', async ({ page }) => {
  await open(page, '?correct=datatalks-terraform-destroy');
  await settled(page);
  await expect(fileName(page)).toHaveAttribute('readonly', '');
  await title(page).fill('Another title');
  await field(rows(page, 'revisions').last(), 'revisions[].note').getByRole('textbox').fill('The title was wrong.');
  await page.reload();
  await settled(page);
  await expect(title(page)).toHaveValue('Another title');
  const before = readFileSync('content/incidents/datatalks-terraform-destroy.mdx', 'utf8').split('\n');
  const after = (await download(page)).text.split('\n');
  expect(before.filter((line) => !after.includes(line))).toEqual([expect.stringMatching(/^title: /)]);
  expect(after.filter((line) => !before.includes(line)).join('\n')).toMatch(/^title: Another title\n(?:revisions:\n)?.*The title was wrong\.[^\n]*$/s);
});

test('a record of the register that is pasted, or saved under another name, is a correction of it', async ({ page }) => {
  const text = readFileSync('content/incidents/cursor-scp-overwrite.mdx', 'utf8').replace('\nid: ', '\n# my own remark\nid: ');
  await open(page);
  await page.locator('[data-paste-fold] > summary').click();
  await page.getByRole('textbox', { name: 'Text of a record' }).fill(text);
  await button(page, 'Open the text in the form').click();
  await expect(told(page)).toContainText('The text is open, as a correction of the record cursor-scp-overwrite, which has the same number.');
  await expect(fileName(page)).toHaveValue('cursor-scp-overwrite');
  await settled(page);
  await expect(button(page, 'Copy the text and open the page to edit the record')).toBeVisible();
  expect((await download(page)).text).toBe(text);
});

test('a file can be dropped or pasted; a text that the form cannot hold stays a text, with what is wrong', async ({ page }) => {
  await open(page);
  await page.locator('[data-paste-fold] > summary').click();
  const area = page.getByRole('textbox', { name: 'Text of a record' });
  await area.fill('---\ntitle: [\n---\nText.');
  await button(page, 'Open the text in the form').click();
  const asText = page.getByRole('group', { name: 'Text that the form cannot hold' });
  await expect(asText.locator('.finding')).toContainText('The front matter is not valid YAML');
  await expect(asText.getByRole('textbox')).toHaveValue('---\ntitle: [\n---\nText.');
  await asText.getByRole('textbox').fill('---\ntitle: A\nmade: up\n---\nText.');
  await button(page, 'Try again').click();
  await expect(asText).toContainText('The form has no place for: made.');
  await asText.getByRole('textbox').fill('---\ntitle: A\nkind: rumour\n---\nText.');
  await button(page, 'Try again').click();
  await expect(asText).toBeHidden();
  await expect(title(page)).toHaveValue('A');
  await expect(field(page, 'kind').locator('select')).toHaveValue('rumour');
  await expect(field(page, 'kind').locator('.finding')).toContainText('The value "rumour" does not fit here.');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped-record.mdx', { type: 'text/plain' }));
    return data;
  }, fileFor(answers));
  await page.dispatchEvent('record-contribution', 'drop', { dataTransfer: dropped });
  await expect(fileName(page)).toHaveValue('dropped-record');
  await settled(page);
  expect((await download(page)).text).toBe(fileFor(answers));
  await expect.poll(() => keptTitles(page)).toEqual(['A', answers['title']]);
  await expect(desk(page)).toBeVisible();
});
