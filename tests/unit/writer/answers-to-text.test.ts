import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftFromAnswers } from '../../../src/domain/draft/answers.ts';
import { questionsOf, type Question } from '../../../src/domain/draft/questions.ts';
import type { FieldSchema } from '../../../src/domain/field-guide.ts';
import { recordJsonSchemas } from '../../../src/schema/json-schema.ts';
import { draftOf } from '../../../src/writer/draft-of.ts';
import { recordText, type RecordDraft } from '../../../src/writer/record-text.ts';

const questions = questionsOf(recordJsonSchemas().incident as FieldSchema);
const names = readdirSync('content/incidents').filter((name) => name.endsWith('.mdx'));

/** What somebody would have typed, and left blank, in a form or at a terminal to answer so. */
function typed(value: unknown, asked: readonly Question[]): unknown {
  return Object.fromEntries(asked.map((question) => [question.name, typedAnswer((value as Record<string, unknown>)[question.name], question)]));
}

function typedAnswer(value: unknown, question: Question): unknown {
  switch (question.form) {
    case 'rows': return [...((value ?? []) as unknown[]).map((row) => typed(row, question.inner)), {}];
    case 'group': return typed(value ?? {}, question.inner);
    case 'source-keys': case 'choices': return ((value ?? []) as string[]).join(', ');
    case 'texts': return ((value ?? []) as string[]).map((text) => ` ${text}\n`).join('');
    case 'yes-no': return value === undefined ? false : value === true ? 'yes' : 'no';
    default: return value === undefined || value === null ? '' : typeof value === 'string' || typeof value === 'number' ? `${String(value)} ` : value;
  }
}

test.each(names)('%s comes out the same from values and from what was typed', (name) => {
  const draft = draftOf(readFileSync(`content/incidents/${name}`, 'utf8')) as RecordDraft;
  const fromValues = recordText(draftFromAnswers({ ...draft.front, body: draft.body }, questions));
  expect(recordText(draftFromAnswers({ ...typed(draft.front, questions.filter(({ path }) => path !== 'body')) as object, body: `\n${draft.body}\n\n` }, questions))).toBe(fromValues);
});

test.each(names)('%s loses nothing by being answered again', (name) => {
  const draft = draftOf(readFileSync(`content/incidents/${name}`, 'utf8')) as RecordDraft;
  expect(recordText(draftFromAnswers({ ...draft.front, body: draft.body }, questions))).toBe(recordText(draft));
});
