import { expect, test, type Download, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { choicesLine } from '../../src/domain/checklist/export/head-lines.ts';
import type { GivenProgress } from '../../src/domain/checklist/progress.ts';
import { itemStates } from '../../src/schema/vocabulary.ts';
import { button, choice, complaintsOf, doneBox, expectNoted, fragmentOf, idsOf, isReady, item, items, listFor, open, planOf, said, source, today, told } from './checklist-page.ts';

const query = 'tool=claude-code&reach=postgres&map=owasp-aisvs';
const list = listFor(query);
const [first, second, third] = idsOf(list) as [string, string, string];
const given: Record<string, GivenProgress> = { [first]: { done: true }, [second]: { owner: 'Ada', due: '2026-12-24' }, [third]: { setAside: true, reason: 'Not here' } };
/** For the tool, the place chosen or the one the tool implies, and for a control of the list. */
const configuration = source.guardrails.filter(({ tool, reach, controls }) => (tool === 'claude-code' || reach.some((each) => ['workstation', 'postgres'].includes(each))) && controls.some((id) => idsOf(list).includes(id)));
const incidents = list.items.flatMap(({ stopped, softened }) => [...stopped, ...softened]).map(({ id }) => id);

async function save(page: Page, name: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const download = await waiting;
  await expect(said(page)).toHaveText(`Saved as ${download.suggestedFilename()}.`);
  return download;
}

const bytesOf = async (download: Download) => readFile(await download.path());
const textOf = async (download: Download) => (await bytesOf(download)).toString('utf8');
const address = (page: Page) => page.evaluate(() => location.href);

/** What every file says at its head. */
async function expectHead(text: string, page: Page): Promise<void> {
  expect(text).toContain(today);
  expect(text).toContain(source.mark.version);
  expect(text).toContain(choicesLine(list));
  expect(text).toContain(await address(page));
}

test.describe('as a file', () => {
  test.beforeEach(async ({ page }) => open(page, `?${query}${fragmentOf(given)}`));

  test('Markdown has each item with its box, its records and what is noted', async ({ page }) => {
    const download = await save(page, 'Markdown');
    expect(download.suggestedFilename()).toBe(`mishap-checklist-${today}.md`);
    const text = await textOf(download);
    await expectHead(text.replaceAll('<!-- -->', ''), page);
    const parts = text.split(/^## Failure modes/m)[0]!.split(/^\d+\. /m).slice(1);
    expect(parts).toHaveLength(list.items.length);
    for (const [index, { control, stopped, softened }] of list.items.entries()) {
      for (const { id } of [...stopped, ...softened]) expect(parts[index], control.id).toContain(`(${id})`);
    }
    expect(parts[0]).toMatch(/^\[x\] \*\*/);
    expect(parts[1]).toMatch(/^\[ \] \*\*/);
    expect(parts[1]).toContain('Owner: Ada. By 2026-12-24');
    expect(parts[2]).toMatch(/^~~/);
    expect(parts[2]).toContain('Not applicable: Not here');
  });

  test('CSV has a row for each item, and what holds for the list in each', async ({ page }) => {
    const download = await save(page, 'CSV');
    expect(download.suggestedFilename()).toBe(`mishap-checklist-${today}.csv`);
    const text = await textOf(download);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = csvParse(text.slice(1));
    expect(rows.map((row) => row['Control'])).toEqual(idsOf(list));
    expect(rows.map((row) => row['State'])).toEqual(['Done', 'Planned', 'Not applicable', ...list.items.slice(3).map(() => itemStates.open.label)]);
    expect(rows[1]).toMatchObject({ Owner: 'Ada', Due: '2026-12-24' });
    expect(rows[2]).toMatchObject({ Reason: 'Not here' });
    for (const [index, { stopped, softened }] of list.items.entries()) {
      expect(rows[index]).toMatchObject({
        Made: today, Choices: choicesLine(list), 'Link that gives this list again': await address(page),
        'Would have stopped': stopped.map(({ id }) => id).join(', '), 'Would have softened': softened.map(({ id }) => id).join(', '),
      });
      expect(rows[index]!['Register']).toContain(source.mark.version);
    }
  });

  test('JSON that is opened again gives the same page and the same file', async ({ page, context }) => {
    const download = await save(page, 'JSON');
    expect(download.suggestedFilename()).toBe(`mishap-checklist-${today}.json`);
    const text = await textOf(download);
    const saved = JSON.parse(text) as { made: string; link: string; catalogue: { version: string }; items: { control: string; state: string; stopped: string[]; softened: string[] }[] };
    expect(saved).toMatchObject({ made: today, link: await address(page), catalogue: { version: source.mark.version }, choices: { tools: ['claude-code'], reach: ['postgres'] } });
    expect(saved.items.flatMap(({ stopped, softened }) => [...stopped, ...softened])).toEqual(incidents);
    const other = await context.newPage();
    await open(other);
    await other.getByLabel('Open a saved one (JSON)').setInputFiles(await download.path());
    await expect(told(other)).toContainText(/^Opened \S+\./);
    await expect(other).toHaveURL(page.url());
    await expect(doneBox(other, first)).toBeChecked();
    await expect(items(other)).toHaveCount(list.items.length);
    expect(await textOf(await save(other, 'JSON'))).toBe(text);
    await button(other, 'Back to what was here').click();
    await expect(other).toHaveURL('/checklist/');
    await expect(doneBox(other, first)).not.toBeChecked();
  });

  test('the archive has all of these and the files of every guardrail', async ({ page }) => {
    const download = await save(page, 'Archive (zip)');
    expect(download.suggestedFilename()).toBe(`mishap-checklist-${today}.zip`);
    const files = Object.fromEntries(Object.entries(unzipSync(await bytesOf(download))).map(([name, content]) => [name, strFromU8(content)]));
    expect(configuration.length).toBeGreaterThan(0);
    expect(configuration.map(({ id }) => id)).not.toContain('claude-code-deny-list');
    const packed = configuration.flatMap(({ id, files: own }) => own.map(({ file, text }) => [`configuration/${id}/${file}`, text] as const));
    expect(Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('configuration/')))).toEqual(Object.fromEntries(packed));
    expect(files['checklist.md']).toBe(await textOf(await save(page, 'Markdown')));
    expect(files['checklist.csv']).toBe(strFromU8(await bytesOf(await save(page, 'CSV'))));
    expect(files['checklist.json']).toBe(await textOf(await save(page, 'JSON')));
    await expectHead(files['README.md']!.replaceAll('<!-- -->', ''), page);
  });

  test('each file of a guardrail is saved as it was tested', async ({ page }) => {
    const offered = page.locator('[data-files]');
    await expect(offered).toContainText('Configuration for what you chose');
    await expect(offered.getByRole('listitem')).toHaveCount(configuration.length);
    for (const { title, isProven, files } of configuration) {
      const own = offered.getByRole('listitem').filter({ hasText: `${title}, ${isProven ? 'proven by replay' : 'documented only'}` });
      for (const { file, text } of files) {
        const waiting = page.waitForEvent('download');
        await own.getByRole('button', { name: `${file}: ${title}`, exact: true }).click();
        const download = await waiting;
        expect(download.suggestedFilename()).toBe(file.split('/').at(-1));
        expect(await textOf(download)).toBe(text);
      }
    }
  });
});

test('no configuration is offered where there is none', async ({ page }) => {
  await open(page, '?reach=payments');
  await expect(page.locator('[data-files]')).toHaveText('There is no configuration yet for what you chose.');
});

for (const [name, text] of [['no JSON', '{"format":'], ['JSON of something else', '{"format":"other"}'], ['an empty file', ''], ['a list', '[]']] as const) {
  test(`opening ${name} says what was expected and changes nothing`, async ({ page }) => {
    await open(page, `?${query}${fragmentOf(given)}`);
    const before = await address(page);
    await page.getByLabel('Open a saved one (JSON)').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(said(page)).toHaveText('other.json is not a checklist of this register: a JSON file saved here was expected. Nothing has changed.');
    expect(await address(page)).toBe(before);
    await expect(doneBox(page, first)).toBeChecked();
    await expect(told(page)).toBeHidden();
  });
}

test('opening a file that is damaged in places uses the rest and says so', async ({ page }) => {
  await open(page, `?${query}`);
  const damaged = { format: 'mishap-checklist', version: 7, choices: { tools: ['kiro', 'gone'], order: 3 }, items: [{ control: first, state: 'done' }, { control: '__proto__', state: 'done' }, 5, { control: 'gone-control', state: 'done' }] };
  await page.getByLabel('Open a saved one (JSON)').setInputFiles({ name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(damaged)) });
  await expect(told(page)).toContainText('Not known here and left out: tool “gone”, order “3”.');
  await expect(told(page)).toContainText('2 notes could not be read and were left out');
  await expect(told(page)).toContainText('made by a later version of this page');
  await expect(told(page)).toContainText('no longer in the register: gone-control');
  await expectNoted(page, { [first]: 'done', 'gone-control': 'done' });
  await expect(choice(page, 'tool', 'kiro')).toBeChecked();
});

test.describe('a hostile note', () => {
  const image = '<img src=x onerror=alert(1)>';

  test('stays text in Markdown and no formula in CSV', async ({ page }) => {
    await open(page, `?${query}`);
    const plan = await planOf(page, first);
    await plan.owner.fill('=HYPERLINK("http://x.example";"a") | [b](javascript:c) #1');
    await plan.reason.fill(`${image} @everyone \`${image}\``);
    await expect(item(page, first).locator('[data-note]')).toContainText('Set aside');
    const markdown = await textOf(await save(page, 'Markdown'));
    // Neither a tag outside of code, nor a link, nor a mention.
    expect(markdown.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript|@everyone/);
    const text = await textOf(await save(page, 'CSV'));
    const [row] = csvParse(text.slice(1));
    expect(row!['Owner']).toMatch(/^'=HYPERLINK/);
    expect(row!['Reason']).toContain(image);
    expect(csvParse(text.slice(1))).toHaveLength(list.items.length);
  });
});

test.describe('to the clipboard', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `?${query}${fragmentOf(given)}`);
  });

  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the link gives the list and the notes again', async ({ page, context }) => {
    await button(page, 'Copy the link').click();
    await expect(said(page)).toHaveText('The link is copied. It holds the choices and everything noted.');
    const other = await context.newPage();
    await other.goto(await copied(page));
    await isReady(other);
    await expect(doneBox(other, first)).toBeChecked();
    await expect(items(other)).toHaveCount(list.items.length);
  });

  test('the text of the issue names every record by id', async ({ page }) => {
    await button(page, 'Copy the long text').click();
    await expect(said(page)).toHaveText('The long text of the issue is copied.');
    const text = await copied(page);
    for (const id of incidents) expect(text).toContain(id);
  });
});

test('where the browser refuses to copy, the text is there to copy by hand', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) } }); });
  await open(page, `?${query}${fragmentOf(given)}`);
  await button(page, 'Copy the link').click();
  await expect(said(page)).toHaveText('The browser refused to copy. The text stands below, to copy by hand.');
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(await address(page));
  expect(await page.getByRole('textbox', { name: 'Text to copy' }).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(await address(page));
});

test.describe('as an issue', () => {
  // A tab opened without a handle on this one escapes interception, and nothing here may reach the network.
  test.beforeEach(async ({ page }) => page.addInitScript(() => {
    window.open = (...given) => {
      document.documentElement.dataset['opened'] = JSON.stringify(given);
      return null;
    };
  }));

  /** Address and manner of the tab that the page opened; null where it opened none. */
  async function opened(page: Page): Promise<{ url: URL; features: string } | null> {
    const given = await page.locator('html').getAttribute('data-opened');
    if (given === null) return null;
    const [url = '', , features = ''] = JSON.parse(given) as string[];
    return { url: new URL(url), features };
  }

  const repository = (page: Page) => page.getByRole('textbox', { name: 'GitHub issue in' });

  test('is opened filled in, and nothing is sent', async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page, '?reach=payments&autonomy=supervised');
    await repository(page).fill('octocat/hello-world');
    await button(page, 'Open the issue').click();
    await expect(said(page)).toContainText('Nothing is sent before you submit it there.');
    const { url, features } = (await opened(page))!;
    expect(features).toContain('noopener');
    expect(`${url.origin}${url.pathname}`).toBe('https://github.com/octocat/hello-world/issues/new');
    expect(url.href.length).toBeLessThanOrEqual(8000);
    const { items: listed } = listFor('reach=payments&autonomy=supervised');
    expect(url.searchParams.get('title')).toBe(`Guardrail checklist: 0 of ${String(listed.length)} items done`);
    const body = url.searchParams.get('body')!;
    expect(body.match(/^\d+\. \[ \] /gm)).toHaveLength(listed.length);
    for (const { id } of listed.flatMap(({ stopped }) => stopped)) expect(body).toContain(id.replace('MISHAP-', ''));
    expect(body).toContain(source.mark.version);
    expect(complaints).toEqual([]);
  });

  test('that is too long for an address opens with its title, and its text is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, fragmentOf({ [first]: { done: true } }));
    await repository(page).fill('https://github.com/octocat/hello-world');
    await button(page, 'Open the issue').click();
    await expect(said(page)).toHaveText('The text is too long for a link. It is copied: paste it into the issue that opens in another tab.');
    const { url } = (await opened(page))!;
    expect([...url.searchParams.keys()]).toEqual(['title']);
    expect(`${url.origin}${url.pathname}`).toBe('https://github.com/octocat/hello-world/issues/new');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.match(/^\d+\. \[[ x]\] /gm)).toHaveLength(listFor('').items.length);
  });

  for (const [given, says] of [['', 'Which repository? Give it as owner/name, or as its address.'], ['hello world', '“hello world” is no repository. Expected: owner/name, such as octocat/hello-world, or its https address.'], ['javascript:alert(1)', '“javascript:alert(1)” is no repository.'], ['../..', '“../..” is no repository.']] as const) {
    test(`in “${given}” is refused with what is expected`, async ({ page }) => {
      await open(page, `?${query}`);
      await repository(page).fill(given);
      await repository(page).press('Enter');
      await expect(page.locator('#issue-problem')).toContainText(says);
      await expect(repository(page)).toHaveAccessibleDescription(new RegExp(says.slice(0, 12).replace(/[.()?]/g, '\\$&')));
      expect(await opened(page)).toBeNull();
    });
  }
});
