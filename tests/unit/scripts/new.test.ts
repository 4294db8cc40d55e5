import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';
import { checked, complete, converse, freshRegister, fromAnswers, inRegister, path, record, records, run, sameEvent, slug, without, type Answers } from './new-runs.ts';
import { ScriptedAsker } from './scripted-asker.ts';

// Every question judges the whole draft; a conversation asks a hundred.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(freshRegister);

describe('complete answers', () => {
  it('give a record in which only the number is missing', async () => {
    const { code, out } = await fromAnswers(await complete());
    expect(code).toBe(0);
    expect(out).toContain(`Written: ${path()}`);
    expect(out).toContain('Nothing is missing.');
    expect(await checked()).toMatch(/^[^\n]+ warning unassigned-id in id\n(?: {2}.*\n){4}\n1 file checked: 0 errors, 1 warning\.\n$/);
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
    await writeFile(inRegister('.copy.mdx'), fromFile);
    await run(['--answers', inRegister('.copy.mdx')]);
    expect(await record()).toBe(fromFile);
  });

  it('may come as options', async () => {
    const answers = await complete();
    const rows = (name: string) => (answers[name] as unknown[]).flatMap((row) => [`--${name}`, JSON.stringify(row)]);
    await writeFile(inRegister('.answers.json'), JSON.stringify(without(answers, 'title', 'sources', 'environments', 'glance')));
    const glance = answers['glance'] as Record<string, { text: string; sources: string[] }>;
    const given = Object.entries(glance).flatMap(([part, { text, sources }]) => [`--glance-${part}`, text, `--glance-${part}-sources`, sources.join(',')]);
    expect((await run(['--answers', inRegister('.answers.json'), '--title', String(answers['title']), '--environments', 'database', ...rows('sources'), ...given])).code).toBe(0);
    const byOptions = await record();
    await rm(path());
    await fromAnswers(answers);
    expect(await record()).toBe(byOptions);
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

  it('of an option name the one that was meant', async () => {
    await expect(run(['--titel', 'x'])).rejects.toThrow('Did you mean "--title"?');
    await expect(run(['--sources', 'report'])).rejects.toThrow('--sources takes one row as YAML or JSON');
    await expect(run(['--answers', 'nowhere.json'])).rejects.toThrow('"nowhere.json" cannot be read');
  });
});

describe('a likely duplicate', () => {
  it('is shown with its reasons, and nothing is written without a word', async () => {
    const { code, out } = await fromAnswers(await sameEvent());
    expect(code).toBe(1);
    expect(out).toContain('MISHAP-2025-0001 An example agent drops an example table');
    expect(out).toContain('It cites the same page');
    expect(out).toContain('--not-a-duplicate');
    expect(await records()).toEqual(['example-table-dropped.mdx']);
    expect((await fromAnswers(await sameEvent(), '--not-a-duplicate')).code).toBe(0);
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

describe('hostile answers', () => {
  it('send no control character to the terminal and write none into the file', async () => {
    const hostile = 'Bot \u001b[2Jremoves\u0007 a mailbox\u202e';
    const { code, out } = await fromAnswers({ ...await complete(), title: hostile });
    expect(code).toBe(1);
    expect(out).toContain('forbidden-character');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const shown = [await fromAnswers({ title: 'x', kind: 'ha\u001b[2Jrm', 'fi\u0007eld': 1 }), await run(['--title', 'x', '--name', 'a\u001b[31m'])].map(({ out: text }) => text).join('');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(shown).toContain('ha\\u{1b}[2Jrm');
    const { asker } = await converse(await complete(), { 'sources[0].publisher': ['Evil\u001b]0;owned\u0007'] });
    expect(asker.refused['sources[0].publisher']).toContain('U+001B ESCAPE');
  });

  it('cannot leave their field', async () => {
    const title = 'x: y\n---\nid: MISHAP-2025-0001 # not {a} <comment> $(rm -rf)';
    expect((await fromAnswers({ ...await complete(), title }, '--name', 'hostile')).code).toBe(0);
    const back = draftOf(await record('hostile'));
    expect(isDraftProblem(back) ? back : back.front['title']).toBe(title);
  });

  it('do not reach the prototype of an object', async () => {
    await writeFile(inRegister('.answers.json'), '{"title": "x", "__proto__": {"polluted": true}, "constructor": {"prototype": 1}}');
    const { code, out } = await run(['--answers', inRegister('.answers.json')]);
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
