import { cleanAddress } from './clean-address.ts';
import { applies, isGroup, type Answers } from './conditions.ts';
import { incidentDefaults } from './defaults.ts';
import type { Question } from './questions.ts';

/** An incident as far as it is written: front matter, complete or not, and the text below it. What the writer takes. */
export interface IncidentDraft {
  readonly kind: 'incident';
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Answers a new record begins with: those given, over those that every new record has. An empty text clears one of these. */
export function beginWith(given: Answers, today: string): Answers {
  return withAnswersOver(incidentDefaults(today), given);
}

/** Answers with others laid over them: a group is joined field by field, everything else is replaced. */
export function withAnswersOver(below: Answers, above: Answers): Answers {
  const merged = Object.entries(above).map(([name, value]) => [name, isGroup(value) && isGroup(below[name]) ? withAnswersOver(below[name], value) : value] as const);
  return { ...below, ...Object.fromEntries(merged) };
}

/**
 * Makes the record out of what was answered; the form and the terminal both go through here, so the same answers give
 * the same record. Answers have the shape of the front matter, with the write-up under `body`; a leaf may be the text
 * as it was typed. What was left blank is absent, so that it is reported as missing. What cannot be read as the form
 * of its field stays as typed, so that it is reported as wrong. Tracking is taken off addresses.
 */
export function draftFromAnswers(answers: Answers, questions: readonly Question[]): IncidentDraft {
  const { body, ...rest } = answers;
  const front = group(rest, questions) ?? {};
  // Nobody is asked for the harms of a near miss; that there are none is the answer.
  const empty = questions.filter(({ form, required, atLeast, path }) => form === 'rows' && required && atLeast === 0 && front[path] === undefined && !applies(path, front, front));
  return { kind: 'incident', front: { ...front, ...Object.fromEntries(empty.map(({ name }) => [name, []])) }, body: typeof body === 'string' ? body.trim() : '' };
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
    case 'rows': return Array.isArray(value) ? rows(value, question) : value;
    case 'address': return typeof value === 'string' ? cleanAddress(value) : value;
    case 'number': return typeof value === 'string' ? numberIn(value) : value;
    case 'yes-no': return yesNo(value, question.required);
    case 'source-keys':
    case 'choices': return list(typeof value === 'string' ? value.split(/[\s,]+/) : value);
    case 'texts': return list(typeof value === 'string' ? value.split('\n') : value, question.name === 'also' ? cleanAddress : undefined);
    case 'date': return typeof value === 'number' ? String(value) : value;
    default: return value;
  }
}

/** A list that needs entries and has none is an open question; one that needs none says that there are none. */
function rows(values: readonly unknown[], { inner, atLeast, required }: Question): unknown[] | undefined {
  const filled = values.flatMap((value) => {
    const row = isGroup(value) ? group(value, inner) : readAnswer(value, undefined);
    return row === undefined ? [] : [row];
  });
  return filled.length === 0 && (atLeast > 0 || !required) ? undefined : filled;
}

function list(value: unknown, read: (text: string) => string = (text) => text): unknown {
  if (!Array.isArray(value)) return value;
  const entries = value.map((entry: unknown) => (typeof entry === 'string' ? read(entry.trim()) : entry)).filter((entry) => entry !== '' && entry !== undefined);
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
