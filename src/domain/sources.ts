import type { Source } from '../schema/fields.ts';
import type { Place } from './finding.ts';
import type { IncidentRecord, Register, ToolRecord } from './register.ts';
import { walkValues } from './walk-values.ts';

export type SourcedRecord = IncidentRecord | ToolRecord;

/** The records that list sources, each with its list; only those of files that are asked about. */
export function sourcedRecords(register: Register, isAsked: (file: string) => boolean = () => true): { record: SourcedRecord; sources: readonly Source[] }[] {
  return [...register.incidents, ...register.tools].filter(({ file }) => isAsked(file)).map((record) => ({ record, sources: record.data.sources }));
}

/** One use of a source key. `carries` is false where a key only names another source, as in dependsOn. */
export interface Citation {
  readonly source: string;
  readonly place: Place;
  readonly carries: boolean;
}

/** Every use of a source key in a record, in its fields and in its write-up. */
export function citationsOf(record: SourcedRecord): Citation[] {
  const { file } = record;
  const citations: Citation[] = record.prose.citations.map(({ source, line, column }) => ({ source, place: { file, at: { line, column } }, carries: true }));
  walkValues(record.data, (value, path) => {
    const list = path.at(-2);
    if (typeof value === 'string' && (list === 'sources' || list === 'dependsOn')) citations.push({ source: value, place: { file, path: [...path] }, carries: list === 'sources' });
  });
  return citations;
}

/**
 * The sources that speak of the event for themselves: one per publisher, without those that only repeat another of the
 * list and those that give context.
 */
export function independentSources(sources: readonly Source[]): Source[] {
  const publishers = new Set<string>();
  return sources.filter((source) => {
    const repeats = (source.dependsOn ?? []).length > 0;
    const publisher = source.publisher.toLowerCase().replace(/\s+/g, ' ');
    if (source.context === true || repeats || publishers.has(publisher)) return false;
    publishers.add(publisher);
    return true;
  });
}
