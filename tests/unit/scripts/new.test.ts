import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../scripts/commands/check.ts';
import { newIncident } from '../../../scripts/commands/new.ts';
import type { Io } from '../../../scripts/lib/command.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';
import type { RecordDraft } from '../../../src/writer/record-text.ts';
import { incidentText, registerFolder } from './register-folder.ts';
import { hangUp, ScriptedAsker, type Script } from './scripted-asker.ts';

// Every question judges the whole draft; a conversation asks a hundred.
vi.setConfig({ testTimeout: 60_000 });

type Answers = Record<string, unknown>;

let folder = '';
beforeEach(async () => { folder = await registerFolder(); });

/** A whole record of another event than the one of the smallest register. */
async function complete(): Promise<Answers> {
  const text = (await incidentText({ id: 'MISHAP-0000-0000', title: 'A sample bot removes a mailbox', occurred: '2025-03-02', disclosed: '2025-03-04' }))
    .replaceAll('operator.example/report', 'mail.example/post').replaceAll('review.example/2025', 'watch.example/march').replace('when: 2025-05-03 }\n', 'when: 2025-03-03 }\n')
    .replace('Tidy the schema.', 'Sort the post.').replace('Dropped a table.', 'Removed a mailbox.').replace('One table of test data.', 'Letters of a week.').replace('Restored from a backup by the owner.', 'Fetched from the archive.')
    .replaceAll('when: 2025-05-', 'when: 2025-03-').replaceAll('2025-06-10', '2026-01-15').replace('First published.', 'First version.');
  const draft = draftOf(text);
  if (isDraftProblem(draft)) throw new Error(JSON.stringify(draft.findings));
  return { ...draft.front, body: draft.body };
}

function without(answers: Answers, ...names: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

interface Ran {
  readonly code: number;
  readonly out: string;
}

function ioFor(write: (text: string) => void, asker: ScriptedAsker | null): Io {
  const within = (path: string) => (path.startsWith('.cache') ? join(folder, path) : path);
  return {
    write, complain: write, readFile: (path) => readFile(within(path), 'utf8'), removeFile: (path) => rm(within(path)),
    writeFile: async (path, text) => { await mkdir(dirname(within(path)), { recursive: true }); await writeFile(within(path), text); },
    now: () => new Date('2026-01-15T12:00:00Z'), style: terminalStyle(false, {}), ...(asker === null ? {} : { ask: () => Promise.resolve(asker) }),
  };
}

async function run(input: readonly string[], asker: ScriptedAsker | null = null): Promise<Ran> {
  let out = '';
  const code = await newIncident.run(['--content', folder, ...input], ioFor((text) => { out += text; }, asker));
  return { code, out };
}

async function fromAnswers(answers: unknown, ...input: string[]): Promise<Ran> {
  await writeFile(join(folder, '.answers.json'), JSON.stringify(answers, null, '\t'));
  return run(['--answers', join(folder, '.answers.json'), ...input]);
}

async function converse(record: Answers, script: Script = {}, ...input: string[]): Promise<Ran & { asker: ScriptedAsker }> {
  const asker = new ScriptedAsker(record, script);
  return { ...await run(input, asker), asker };
}

const slug = 'sample-bot-removes-mailbox';
const path = (name = slug) => join(folder, 'incidents', `${name}.mdx`);
const record = (name = slug) => readFile(path(name), 'utf8');
const records = () => readdir(join(folder, 'incidents'));
const drafts = () => readdir(join(folder, '.cache/mishap')).catch(() => []);

async function checked(name = slug): Promise<string> {
  let out = '';
  await check.run(['--content', folder, path(name)], ioFor((text) => { out += text; }, null));
  return out;
}

describe('complete answers', () => {
  it('give a record in which only the number is missing', async () => {
    const { code, out } = await fromAnswers(await complete());
    expect(code).toBe(0);
    expect(out).toContain(`Written: ${path()}`);
    expect(out).toContain('Nothing is missing.');
    expect(await checked()).toMatch(/^[^\n]+ warning unassigned-id in id\n(?: {2}.*\n){3}\n1 file checked: 0 errors, 1 warning\.\n$/);
  });

  it('give the same file, byte for byte, whichever way they come', async () => {
    const answers = await complete();
    await fromAnswers(answers);
    const fromFile = await record();
    await rm(path());
    const { code, asker } = await converse(answers);
    expect(code).toBe(0);
    expect(await record()).toBe(fromFile);
    expect(asker.refused).toEqual({});
    await rm(path());
    await writeFile(join(folder, '.copy.mdx'), fromFile);
    await run(['--answers', join(folder, '.copy.mdx')]);
    expect(await record()).toBe(fromFile);
  });

  it('may come as options', async () => {
    const answers = await complete();
    const rows = (name: string) => (answers[name] as unknown[]).flatMap((row) => [`--${name}`, JSON.stringify(row)]);
    await writeFile(join(folder, '.answers.json'), JSON.stringify(without(answers, 'title', 'sources', 'environments', 'glance')));
    const glance = answers['glance'] as Record<string, { text: string; sources: string[] }>;
    const given = Object.entries(glance).flatMap(([part, { text, sources }]) => [`--glance-${part}`, text, `--glance-${part}-sources`, sources.join(',')]);
    expect((await run(['--answers', join(folder, '.answers.json'), '--title', String(answers['title']), '--environments', 'database', ...rows('sources'), ...given])).code).toBe(0);
    const byOptions = await record();
    await rm(path());
    await fromAnswers(answers);
    expect(await record()).toBe(byOptions);
  });

  it('ask the sources first and need no question that was answered', async () => {
    const { asker } = await converse(await complete());
    expect(asker.asked.slice(0, 4)).toEqual(['sources[0].url', 'sources[0].publisher', 'sources[0].title', 'sources[0].id']);
    await rm(path());
    const answers = await complete();
    await writeFile(join(folder, '.answers.json'), JSON.stringify(without(answers, 'title')));
    const second = await converse(answers, {}, '--answers', join(folder, '.answers.json'));
    expect(second.asker.asked.filter((each) => !/^\$|^similar\?$/.test(each))).toEqual(['title']);
    expect(second.code).toBe(0);
  });
});

describe('answers that are missing', () => {
  it('leave a file whose fields are right, and are listed in the words of check', async () => {
    const { code, out } = await fromAnswers({ title: 'A sample bot removes a mailbox', kind: 'harm', sources: [{ id: 'post', url: 'https://mail.example/post?utm_source=feed' }] });
    expect(code).toBe(0);
    const report = await checked();
    expect(report).toContain('missing-field in sources[0].publisher');
    expect(report).not.toMatch(/error (?!missing-field)/);
    expect(out).toContain(report.replace(/^1 file checked.*\n$/m, '').trim());
    expect(out).toContain('Said to be unknown, until a source is found: dates.occurred.when, dates.disclosed.when, dates.resolved.when, autonomy.level');
    expect(await record()).toContain('- { id: post, url: https://mail.example/post }');
  });

  it('are listed from a conversation too, and a question left open stays out of the file', async () => {
    const { code, out } = await converse(without(await complete(), 'severity', 'body', 'failureModes', 'controls'));
    expect(code).toBe(0);
    expect(await record()).not.toContain('severity');
    expect(out).toContain('The field "severity" is missing.');
    expect(out).toContain('The record has no write-up.');
  });
});

describe('wrong answers', () => {
  it('are refused all at once with their place in the answers, and nothing is written', async () => {
    const answers = { ...await complete(), kind: 'harn', setting: 'deployed', titel: 'x', dates: { occurred: { when: '2025-02-30' } } };
    const { code, out } = await fromAnswers(answers);
    expect(code).toBe(1);
    expect(out).toMatch(/\.answers\.json:\d+:\d+ error wrong-value in kind\n {2}Found: {4}The value "harn" does not fit here\. Did you mean "harm"\?/);
    expect(out).toContain('error wrong-value in dates.occurred.when');
    expect(out).toContain('error unknown-field in titel');
    expect(await records()).toEqual(['example-table-dropped.mdx']);
  });

  it('are refused where they contradict each other or lead nowhere, even in an unfinished record', async () => {
    const { code, out } = await fromAnswers({
      title: 'A sample bot removes a mailbox', dates: { occurred: { when: '2025-03-02' }, disclosed: { when: '2025-03-01' } },
      tools: [{ tool: 'example-agnt', role: 'agent' }], sources: [{ id: 'a' }, { id: 'a' }],
    });
    expect(code).toBe(1);
    expect([...out.matchAll(/error (\S+) in/g)].map(([, rule]) => rule).toSorted()).toEqual(['dangling-reference', 'disclosed-before-occurred', 'duplicate-source-key']);
  });

  it('are refused while they are typed, in the words of check, and asked again', async () => {
    const { code, asker } = await converse(await complete(), { title: ['x'.repeat(120)], 'dates.occurred.when': ['2. March'], 'sources[0].url': ['operator.example'], 'harms[0].quantity': ['many'] });
    expect(code).toBe(0);
    expect(asker.refused['title']).toBe('The title has 120 characters. Expected: At most 100. To do: Shorten it to what happened to what.');
    expect(asker.refused['dates.occurred.when']).toContain('The value "2. March" does not fit here. Expected: It must be a date as the source gives it');
    expect(asker.refused['sources[0].url']).toContain('must be a full https://');
    expect(asker.refused['harms[0].quantity']).toContain('The value "many" does not fit here');
    expect(await checked()).toContain('0 errors');
  });

  it('are seen against earlier answers', async () => {
    const { asker } = await converse(await complete(), { 'severity.basis': ['potential'] });
    expect(asker.said.join('\n')).toContain('The severity of a harm is given as potential. Expected: The basis actual.');
    expect(await record()).toContain('basis: actual');
  });

  it('about wording stay with a reason, which stands on the record', async () => {
    const { code, asker } = await converse(await complete(), { title: ['The devastating removal of a mailbox'], '$wording': ['exception'], '$reason': ['Title of the product.'], '$name': [slug] });
    expect(code).toBe(0);
    expect(asker.said.join('\n')).toContain('makes it more dramatic than it needs to be');
    expect(await record()).toContain('exceptions:\n  - { rule: sensational-word, text: devastating, reason: Title of the product. }');
    expect(await checked()).toContain('0 errors');
  });

  it('in the write-up are shown and asked again, and keep the file from being written', async () => {
    const { code, out, asker } = await converse(await complete(), { body: ['Text with {code}.<Cite source="report" />'], '$write-up': ['later'], '$end': ['stop'] });
    expect(code).toBe(1);
    expect(asker.said.join('\n')).toContain('is code. Expected: Text only');
    expect(out).toContain('mishap new --resume');
    expect(await readFile(join(folder, '.cache/mishap/new-incident.json'), 'utf8')).toContain('Text with {code}');
  });

  it('given in the call are asked anew', async () => {
    const { code, asker } = await converse(await complete(), {}, '--kind', 'harn');
    expect(code).toBe(0);
    expect(asker.said.join('\n')).toContain('Did you mean "harm"?');
    expect(asker.asked).toContain('kind');
    expect(await record()).toContain('kind: harm');
  });

  it('of an option name the one that was meant', async () => {
    await expect(run(['--titel', 'x'])).rejects.toThrow('Did you mean "--title"?');
    await expect(run(['--sources', 'report'])).rejects.toThrow('--sources takes one row as YAML or JSON');
    await expect(run(['--answers', 'nowhere.json'])).rejects.toThrow('"nowhere.json" cannot be read');
  });
});

describe('a likely duplicate', () => {
  const same = async () => ({ ...await complete(), sources: [{ id: 'report', publisher: 'Example Operator', title: 'What happened', url: 'http://www.operator.example/report/?utm_source=x', kind: 'primary', opened: 'full', supports: 'The event.' }, ...((await complete())['sources'] as unknown[]).slice(1)] });

  it('is shown with its reasons, and nothing is written without a word', async () => {
    const { code, out } = await fromAnswers(await same());
    expect(code).toBe(1);
    expect(out).toContain('MISHAP-2025-0001 An example agent drops an example table');
    expect(out).toContain('It cites the same page');
    expect(out).toContain('--not-a-duplicate');
    expect(await records()).toEqual(['example-table-dropped.mdx']);
    expect((await fromAnswers(await same(), '--not-a-duplicate')).code).toBe(0);
  });

  it('is asked about as soon as the sources are there, once', async () => {
    const { code, asker } = await converse(await same(), { '$duplicate': ['other'] });
    expect(code).toBe(0);
    expect(asker.asked.filter((each) => each === '$duplicate')).toHaveLength(1);
    expect(asker.asked.indexOf('$duplicate')).toBeLessThan(asker.asked.indexOf('kind'));
  });

  it('ends the conversation where it is one; the answers are kept', async () => {
    const { code } = await converse(await same(), { '$duplicate': ['same'] });
    expect(code).toBe(1);
    expect(await records()).toEqual(['example-table-dropped.mdx']);
    expect(await drafts()).toEqual(['new-incident.json']);
  });
});

describe('the file', () => {
  it('is never written over', async () => {
    await writeFile(path(), 'mine');
    expect(await fromAnswers(await complete())).toMatchObject({ code: 1, out: expect.stringContaining('Nothing is written over') as unknown });
    const { code } = await converse(await complete(), { '$name': [slug, 'Bad Name', 'another-name'] });
    expect(code).toBe(0);
    expect(await record()).toBe('mine');
    expect(await record('another-name')).toContain('title: A sample bot');
  });

  it('is called as asked', async () => {
    expect((await fromAnswers(await complete(), '--name', 'mail-bot')).out).toContain('mail-bot.mdx');
    expect((await fromAnswers(await complete(), '--name', '../../escape')).out).toContain('cannot become an address');
    await expect(run([])).rejects.toThrow('neither a title nor a name');
  });

  it('of a record that was copied as a pattern waits for a number of its own', async () => {
    await fromAnswers({ ...await complete(), id: 'MISHAP-2025-0001' });
    expect(await record()).toContain('id: MISHAP-0000-0000');
  });

  it('is printed and not written in a dry run', async () => {
    const { code, out } = await fromAnswers(await complete(), '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('title: A sample bot removes a mailbox\n');
    expect(await records()).toEqual(['example-table-dropped.mdx']);
  });
});

describe('an interrupted conversation', () => {
  it('keeps what was answered, says where, and goes on from there', async () => {
    const answers = await complete();
    const first = await converse(answers, { 'actions[0].summary': [hangUp] });
    expect(first.code).toBe(1);
    expect(first.out).toContain('.cache/mishap/new-incident.json; "mishap new --resume"');
    const second = await converse(answers, {}, '--resume');
    expect(second.code).toBe(0);
    expect(second.asker.asked.slice(0, 1)).toEqual(['actions[0].summary']);
    expect(second.asker.asked).not.toContain('title');
    expect(await drafts()).toEqual([]);
    const resumed = await record();
    await rm(path());
    await fromAnswers(answers);
    expect(await record()).toBe(resumed);
  });

  it('offers the draft when a new conversation begins, and keeps it beside another', async () => {
    const answers = await complete();
    await converse(answers, { title: [hangUp] });
    await converse(answers, { '$draft': ['begin'], kind: [hangUp] });
    expect(await drafts()).toEqual(['new-incident-2.json', 'new-incident.json']);
    expect((await converse(answers, { '$draft': ['go-on'] })).code).toBe(0);
    expect(await drafts()).toEqual(['new-incident.json']);
  });

  it('loses nothing when the program ends without a word', async () => {
    const answers = await complete();
    const crash = new Proxy(new ScriptedAsker(answers), { get: (target, name) => (name === 'choose' ? (asked: { path: string }) => (asked.path === 'setting' ? Promise.reject(new Error('crash')) : target.choose(asked as never)) : Reflect.get(target, name) as unknown) });
    await expect(run([], crash)).rejects.toThrow('crash');
    expect((await converse(answers, {}, '--resume')).asker.asked[0]).toBe('setting');
  });

  it('that cannot be found is said so', async () => {
    await expect(run(['--resume'])).rejects.toThrow('there is no kept draft');
  });
});

describe('changing an answer', () => {
  it('goes through a step again with what was answered', async () => {
    const answers = await complete();
    const { code } = await converse(answers, { '$end': ['event', 'sources', 'write'], title: [String(answers['title']), 'A sample bot clears a mailbox'], '$name': [slug], sources: ['add', 'done', 'change:1', 'done'], 'sources[1].title': ['A review', 'A second review'] });
    expect(code).toBe(0);
    expect(await record()).toContain('title: A sample bot clears a mailbox');
    expect(await record()).toContain('title: A second review');
    expect(await checked()).toContain('0 errors');
  });

  it('takes a row out and keeps the others', async () => {
    const answers = await complete();
    const { code } = await converse(answers, { chronology: ['add', 'add', 'remove:1', 'done'] });
    expect(code).toBe(0);
    const { chronology } = (draftOf(await record()) as RecordDraft).front;
    expect(chronology).toEqual([0, 2].map((index) => (answers['chronology'] as unknown[])[index]));
  });
});

describe('hostile answers', () => {
  it('send no control character to the terminal and write none into the file', async () => {
    const hostile = 'Bot \u001b[2Jremoves\u0007 a mailbox\u202e';
    const { code, out } = await fromAnswers({ ...await complete(), title: hostile });
    expect(code).toBe(1);
    expect(out).toContain('forbidden-character');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const { asker } = await converse({ ...await complete(), title: 'A sample bot removes a mailbox' }, { 'sources[0].publisher': ['Evil\u001b]0;owned\u0007'] });
    expect(asker.refused['sources[0].publisher']).toContain('U+001B ESCAPE');
  });

  it('cannot leave their field', async () => {
    const title = 'x: y\n---\nid: MISHAP-2025-0001 # not {a} <comment> $(rm -rf)';
    expect((await fromAnswers({ ...await complete(), title }, '--name', 'hostile')).code).toBe(0);
    const back = draftOf(await record('hostile'));
    expect(isDraftProblem(back) ? back : back.front['title']).toBe(title);
  });

  it('do not reach the prototype of an object', async () => {
    await writeFile(join(folder, '.answers.json'), '{"title": "x", "__proto__": {"polluted": true}, "constructor": {"prototype": 1}}');
    const { code, out } = await run(['--answers', join(folder, '.answers.json')]);
    expect(code).toBe(1);
    expect(out).toContain('forbidden-key');
    expect(({} as Answers)['polluted']).toBeUndefined();
  });
});

describe('for programs', () => {
  it('the result is JSON, whatever it is', async () => {
    const written = JSON.parse((await fromAnswers(await complete(), '--json')).out) as Answers;
    expect(written).toMatchObject({ outcome: 'written', file: path(), duplicates: [], findings: [{ rule: 'unassigned-id', severity: 'warning' }] });
    expect(JSON.parse((await fromAnswers(await complete(), '--json')).out)).toMatchObject({ outcome: 'name' });
    expect(JSON.parse((await fromAnswers({ title: 'x', kind: 'harn' }, '--json')).out)).toMatchObject({ outcome: 'wrong-answers', findings: [{ rule: 'wrong-value', field: 'kind' }] });
  });

  it('never asks with --json or --yes', async () => {
    const asker = new ScriptedAsker({});
    for (const flag of ['--json', '--yes']) await run([flag, '--title', 'A sample bot', '--dry-run'], asker);
    expect(asker.asked).toEqual([]);
  });

  it('the questions are data, and the help has an option for each', async () => {
    const { options } = JSON.parse((await run(['--questions'])).out) as { options: { option: string; field: string }[] };
    expect(new Set(options.map(({ option }) => option)).size).toBe(options.length);
    const { out } = await run(['--help']);
    for (const { option } of options) expect(out).toContain(`  ${option}`);
    expect(out).toContain('One of: deployed, laboratory.');
  });
});
