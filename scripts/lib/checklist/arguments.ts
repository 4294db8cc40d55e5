import { choiceNames, type Choices } from '../../../src/domain/checklist/choices.ts';
import { presets } from '../../../src/domain/checklist/presets.ts';
import { nearest } from '../../../src/domain/nearest.ts';
import { members } from '../../../src/schema/vocabulary.ts';
import { Misuse } from '../command.ts';
import { readOptions } from '../read-options.ts';

/** The forms a checklist can be printed in. */
export const formats = {
  md: 'Markdown with everything, for a file or a wiki',
  github: 'Markdown for an issue',
  csv: 'a table for spreadsheets',
  json: 'to be read by programs, and by --from and the page',
  zip: 'all of these with the tested configuration (needs --output)',
} as const;

export type Format = keyof typeof formats;

/** What was asked for, as far as it can be understood without the register. */
export interface Asked {
  /** Choices given one by one, by the name they have in an address. */
  readonly given: URLSearchParams;
  readonly preset: Choices | null;
  readonly from: string | null;
  readonly format: Format;
  readonly output: string | null;
  readonly repository: string | null;
  readonly content: string;
  readonly isList: boolean;
  readonly isHelp: boolean;
}

const names = members(choiceNames).map((key) => choiceNames[key]);

/** Reads the arguments; throws Misuse for what is not understood. */
export function readArguments(input: readonly string[]): Asked {
  const values = parsed(input);
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const given = new URLSearchParams();
  for (const name of names) for (const value of [values[name]].flat()) if (typeof value === 'string') given.append(name, value);
  const format = text('format') ?? 'md';
  const output = text('output');
  if (!isFormat(format)) throw new Misuse(`there is no format "${format}"; use ${members(formats).join(', ')}.`);
  if (format === 'zip' && output === null) throw new Misuse('the format "zip" is no text: say where it goes with --output FILE.');
  return {
    given, format, output, preset: presetOf(text('preset')), from: text('from'), repository: text('repository'),
    content: text('content') ?? 'content', isList: values['list'] === true, isHelp: values['help'] === true,
  };
}

function parsed(input: readonly string[]): Record<string, unknown> {
  const several = { type: 'string', multiple: true } as const;
  const one = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return readOptions({
    args: [...input],
    options: {
      ...Object.fromEntries(names.map((name) => [name, several])),
      preset: one, from: one, format: one, output: { ...one, short: 'o' }, repository: one, content: one, list: flag, help: { ...flag, short: 'h' },
    },
  }).values;
}

function presetOf(id: string | null): Choices | null {
  if (id === null) return null;
  const preset = presets.find((each) => each.id === id);
  if (preset === undefined) throw new Misuse(`there is no preset "${id}"; use ${presets.map((each) => each.id).join(', ')}.`);
  return preset.choices;
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

/** Says of each value that is not known what it was probably meant to be, or what can be chosen. */
export function unknownValues(unknown: readonly { readonly name: string; readonly value: string }[], known: Readonly<Record<keyof Choices, readonly string[]>>): string {
  return unknown.map(({ name, value }) => {
    const key = members(choiceNames).find((each) => choiceNames[each] === name) ?? 'tools';
    const near = nearest(value, known[key]);
    return `--${name} does not know "${value}".${near === null ? ` It knows: ${known[key].join(', ')}.` : ` Did you mean "${near}"?`}`;
  }).join('\n');
}
