import type { Answers } from './conditions.ts';
import type { Question } from './questions.ts';

/** An incident as far as it is written: front matter, complete or not, and the text below it. What the writer takes. */
export interface IncidentDraft {
  readonly kind: 'incident';
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Makes the record out of what was answered; the form and the terminal both go through here, so the same answers give
 * the same record. Answers have the shape of the front matter, with the write-up under `body`; a leaf may be the text
 * as it was typed. What was left blank is absent, so that it is reported as missing. What cannot be read as the form
 * of its field stays as typed, so that it is reported as wrong.
 */
export function draftFromAnswers(answers: Answers, questions: readonly Question[]): IncidentDraft {
  const { body, ...front } = answers;
  return { kind: 'incident', front: group(front, questions) ?? {}, body: typeof body === 'string' ? body.trim() : '' };
}

function group(value: Answers, questions: readonly Question[]): Record<string, unknown> | undefined {
  const byName = new Map(questions.map((question) => [question.name, question]));
  const entries = Object.entries(value).flatMap(([name, answer]) => {
    const read = readAnswer(answer, byName.get(name));
    return read === undefined ? [] : [[name, read] as const];
  });
  if (entries.length === 0) return undefined;
  return Object.fromEntries([...entries, ...unansweredNumbers(new Set(entries.map(([name]) => name)), questions)]);
}

/** "No source gives a number" is written as null; in a row that says anything, a number left blank says that. */
function unansweredNumbers(given: ReadonlySet<string>, questions: readonly Question[]): [string, null][] {
  return questions.filter(({ form, required, name }) => form === 'number' && required && !given.has(name)).map(({ name }) => [name, null]);
}

function readAnswer(answer: unknown, question: Question | undefined): unknown {
  const value = typeof answer === 'string' ? answer.trim() : answer;
  if (value === undefined || value === '') return undefined;
  switch (question?.form) {
    case 'group': return isGroup(value) ? group(value, question.inner) : value;
    case 'rows': return Array.isArray(value) ? rows(value, question.inner) : value;
    case 'number': return typeof value === 'string' ? numberIn(value) : value;
    case 'yes-no': return yesNo(value, question.required);
    case 'source-keys':
    case 'choices': return list(typeof value === 'string' ? value.split(/[\s,]+/) : value);
    case 'texts': return list(typeof value === 'string' ? value.split('\n') : value);
    case 'date': return typeof value === 'number' ? String(value) : value;
    default: return value;
  }
}

function rows(values: readonly unknown[], inner: readonly Question[]): unknown[] {
  return values.flatMap((value) => {
    const row = isGroup(value) ? group(value, inner) : readAnswer(value, undefined);
    return row === undefined ? [] : [row];
  });
}

function list(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const entries = value.map((entry: unknown) => (typeof entry === 'string' ? entry.trim() : entry)).filter((entry) => entry !== '' && entry !== undefined);
  return entries.length === 0 ? undefined : entries;
}

function numberIn(text: string): unknown {
  if (text === 'null') return null;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** An optional field that says no says nothing; it is left out. */
function yesNo(value: unknown, required: boolean): unknown {
  const said = value === 'yes' || value === 'true' ? true : value === 'no' || value === 'false' ? false : value;
  return said === false && !required ? undefined : said;
}

function isGroup(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
