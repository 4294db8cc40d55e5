import type { Place } from './finding.ts';
import type { AnyRecord } from './register.ts';
import { walkValues } from './walk-values.ts';

/** A piece of our own wording and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

// Fields that hold somebody else's words, commands, keys or addresses rather than our wording.
const notOurs = new Set(['id', 'url', 'argv', 'publisher', 'author', 'archive', 'also', 'fragment', 'exceptions', 'documentation', 'sources', 'dependsOn', 'when']);

// Several rules read the same texts; a record never changes after it is read.
const textsByRecord = new WeakMap<AnyRecord, readonly PlacedText[]>();

/** The texts of a record that are ours to word: all but source lines, commands, ids and addresses; then the write-up. */
export function textsOf(record: AnyRecord): readonly PlacedText[] {
  const known = textsByRecord.get(record);
  if (known !== undefined) return known;
  const texts = collectTexts(record);
  textsByRecord.set(record, texts);
  return texts;
}

function collectTexts(record: AnyRecord): PlacedText[] {
  const texts: PlacedText[] = [];
  walkValues(record.data, (value, path) => {
    const step = path.at(-1);
    if (typeof step === 'string' && notOurs.has(step)) return false;
    if (typeof value !== 'string' || (path[0] === 'actions' && step === 'text')) return true;
    texts.push({ text: withoutCode(value), place: { file: record.file, path: [...path] } });
    return true;
  });
  for (const { text, line, column } of record.prose.paragraphs) texts.push({ text: text.replace(/\s+/g, ' '), place: { file: record.file, at: { line, column } } });
  return texts;
}

/** The quotations of a record: marked in the write-up, or between double quotation marks in a field. */
export function quotationsOf(record: AnyRecord): PlacedText[] {
  const inFields = textsOf(record)
    .filter(({ place }) => place.path !== undefined)
    .flatMap(({ text, place }) => [...text.matchAll(/[“"]([^“”"]+)[”"]/gu)].map((match) => ({ text: match[1] ?? '', place })));
  return [...inFields, ...record.prose.quotations.map(({ text, line, column }) => ({ text, place: { file: record.file, at: { line, column } } }))];
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ').replace(/\s+/g, ' ');
}
