import { expect, test, type Page } from '@playwright/test';
import { answers, begin, button, complaintsOf, download, field, fileFor, fileName, fill, handed, open, preview, rows, settled, state, title, told, writeUp } from './contribute-page.ts';

test('the file from the form is the file from the command line, byte for byte', async ({ page }) => {
  test.setTimeout(60_000);
  const complaints = complaintsOf(page);
  await begin(page);
  await fill(page, answers);
  await settled(page);
  const { name, text } = await download(page);
  expect(text).toBe(fileFor(answers));
  expect(name).toBe('clean-up-agent-deleted-staging-database.mdx');
  await expect(page.locator('[data-summary]')).toHaveText(/^The record is complete/);
  await expect(page.locator('[data-steps] [data-state="complete"]')).toHaveCount(10);
  await expect(handed(page)).toHaveText(`Saved as ${name}. It can be opened here again.`);
  expect(complaints).toEqual([]);
});

test('a group is added, moved, taken out and taken back by keyboard, and the focus stays where one works', async ({ page }) => {
  await begin(page);
  const sources = rows(page, 'sources');
  const focused = page.locator(':focus');
  await expect(button(page, 'Add source')).toBeFocused();
  for (const key of ['one', 'two']) {
    await button(page, 'Add source').focus();
    await page.keyboard.press('Enter');
    await expect(focused).toHaveAccessibleName('Address');
    await page.keyboard.type(key);
  }
  await page.getByRole('button', { name: 'Up: Source 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(sources.first().locator('input').first()).toHaveValue('two');
  await expect(focused).toHaveAccessibleName('Up: Source 1');
  // Pressed once more than there is way, it changes nothing.
  await page.keyboard.press('Enter');
  await expect(sources.first().locator('input').first()).toHaveValue('two');
  await expect(page.locator('[data-said]')).toHaveText('Moved: now Source 1 of 2.');
  await page.getByRole('button', { name: 'Take out: Source 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(sources).toHaveCount(1);
  await expect(focused).toHaveText('Take it back');
  await page.keyboard.press('Enter');
  await expect(sources).toHaveCount(2);
  await expect(focused).toHaveValue('two');
});

test('rows that were taken out come back one after the other, also after another was added', async ({ page }) => {
  await begin(page);
  const texts = () => rows(page, 'sources').evaluateAll((found) => found.map((row) => row.querySelector('input')?.value));
  for (const key of ['one', 'two', 'three']) {
    await button(page, 'Add source').click();
    await page.keyboard.type(key);
  }
  await page.getByRole('button', { name: 'Take out: Source 1' }).click();
  await page.getByRole('button', { name: 'Take out: Source 1' }).click();
  await button(page, 'Add source').click();
  await page.keyboard.type('four');
  await button(page, 'Take it back').click();
  await button(page, 'Take it back').click();
  await expect(button(page, 'Take it back')).toBeHidden();
  expect(await texts()).toEqual(['one', 'two', 'three', 'four']);
});

test('everything cites the sources, whose keys take their citations along', async ({ page }) => {
  await begin(page);
  await fill(page, { sources: answers['sources'] });
  await writeUp(page).fill('Text.<Cite source="vendor press" />');
  const asked = field(page, 'glance.asked');
  await asked.getByRole('checkbox', { name: /^vendor/ }).check();
  await field(rows(page, 'sources').first(), 'sources[].id').locator('input').fill('maker');
  await page.keyboard.press('Tab');
  await expect(asked.getByRole('checkbox', { name: /^maker/ })).toBeChecked();
  await expect(asked.getByRole('checkbox')).toHaveCount(2);
  await expect(writeUp(page)).toHaveValue('Text.<Cite source="maker press" />');
});

test('key, address and name of the file follow from what was typed, where nothing stands yet', async ({ page }) => {
  await begin(page);
  await button(page, 'Add source').click();
  const row = rows(page, 'sources').first();
  await field(row, 'sources[].publisher').getByRole('textbox').fill('Example News (London)');
  await field(row, 'sources[].url').getByRole('textbox').fill('https://news.example/a?utm_source=x&id=1');
  await page.keyboard.press('Tab');
  await expect(field(row, 'sources[].id').getByRole('textbox')).toHaveValue('example-news');
  await expect(field(row, 'sources[].url').getByRole('textbox')).toHaveValue('https://news.example/a?id=1');
  await title(page).fill('An agent deleted the data');
  await page.keyboard.press('Tab');
  await expect(fileName(page)).toHaveValue('agent-deleted-data');
  await title(page).fill('Another title');
  await page.keyboard.press('Tab');
  await expect(fileName(page)).toHaveValue('agent-deleted-data');
});

test('a finding stands beside its field in the words of the command line, and belongs to it', async ({ page }) => {
  await begin(page);
  await fill(page, { ...answers, severity: { level: 'marginal', basis: 'potential', reason: 'Ninety minutes' } });
  const occurred = field(page, 'dates.occurred.when');
  await occurred.getByRole('textbox').fill('yesterday');
  await expect(occurred.locator('.finding')).toContainText('The value "yesterday" does not fit here.');
  await expect(occurred.locator('.finding')).toContainText('Expected: It must be a date as the source gives it');
  await expect(occurred.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(occurred.getByRole('textbox')).toHaveAccessibleDescription(/The value "yesterday" does not fit here\./);
  await expect(state(page, 'The event')).toContainText('1 to correct');
  await occurred.getByRole('textbox').fill('2026-03-02');
  await expect(occurred.locator('.finding')).toHaveCount(0);
  // Fields are valid now, so the rules across them speak as well.
  await expect(field(page, 'severity').locator('.finding').first()).toBeVisible();
  await writeUp(page).fill('## What happened\n\nNobody says so.\n\nBut somebody does.<Cite source="vendor press" />');
  const line = page.getByRole('button', { name: /^Go to line 3: / });
  await expect(page.locator('.write-up .finding')).toContainText('has no citation');
  await line.click();
  expect(await writeUp(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('Nobody says so.');
});

test('what is missing is no mistake until one has been there, and can be asked for', async ({ page }) => {
  await begin(page);
  await expect(page.locator('.record-form .finding')).toHaveCount(0);
  await expect(state(page, 'At a glance')).toContainText('missing');
  await title(page).focus();
  await page.keyboard.press('Tab');
  await expect(field(page, 'title').locator('.finding')).toContainText('The field "title" is missing.');
  await expect(field(page, 'glance').locator('.finding')).toHaveCount(0);
  await button(page, 'Show what is missing or wrong').click();
  await expect(field(page, 'glance').locator('> .findings > .finding')).toBeVisible();
  await page.locator('[data-open-findings]').getByRole('button', { name: 'The field "kind" is missing.' }).click();
  await expect(field(page, 'kind').locator('select')).toBeFocused();
});

test('a list is not called missing while its first row is being filled in', async ({ page }) => {
  await begin(page);
  await button(page, 'Add source').click();
  await page.keyboard.press('Tab');
  await settled(page);
  await expect(field(page, 'sources').locator('> .findings > .finding')).toHaveCount(0);
  await title(page).focus();
  await expect(field(page, 'sources').locator('> .findings > .finding')).toContainText('The field "sources" is missing.');
});

test('the buttons of the write-up insert the components at the caret', async ({ page }) => {
  await begin(page);
  await fill(page, { sources: answers['sources'] });
  await writeUp(page).fill('exact words');
  await writeUp(page).selectText();
  await button(page, 'Insert Quote').click();
  await expect(writeUp(page)).toHaveValue('<Quote source="" by="">exact words</Quote>');
  // Of several sources none is named by itself: its key is typed where the caret stands.
  await page.keyboard.type('vendor');
  await expect(writeUp(page)).toHaveValue('<Quote source="vendor" by="">exact words</Quote>');
  await page.keyboard.press('Control+End');
  await button(page, 'Insert Cite').click();
  await page.keyboard.press('Control+Z');
  await expect(writeUp(page)).not.toHaveValue(/Cite/);
  await expect(writeUp(page)).toHaveValue(/exact words<\/Quote>$/);
  await button(page, 'Insert Cite').click();
  await page.keyboard.press('Control+End');
  await button(page, 'Insert Command').click();
  await page.keyboard.press('Control+End');
  await button(page, 'Insert Callout').click();
  await expect(writeUp(page)).toHaveValue(/<\/Quote><Cite source="[a-z]*" \/>\n<Command source="[a-z]*" form="verbatim">[\s\S]*<Callout kind="unknown">/);
  await expect(field(page, 'body').locator('.finding').first()).toContainText('has the value ""');
  await writeUp(page).fill('<Quote source="vendor" by="the vendor">exact words</Quote>');
  await expect(preview(page).locator('.quotation, q')).toHaveText(/exact words/);
});

test('a sentence stays on one line, typed or pasted, and can be undone', async ({ page }) => {
  await begin(page);
  await title(page).focus();
  await page.keyboard.type('An agent');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue('An agent');
  await title(page).evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' deleted\n  a table\r\n');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(title(page)).toHaveValue('An agent deleted a table');
  await page.keyboard.press('Control+Z');
  await expect(title(page)).not.toHaveValue(/deleted/);
});

test('a record that may be the same is shown with what speaks for it, and leads there', async ({ page }) => {
  await begin(page);
  await expect(page.locator('[data-duplicates]')).toBeHidden();
  await button(page, 'Add source').click();
  await field(rows(page, 'sources').first(), 'sources[].url').getByRole('textbox').fill('https://www.mbgsec.com/posts/2025-07-26-tracking-down-the-amazon-q-attacker-through-deleted-prs/');
  const box = page.locator('[data-duplicates]');
  await expect(box).toContainText('cites the same page');
  await expect(box.getByRole('link').first()).toHaveAttribute('href', '/incidents/amazon-q-extension-wiper-prompt/');
  await expect(box.getByRole('link', { name: /^Correct MISHAP-/ })).toHaveAttribute('href', '?correct=amazon-q-extension-wiper-prompt');
});

test('the preview is the page: the same parts in the same order and with the same words', async ({ page }) => {
  await page.goto('/incidents/amazon-q-extension-wiper-prompt/');
  const parts = await page.locator('.incident .text > section > h2, .incident .glance dd, .incident .prose p, .incident .action, .incident .coded h3, .incident .verdict h3, .incident .sources li > p:first-child').allInnerTexts();
  await open(page, '?correct=amazon-q-extension-wiper-prompt');
  await settled(page);
  const shown = await preview(page).locator('.text > section > h2, .glance dd, .prose p, .action, .coded h3, .verdict h3, .sources li > p:first-child').allInnerTexts();
  const plain = (texts: string[]) => texts.map((text) => text.replace(/\s+/g, ' ').replace(/ ?Copy as a comment| ?Replayed: .*$/g, '').trim()).filter((text) => text !== 'This record');
  expect(plain(shown)).toEqual(plain(parts));
});

test('hostile text stays text', async ({ page }) => {
  const complaints = complaintsOf(page);
  await begin(page);
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>{document.title=1}`<b>x</b>`';
  await fill(page, { sources: [{ id: 'a', publisher: evil, title: evil, url: 'javascript:document.title=1', supports: evil }], title: evil, glance: { did: { text: evil, sources: ['a'] } }, actions: [{ type: 'shell', summary: evil, text: evil }] });
  await writeUp(page).fill(`[x](javascript:document.title=1) ${evil}\n\n<Quote source="a" onclick="x">q</Quote> [y](data:text/html,x)`);
  await settled(page);
  await expect(preview(page).locator('.glance')).toContainText('<img src=x');
  await expect(preview(page).locator('script, img, iframe, object, form, style, [onerror], [onclick]')).toHaveCount(0);
  expect(await preview(page).locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((address) => address !== null && !/^(?:https?:|#preview-)/.test(address)))).toEqual([]);
  await expect(page).toHaveTitle(/^Contribute a record/);
  expect(complaints).toEqual([]);
});

test('a short record opens the filled-in page of the repository; a long one is copied, and the page opens with the name', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://repository.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Repository</title>' }));
  await begin(page);
  await fill(page, { title: 'A short one' });
  await page.keyboard.press('Tab');
  await settled(page);
  const link = page.getByRole('link', { name: 'Open it in the repository' });
  const filled = new URL(await link.getAttribute('href') ?? '');
  expect(filled.origin + filled.pathname).toBe('https://repository.example/mishap/new/main');
  expect(filled.searchParams.get('filename')).toBe('content/incidents/short-one.mdx');
  expect(filled.searchParams.get('value')).toContain('title: A short one');
  await writeUp(page).fill(`${'Long. '.repeat(1500)}<Cite source="a" />`);
  await expect(link).toBeHidden();
  const [other] = await Promise.all([context.waitForEvent('page'), button(page, 'Copy the text and open the page for a new file').click()]);
  expect(other.url()).toBe('https://repository.example/mishap/new/main?filename=content%2Fincidents%2Fshort-one.mdx');
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Long. Long.');
});

test('where the browser does not copy, the text stands there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); });
  await begin(page);
  await title(page).fill('A short one');
  await settled(page);
  await button(page, 'Copy the text').click();
  await expect(handed(page)).toHaveText('The browser refused to copy. The text stands below, to copy by hand.');
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/title: A short one/);
});

test('the form needs script, and says so with the other ways', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page: Page = await context.newPage();
  await page.goto('/contribute/');
  await expect(page.locator('noscript p')).toHaveText('The form needs JavaScript. The other ways need none.');
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Write this, not this' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open an issue' })).toBeVisible();
  await context.close();
});

test('says so where the form cannot be loaded, and lets one try again', async ({ page }) => {
  await page.route('**/contribute/register.json', (route) => route.abort(), { times: 1 });
  await open(page);
  await button(page, 'Write a new record').click();
  await expect(told(page)).toContainText('The form could not be loaded. Try again, or use one of the other ways below.');
  await button(page, 'Write a new record').click();
  await settled(page);
  await expect(button(page, 'Add source')).toBeFocused();
});
