import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Answers } from '../../../src/domain/draft/conditions.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import { nearest } from '../../../src/domain/nearest.ts';
import { parseYaml } from '../../../src/reader/front-matter.ts';
import { Misuse } from '../command.ts';
import { withValue } from './at-path.ts';
import { flagsOf, type Flag } from './flags.ts';

/** What the call asked for, beside answers. */
export interface NewAsked {
  /** Answers given by options. */
  readonly given: Answers;
  readonly answersFile: string | null;
  readonly name: string | null;
  readonly draft: string | null;
  readonly content: string;
  readonly isResumed: boolean;
  readonly isNeverAsking: boolean;
  readonly isNoDuplicate: boolean;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
  readonly isQuestions: boolean;
  readonly isHelp: boolean;
}

const flag = { type: 'boolean', default: false } as const;
const own = {
  answers: { type: 'string' }, name: { type: 'string' }, draft: { type: 'string' }, content: { type: 'string', default: 'content' },
  resume: flag, yes: { ...flag, short: 'y' }, 'not-a-duplicate': flag, 'dry-run': flag, json: flag, questions: flag, help: { ...flag, short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the call; throws Misuse for what is not understood, with the option that was probably meant. */
export function readArguments(input: readonly string[], questions: readonly Question[]): NewAsked {
  const flags = flagsOf(questions);
  const options: NonNullable<ParseArgsConfig['options']> = { ...own, ...Object.fromEntries(flags.map(({ name, isRepeated }) => [name, { type: 'string', multiple: isRepeated }] as const)) };
  const values = parsed(input, options);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  return {
    given: flags.reduce<Answers>((answers, each) => withFlag(answers, each, values[each.name]), {}),
    answersFile: text('answers'), name: text('name'), draft: text('draft'), content: text('content') ?? 'content',
    isResumed: values['resume'] === true, isNeverAsking: values['yes'] === true, isNoDuplicate: values['not-a-duplicate'] === true,
    isDryRun: values['dry-run'] === true, isJson: values['json'] === true, isQuestions: values['questions'] === true, isHelp: values['help'] === true,
  };
}

function parsed(input: readonly string[], options: NonNullable<ParseArgsConfig['options']>): Record<string, unknown> {
  try {
    return parseArgs({ args: [...input], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    const meant = nearest(/'--([^']+)'/.exec(error.message)?.[1] ?? '', Object.keys(options));
    throw new Misuse(error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && meant !== null ? `${error.message.split('. ')[0] ?? ''}. Did you mean "--${meant}"?` : error.message);
  }
}

function withFlag(answers: Answers, { name, question, isRepeated }: Flag, value: unknown): Answers {
  if (value === undefined) return answers;
  const path = question.path.split('.');
  if (!isRepeated) return withValue(answers, path, value);
  const entries = (value as string[]).flatMap((entry): unknown[] => (question.form === 'rows' ? [rowIn(entry, name)] : question.form === 'texts' ? [entry] : entry.split(/[\s,]+/)));
  return withValue(answers, path, entries);
}

/** A row is written as YAML or JSON: { id: report, kind: primary }. */
function rowIn(text: string, name: string): unknown {
  const { value, findings } = parseYaml(`--${name}`, text, 1);
  if (findings.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Misuse(`--${name} takes one row as YAML or JSON, such as '{ id: report, kind: primary }'; texts with a comma or a colon stand in quotes. Given: ${text}`);
  }
  return value;
}
