import { expect, it, test } from 'vitest';
import { withoutPlace } from '../../../../src/domain/contribute/fit.ts';
import { draftName, isSameContribution, readKept, writeKept } from '../../../../src/domain/contribute/kept-draft.ts';
import { rowName } from '../../../../src/domain/contribute/row-names.ts';
import { slugFrom, sourceKeyFrom } from '../../../../src/domain/contribute/suggestions.ts';
import { stepStates } from '../../../../src/domain/contribute/page-words.ts';
import { timeWords } from '../../../../src/domain/contribute/time-words.ts';
import { questionsOf, type Question } from '../../../../src/domain/draft/questions.ts';
import { notAsked, steps } from '../../../../src/domain/draft/steps.ts';
import type { FieldSchema } from '../../../../src/domain/field-guide.ts';
import { newFileLink } from '../../../../src/domain/repository-links.ts';
import { recordJsonSchemas } from '../../../../src/schema/json-schema.ts';

const questions = questionsOf(recordJsonSchemas().incident as FieldSchema);
const contribution = { slug: 'a-b', corrects: null, original: null, front: { title: 'A title' }, body: 'Text.' };

test('a kept draft comes back as it was', () => {
  expect(readKept(writeKept({ saved: 12, contribution }))).toEqual({ saved: 12, contribution });
});

test('a draft that says nothing of an original has none', () => {
  expect(readKept('{"version":1,"saved":1,"slug":"","corrects":null,"front":{},"body":""}')).toEqual({ saved: 1, contribution: { slug: '', corrects: null, original: null, front: {}, body: '' } });
});

test.each(['', '{', 'null', '[]', '{}', '{"version":2,"saved":1,"slug":"","corrects":null,"front":{},"body":""}', '{"version":1,"saved":"1","slug":"","corrects":null,"front":{},"body":""}', '{"version":1,"saved":1,"slug":"","corrects":null,"front":[],"body":""}', '{"version":1,"saved":1,"slug":"","corrects":3,"front":{},"body":""}'])('%j is no draft', (text) => {
  expect(readKept(text)).toBeNull();
});

test('two contributions are the same where they say the same', () => {
  expect(isSameContribution(contribution, { ...contribution })).toBe(true);
  expect(isSameContribution(contribution, { ...contribution, body: 'Text' })).toBe(false);
});

test('a draft is called by its title, else by its file', () => {
  expect(draftName(contribution)).toBe('A title');
  expect(draftName({ ...contribution, front: {} })).toBe('a-b');
  expect(draftName({ ...contribution, front: { title: 1 }, slug: '' })).toBe('A draft without a title');
});

test('a name and a key are suggested from what was typed', () => {
  expect(slugFrom('The agent deleted a database of Zürich & “Co”')).toBe('agent-deleted-database-zurich-co');
  expect(slugFrom('x'.repeat(90))).toBe('');
  expect(sourceKeyFrom('Financial Times (London)', [])).toBe('financial-times');
  expect(sourceKeyFrom('AWS', ['aws', 'aws-2'])).toBe('aws-3');
});

test('what the form has no place for is named by its path', () => {
  expect(withoutPlace({ title: 'x', made: 1, sources: [{ id: 'a', extra: 2 }, 'x'], glance: 'x', tools: {}, body: 'x', environments: ['ci', 2], evidence: { grade: ['x'] } }, questions))
    .toEqual(['made', 'sources[0].extra', 'sources[1]', 'glance', 'tools', 'body', 'environments', 'evidence.grade']);
});

test('every field of the schema stands in one step, or is filled in', () => {
  const placed = [...steps.flatMap(({ fields }) => fields), ...notAsked];
  expect(placed.toSorted()).toEqual(questions.map(({ path }) => path).toSorted());
});

test('every list has a word for its rows', () => {
  const lists = (list: readonly Question[]): Question[] => list.flatMap((question) => [...(question.form === 'rows' || question.form === 'texts' ? [question] : []), ...lists(question.inner)]);
  expect(lists(questions).filter(({ path }) => rowName(path) === 'Row').map(({ path }) => path)).toEqual([]);
});

test('a step is complete, misses answers, or has something to correct', () => {
  const words = { problem: '', expected: '', fix: '' };
  const states = stepStates(steps, [
    { rule: 'missing-field', isWarning: false, path: ['sources', 0, 'url'], line: null, words },
    { rule: 'wrong-value', isWarning: false, path: ['kind'], line: null, words },
    { rule: 'uncited-paragraph', isWarning: false, path: null, line: 3, words },
    { rule: 'unassigned-id', isWarning: false, path: ['id'], line: null, words },
  ], false);
  expect(Object.fromEntries(states.filter(({ words: said }) => said !== 'complete').map(({ id, words: said }) => [id, said]))).toEqual({ sources: '1 missing', event: '1 to correct, 1 missing', 'write-up': '1 to correct' });
});

test('the time of a draft is that of its reader', () => {
  expect(timeWords(new Date(2026, 10, 29, 9, 5), new Date(2026, 10, 29, 23, 0))).toBe('09:05');
  expect(timeWords(new Date(2026, 10, 28, 9, 5), new Date(2026, 10, 29, 8, 0))).toBe('2026-11-28, 09:05');
});

it('fills the address of a new file as long as it is short enough', () => {
  const page = 'https://repository.example/mishap/new/main';
  expect(newFileLink(page, 'content/incidents/a.mdx', 'a & b\n')).toEqual({ isFilled: true, url: `${page}?filename=content%2Fincidents%2Fa.mdx&value=a%20%26%20b%0A` });
  const long = newFileLink(page, 'content/incidents/a.mdx', 'x'.repeat(8000));
  expect(long).toEqual({ isFilled: false, url: `${page}?filename=content%2Fincidents%2Fa.mdx` });
});
