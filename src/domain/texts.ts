import type { Place } from './finding.ts';
import type { AnyRecord } from './register.ts';
import { quotedIn } from './quotation-marks.ts';
import { walkValues } from './walk-values.ts';

/** A piece of our own wording and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

// Fields that hold somebody else's words, commands, keys or addresses rather than our wording.
const notOurs = new Set(['id', 'url', 'argv', 'publisher', 'author', 'archive', 'also', 'fragment', 'exceptions', 'documentation', 'dependsOn', 'when']);

// Several rules read the same texts; a record never changes after it is read.
const textsByRecord = new WeakMap<AnyRecord, readonly PlacedText[]>();

/**
 * The texts of a record that are ours to word: all but commands, ids, addresses and what identifies a source; then the
 * write-up, its headings and captions among it.
 */
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
    if (typeof step === 'string' && (notOurs.has(step) || isOfSource(path))) return false;
    if (typeof value !== 'string' || path.at(-2) === 'sources' || (path[0] === 'actions' && step === 'text')) return true;
    texts.push({ text: withoutCode(value), place: { file: record.file, path: [...path] } });
    return true;
  });
  for (const { text, line, column } of [...record.prose.paragraphs, ...record.prose.captions]) texts.push({ text: text.replace(/\s+/g, ' '), place: { file: record.file, at: { line, column } } });
  return texts;
}

/** A field of a source as it was printed. What the source is cited for is in our words. */
function isOfSource(path: readonly (string | number)[]): boolean {
  return path[0] === 'sources' && path.length === 3 && path[2] !== 'supports';
}

/** The quotations of a record: marked in the write-up, or between double quotation marks in a field. */
export function quotationsOf(record: AnyRecord): PlacedText[] {
  const inFields = textsOf(record)
    .filter(({ place }) => place.path !== undefined)
    .flatMap(({ text, place }) => quotedIn(text).map((words) => ({ text: words, place })));
  return [...inFields, ...record.prose.quotations.map(({ text, line, column }) => ({ text, place: { file: record.file, at: { line, column } } }))];
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ').replace(/\s+/g, ' ');
}
