import { readFile, rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf } from '../../../src/writer/draft-of.ts';
import type { RecordDraft } from '../../../src/writer/record-text.ts';
import { checked, complete, converse, drafts, freshRegister, fromAnswers, inRegister, path, record, records, run, sameEvent, slug, without } from './new-runs.ts';
import { hangUp, ScriptedAsker } from './scripted-asker.ts';

// Every question judges the whole draft; a conversation asks a hundred.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(freshRegister);

describe('a conversation', () => {
  it('ask the sources first and need no question that was answered', async () => {
    const { asker } = await converse(await complete());
    expect(asker.asked.slice(0, 4)).toEqual(['sources[0].url', 'sources[0].publisher', 'sources[0].title', 'sources[0].id']);
    await rm(path());
    const answers = await complete();
    await writeFile(inRegister('.answers.json'), JSON.stringify(without(answers, 'title')));
    const second = await converse(answers, {}, '--answers', inRegister('.answers.json'));
    expect(second.asker.asked.filter((each) => !/^\$|^similar\?$/.test(each))).toEqual(['title']);
    expect(second.code).toBe(0);
  });

  it('lists what was left open, which stays out of the file', async () => {
    const { code, out } = await converse(without(await complete(), 'severity', 'body', 'failureModes', 'controls'));
    expect(code).toBe(0);
    expect(await record()).not.toContain('severity');
    expect(out).toContain('The field "severity" is missing.');
    expect(out).toContain('The record has no write-up.');
  });
});

describe('wrong answers', () => {
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
    expect(out).toContain('mishap -- new --resume');
    expect(await readFile(inRegister('.cache/mishap/new-incident.json'), 'utf8')).toContain('Text with {code}');
  });

  it('given in the call are asked anew', async () => {
    const { code, asker } = await converse(await complete(), {}, '--kind', 'harn');
    expect(code).toBe(0);
    expect(asker.said.join('\n')).toContain('Did you mean "harm"?');
    expect(asker.asked).toContain('kind');
    expect(await record()).toContain('kind: harm');
  });
});

describe('a likely duplicate', () => {
  it('is asked about as soon as the sources are there, once', async () => {
    const { code, asker } = await converse(await sameEvent(), { '$duplicate': ['other'] });
    expect(code).toBe(0);
    expect(asker.asked.filter((each) => each === '$duplicate')).toHaveLength(1);
    expect(asker.asked.indexOf('$duplicate')).toBeLessThan(asker.asked.indexOf('kind'));
  });

  it('ends the conversation where it is one; the answers are kept', async () => {
    const { code } = await converse(await sameEvent(), { '$duplicate': ['same'] });
    expect(code).toBe(1);
    expect(await records()).toEqual(['example-table-dropped.mdx']);
    expect(await drafts()).toEqual(['new-incident.json']);
  });
});

describe('an interrupted conversation', () => {
  it('keeps what was answered, says where, and goes on from there', async () => {
    const answers = await complete();
    const first = await converse(answers, { 'actions[0].summary': [hangUp] });
    expect(first.code).toBe(1);
    expect(first.out).toContain('.cache/mishap/new-incident.json; "npm run mishap -- new --resume"');
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

  it('names the draft in the call that goes on with it, where its place was chosen', async () => {
    const draft = `${path()}.chosen.json`;
    const { out } = await converse(await complete(), { title: [hangUp] }, '--draft', draft);
    expect(out).toContain(`"npm run mishap -- new --resume --draft ${draft}"`);
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

describe('a date that is filled in as unknown', () => {
  it('is no text that an answer would be added to, and stays with Enter alone', async () => {
    const asker = new ScriptedAsker(await complete(), { 'dates.resolved.when': [''] });
    const texts = vi.spyOn(asker, 'text');
    expect((await run([], asker)).code).toBe(0);
    const asked = texts.mock.calls.map(([question]) => question);
    expect(asked.find(({ path: at }) => at === 'dates.occurred.when')).toMatchObject({ initial: '', standIn: 'unknown' });
    expect(asked.find(({ path: at }) => at === 'title')).toMatchObject({ initial: '', standIn: '' });
    expect(await record()).toMatch(/resolved:\s+(?:\{ )?when: unknown/);
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
