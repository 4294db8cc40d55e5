import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linksCommand } from '../../../../scripts/commands/links.ts';
import { terminalStyle } from '../../../../scripts/lib/terminal-style.ts';
import { fixtures, withFixture } from '../../registers/fixture.ts';
import { withSmallSite, type Answers, type SmallSite } from './small-site.ts';

const record = 'incidents/example-table-dropped.mdx';

/** Puts the folder under Git with everything in it committed. */
function commitAll(folder: string): void {
  const git = (...input: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@operator.example', ...input], { stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=All');
}

interface Ran { readonly code: number; readonly out: string; readonly err: string; readonly saved?: unknown }

/** Runs the command over the valid register, whose two sources then lie on the small site. */
function runOn(answers: Answers, input: (folder: string) => string[], change: (text: string, site: SmallSite) => string = (text) => text, prepare: (folder: string) => void = () => undefined): Promise<Ran> {
  return withSmallSite(answers, (site) => withFixture(null, async (folder) => {
    const path = join(folder, record);
    prepare(folder);
    const text = (await readFile(path, 'utf8')).replace('https://operator.example/report', site.url('/report')).replace('https://review.example/2025', site.url('/review', 'other.test'));
    await writeFile(path, change(text, site));
    let [out, err] = ['', ''];
    let saved: unknown;
    const io = { write: (given: string) => { out += given; }, complain: (given: string) => { err += given; }, readFile: () => Promise.reject(new Error('not used')), writeFile: (_: string, given: string | Uint8Array) => { saved = JSON.parse(String(given)); return Promise.resolve(); }, now: () => new Date('2026-01-15T12:00:00Z'), style: terminalStyle(false, {}) };
    const code = await linksCommand(site.network).run(['--content', folder, ...input(folder)], io);
    return { code, out: out.replaceAll(folder, 'content').replace(/:\d{4,5}\//g, '/'), err: err.replaceAll(folder, 'content'), ...(saved === undefined ? {} : { saved }) };
  }));
}

const all = () => ['--all'];
const bothAlive = { '/report': { status: 200 }, '/review': { status: 200 } };

test('says nothing of addresses that answer where they stand', async () => {
  expect(await runOn(bothAlive, all)).toEqual({ code: 0, out: '2 addresses visited: 0 errors, 0 warnings, 0 notices.\n', err: '' });
});

test('an address that is gone is an error with its place', async () => {
  const { code, out } = await runOn({ '/report': { status: 200 } }, (folder) => [join(folder, record)]);
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "content/incidents/example-table-dropped.mdx:43:68 error source review
      Address:  http://other.test/review
      Found:    The address is gone (404). The record gives no archived copy.
      To do:    Write where the text is now, or give an archived copy under \`archive\`.

    2 addresses visited: 1 error, 0 warnings, 0 notices.
    "
  `);
});

test('with an archived copy it is a warning, unless the copy is gone as well', async () => {
  const archived = (text: string, site: SmallSite) => text.replace('kind: secondary', `archive: "${site.url('/copy')}", kind: secondary`);
  const file = (folder: string) => [join(folder, record)];
  const saved = await runOn({ '/report': { status: 200 }, '/copy': { status: 200 } }, file, archived);
  expect(saved.code).toBe(0);
  expect(saved.out).toContain('The address is gone (404). The record gives an archived copy.');
  const lost = await runOn({ '/report': { status: 200 } }, file, archived);
  expect(lost.code).toBe(1);
  expect(lost.out).toContain('So is the archived copy.');
});

test('what cannot be reached is a warning, and an error only where asked for', async () => {
  const elsewhere = (text: string) => text.replaceAll(/http:\/\/(?:site|other)\.test:\d+/g, 'https://nowhere.test');
  const file = (folder: string) => [join(folder, record)];
  const { code, out, err } = await runOn({}, file, elsewhere);
  expect([code, err]).toEqual([0, 'Not one address could be reached. Is there a network here?\n']);
  expect(out).toContain('2 addresses visited: 0 errors, 2 warnings, 0 notices.');
  expect((await runOn({}, (folder) => ['--strict', ...file(folder)], elsewhere)).code).toBe(1);
});

test('saves for a program whether everything is known', async () => {
  const file = (folder: string) => ['--save', 'result.json', join(folder, record)];
  const archived = (where: string) => (text: string, site: SmallSite) => text.replaceAll(/http:\/\/other\.test:\d+/g, 'https://nowhere.test').replace('kind: secondary', `archive: "${where === '' ? site.url('/copy') : where}", kind: secondary`);
  expect(await runOn(bothAlive, file)).toMatchObject({ code: 0, saved: { visited: 2, isSettled: true, leftOut: [], links: [] } });
  expect(await runOn({ '/report': { status: 200 } }, file)).toMatchObject({ code: 1, saved: { isSettled: true, links: [{ severity: 'error' }] } });
  expect(await runOn({ '/report': { status: 200 } }, file, (text) => text.replaceAll(/http:\/\/other\.test:\d+/g, 'https://nowhere.test'))).toMatchObject({ code: 0, saved: { isSettled: false, links: [{ state: 'unreachable' }] } });
  expect(await runOn({ '/report': { status: 200 }, '/copy': { status: 200 } }, file, archived(''))).toMatchObject({ code: 0, saved: { isSettled: true } });
  expect(await runOn({ '/report': { status: 200 } }, file, archived('https://nowhere.test/copy'))).toMatchObject({ code: 0, saved: { isSettled: false } });
});

test('a record with errors is left out, and nothing is settled by that', async () => {
  const ran = await runOn(bothAlive, (folder) => ['--save', 'result.json', join(folder, record)], (text) => text.replace('MISHAP-2025-0001', 'none'));
  expect(ran).toMatchObject({ code: 0, saved: { visited: 0, isSettled: false, leftOut: [expect.stringMatching(/example-table-dropped\.mdx$/)] } });
});

test('where a server leads to is told in part where it is long', async () => {
  const long = `/${'x'.repeat(9000)}`;
  const { out } = await runOn({ '/report': { status: 301, location: long }, [long]: { status: 200 }, '/review': { status: 200 } }, (folder) => [join(folder, record)]);
  expect(out.length).toBeLessThan(1000);
});

test('visits only the records that were touched since a commit', async () => {
  expect(await runOn({}, () => [], undefined, commitAll)).toMatchObject({ code: 1, out: expect.stringContaining('2 addresses visited: 2 errors') as unknown });
  expect(await runOn({}, () => ['--since', 'HEAD'], undefined, commitAll)).toMatchObject({ code: 1 });
  const asCommitted = await readFile(join(fixtures, 'valid', record), 'utf8');
  expect(await runOn({}, () => [], () => asCommitted, commitAll)).toEqual({ code: 0, out: '0 addresses visited: 0 errors, 0 warnings, 0 notices.\n', err: '' });
});

test('asks for files where nothing is under Git, and for a commit that there is', async () => {
  await expect(runOn(bothAlive, () => [])).rejects.toThrow('is not under Git');
  await expect(runOn(bothAlive, () => ['--since=--output=x'], undefined, (folder) => execFileSync('git', ['-C', folder, 'init', '--quiet']))).rejects.toThrow('there is no commit "--output=x"');
});

test('refuses two ways of choosing records at once', async () => {
  await expect(runOn(bothAlive, () => ['--all', '--since', 'main'])).rejects.toThrow('one of them');
});

test('where a server redirects to enters a terminal, a log and an issue as text', async () => {
  const hostile = { '/report': { status: 301, location: '/%0A::error::owned?a=@octocat#12' }, '/%0A::error::owned?a=@octocat': { status: 200 }, '/review': { status: 200 } };
  const file = (folder: string) => [join(folder, record)];
  expect((await runOn(hostile, file)).out).not.toMatch(/^::/m);
  const annotated = (await runOn(hostile, (folder) => ['--format', 'github', ...file(folder)])).out;
  expect(annotated.split('\n').filter((line) => line !== '')).toEqual([expect.stringMatching(/^::notice file=content\/incidents\/[^,]*,line=\d+,col=\d+,title=source report::http:\/\/site\.test\/report: The address has moved for good to /)]);
  const issue = (await runOn(hostile, (folder) => ['--format', 'md', ...file(folder)])).out;
  expect(issue).not.toMatch(/(?<!\()https?:\/\/|@octocat|[^\w&]#12/);
  expect(JSON.parse((await runOn(hostile, (folder) => ['--json', ...file(folder)])).out)).toMatchObject({ visited: 2, links: [{ severity: 'notice', role: 'url', state: 'alive' }] });
});
