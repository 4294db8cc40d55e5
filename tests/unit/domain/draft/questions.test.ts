import { describe, expect, it } from 'vitest';
import { draftFromAnswers } from '../../../../src/domain/draft/answers.ts';
import { applies } from '../../../../src/domain/draft/conditions.ts';
import { questionAt, questionsOf } from '../../../../src/domain/draft/questions.ts';
import { notAsked, steps } from '../../../../src/domain/draft/steps.ts';
import { fieldRows, type FieldSchema } from '../../../../src/domain/field-guide.ts';
import { recordJsonSchemas } from '../../../../src/schema/json-schema.ts';

const schema = recordJsonSchemas().incident as FieldSchema;
const questions = questionsOf(schema);

describe('the questions', () => {
  it('ask for every field of the schema once, or say that nobody is asked for it', () => {
    const asked = steps.flatMap(({ fields }) => fields);
    const known = [...Object.keys(schema.properties ?? {}), 'body'];
    expect([...asked, ...notAsked].toSorted()).toEqual(known.toSorted());
  });

  it('begin with the sources', () => {
    expect(steps[0]?.fields).toEqual(['sources']);
  });

  it('have a question for every nested field, with the words of the schema', () => {
    for (const row of fieldRows(schema)) {
      expect(questionAt(questions, row.path), row.path).toMatchObject({ path: row.path, required: row.required, help: row.meaning });
    }
  });

  it('know the form of each answer', () => {
    const form = (path: string) => questionAt(questions, path)?.form;
    expect(['sources', 'sources[].url', 'sources[].published', 'sources[].dependsOn', 'glance.did.sources', 'tools[].tool', 'actions[].text', 'actions[].argv', 'harms[].quantity', 'environments', 'kind', 'actions[].destructive', 'dates'].map(form))
      .toEqual(['rows', 'address', 'date', 'source-keys', 'source-keys', 'record', 'long-text', 'texts', 'number', 'choices', 'choice', 'yes-no', 'group']);
  });

  it('give the members of a closed list with their meanings', () => {
    expect(questionAt(questions, 'kind')?.choices[0]).toEqual({ value: 'harm', label: 'Harm', meaning: expect.stringContaining('A loss happened') as unknown });
    expect(questionAt(questions, 'environments')?.choices.map(({ value }) => value)).toContain('database');
  });

  it('follow only where they apply', () => {
    expect([applies('barrier', {}, { kind: 'near-miss' }), applies('barrier', {}, { kind: 'harm' })]).toEqual([true, false]);
    expect(applies('actions[].text', { form: 'not-published' }, {})).toBe(false);
    expect(applies('title', {}, {})).toBe(true);
  });
});

describe('a draft from answers', () => {
  const front = (answers: Record<string, unknown>) => draftFromAnswers(answers, questions).front;

  it('reads typed text as the form of its field', () => {
    expect(front({ harms: [{ type: 'data-loss', quantity: ' 12 ', sources: 'a, b' }], actions: [{ destructive: 'yes', argv: 'rm\n-rf' }] }))
      .toEqual({ harms: [{ type: 'data-loss', quantity: 12, sources: ['a', 'b'] }], actions: [{ destructive: true, argv: ['rm', '-rf'] }] });
  });

  it('leaves out what was left blank', () => {
    expect(front({ title: '  ', barrier: { text: '', sources: [] }, sources: [{}, { id: 'a', author: '' }], dates: { occurred: { when: '2025', inferred: false } } }))
      .toEqual({ sources: [{ id: 'a' }], dates: { occurred: { when: '2025' } } });
  });

  it('keeps what it cannot read, and fields it does not know', () => {
    expect(front({ harms: [{ quantity: 'many' }], titel: 'x', sources: 'none' })).toEqual({ harms: [{ quantity: 'many' }], titel: 'x', sources: 'none' });
  });

  it('takes a number left blank for one that no source gives', () => {
    expect(front({ harms: [{ type: 'outage' }] })).toEqual({ harms: [{ type: 'outage', quantity: null }] });
  });

  it('carries the write-up apart', () => {
    expect(draftFromAnswers({ title: 'T', body: '\n\nText.\n' }, questions)).toEqual({ kind: 'incident', front: { title: 'T' }, body: 'Text.' });
  });
});
