import { readChoices, writeChoices, type Choices, type KnownChoices } from '../../../src/domain/checklist/choices.ts';
import { readDocument } from '../../../src/domain/checklist/document.ts';
import { readLink, type KnownMark } from '../../../src/domain/checklist/link.ts';
import { troubleWords } from '../../../src/domain/checklist/page-words.ts';
import { noProgress, type Progress } from '../../../src/domain/checklist/progress.ts';
import type { ChecklistSource } from '../../../src/domain/checklist/source.ts';
import { Misuse, type Io } from '../command.ts';

/** A checklist that came back, and what of it could not be used, in words. */
export interface CameBack {
  readonly choices: URLSearchParams;
  readonly progress: Progress;
  readonly mark: KnownMark | null;
  readonly trouble: readonly string[];
}

/** Takes a checklist over from the link or the file that holds it. Throws Misuse where it is neither. */
export async function comeBack(from: string, source: ChecklistSource, known: KnownChoices, { readFile }: Pick<Io, 'readFile'>): Promise<CameBack> {
  return /^https?:\/\//.test(from) ? fromLink(from, known) : fromFile(from, source, readFile);
}

/** The choices of something that came back or of a preset, with those given one by one in their place. */
export function replaceChoices(base: URLSearchParams | Choices | null, given: URLSearchParams): URLSearchParams {
  const params = base instanceof URLSearchParams ? new URLSearchParams(base) : base === null ? new URLSearchParams() : writeChoices(base);
  for (const name of new Set(given.keys())) params.delete(name);
  for (const [name, value] of given) params.append(name, value);
  return params;
}

function fromLink(from: string, known: KnownChoices): CameBack {
  const hash = from.indexOf('#');
  const address = hash === -1 ? from : from.slice(0, hash);
  const query = address.indexOf('?');
  const { choices, unknown } = readChoices(new URLSearchParams(query === -1 ? '' : address.slice(query)), known);
  const { progress, mark, broken, isNewer } = hash === -1 ? { progress: noProgress, mark: null, broken: 0, isNewer: false } : readLink(from.slice(hash + 1));
  return { choices: writeChoices(choices), progress, mark, trouble: troubleWords(unknown, broken, isNewer) };
}

async function fromFile(from: string, source: ChecklistSource, readFile: Io['readFile']): Promise<CameBack> {
  const text = await readFile(from).catch((error: unknown) => {
    throw new Misuse(`"${from}" cannot be read (${error instanceof Error ? error.message : String(error)}). --from takes a checklist saved as JSON, or the link of one.`);
  });
  const read = readDocument(text, source);
  if (read === null) throw new Misuse(`"${from}" is no checklist of this register: a JSON file was expected, as saved by the page or by --format json.`);
  return { choices: writeChoices(read.choices), progress: read.progress, mark: read.mark, trouble: troubleWords(read.unknown, read.broken, read.isNewer) };
}
