import type { RecordKind } from '../../schema/vocabulary.ts';
import { termList } from '../../schema/term-list.ts';
import { isMoment, type FieldSchema } from '../field-guide.ts';

/** What sort of answer a question takes. `rows` repeats its group; `source-keys` and `record` are chosen from what there is. */
export type AnswerForm = 'text' | 'long-text' | 'date' | 'address' | 'number' | 'yes-no' | 'choice' | 'choices' | 'texts' | 'source-keys' | 'record' | 'group' | 'rows';

/** One member of a closed list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly meaning: string | null;
}

/** One field of a record as something to ask. All words come from the schema and the vocabulary. */
export interface Question {
  /** Path of the field, `sources[].url`. */
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly form: AnswerForm;
  readonly choices: readonly Choice[];
  /** How many entries a list must have. */
  readonly atLeast: number;
  /** Which kind of record is chosen, for the form `record`. */
  readonly record: RecordKind | null;
  /** Fields of a group, or of each row. */
  readonly inner: readonly Question[];
}

/** Fields that name another record. The rules across records follow the same references (references.ts). */
const records: Readonly<Record<string, RecordKind>> = {
  'tools[].tool': 'tool',
  'failureModes[].mode': 'failure-mode',
  'controls[].control': 'control',
  'related[].incident': 'incident',
};

/** A text that may be longer than this is written over several lines. */
const oneLineLimit = 1200;

/** The write-up is no field of the schema. */
const body: Question = {
  path: 'body', name: 'body', label: 'Write-up', help: 'Markdown below the front matter: what happened, why it could happen, what is not known. Each paragraph cites a source.',
  required: true, form: 'long-text', choices: [], atLeast: 0, record: null, inner: [],
};

/** The fields of a record as questions, in the order of the schema, and the write-up last. */
export function questionsOf(schema: FieldSchema): Question[] {
  return [...innerQuestions(schema, ''), body];
}

/** The question for a path such as `dates.occurred.when` or `sources[].url`; undefined when there is no such field. */
export function questionAt(questions: readonly Question[], path: string): Question | undefined {
  for (const question of questions) {
    if (question.path === path) return question;
    const found = path.startsWith(question.path) ? questionAt(question.inner, path) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function innerQuestions(schema: FieldSchema, prefix: string): Question[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => questionOf(`${prefix}${name}`, name, field, schema.required?.includes(name) === true));
}

function questionOf(path: string, name: string, field: FieldSchema, required: boolean): Question {
  const form = formOf(path, name, field);
  const within = field.items ?? field;
  return {
    path, name, label: labelOf(path, name), help: field.description ?? null, required, form,
    choices: choicesOf(within),
    atLeast: field.minItems ?? 0,
    record: records[path] ?? null,
    inner: innerQuestions(within, `${path}${field.items === undefined ? '' : '[]'}.`),
  };
}

function formOf(path: string, name: string, field: FieldSchema): AnswerForm {
  if (field.items !== undefined) return listForm(path, name, field.items);
  if (field.properties !== undefined) return 'group';
  if (field.enum !== undefined) return 'choice';
  if (isMoment(field)) return 'date';
  if (Object.hasOwn(records, path)) return 'record';
  if (field.type === 'boolean') return 'yes-no';
  if ([field, ...field.anyOf ?? []].some(({ type }) => type === 'number' || type === 'integer')) return 'number';
  if (field.format === 'uri') return 'address';
  return (field.maxLength ?? 0) > oneLineLimit ? 'long-text' : 'text';
}

function listForm(path: string, name: string, items: FieldSchema): AnswerForm {
  if (items.properties !== undefined) return 'rows';
  if (items.enum !== undefined) return 'choices';
  return path !== 'sources' && (name === 'sources' || name === 'dependsOn') ? 'source-keys' : 'texts';
}

function choicesOf(field: FieldSchema): Choice[] {
  const values = (field.enum ?? []).map(String);
  const list = termList(values);
  return values.map((value) => ({ value, label: list?.[value]?.label ?? value, meaning: list?.[value]?.meaning ?? null }));
}

/** Fields whose names are words of the file and not of a person who fills in a form. */
const spoken: Readonly<Record<string, string>> = { 'sources[].id': 'Key', 'sources[].also': 'Other addresses', 'sources[].archive': 'Archived copy', url: 'Address' };

/** `recoveredBy` in words: "Recovered by". */
function labelOf(path: string, name: string): string {
  const known = spoken[path] ?? spoken[name];
  if (known !== undefined) return known;
  const words = name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
