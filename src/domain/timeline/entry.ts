import { isPublished } from '../counts.ts';
import { facetsOf } from '../catalogue.ts';
import type { FacetValues } from '../facets.ts';
import { withoutBackticks } from '../inline-code.ts';
import type { Links } from '../links.ts';
import type { IncidentRecord, Register } from '../register.ts';
import { spanOf, type Span } from './span.ts';
import { entryWords } from './words.ts';

/** An incident as the timeline knows it, in the page and in the browser alike. */
export interface TimelineEntry {
  readonly slug: string;
  /** Permanent id. */
  readonly id: string;
  readonly title: string;
  /** Date, kind and severity in words, as they stand in the list. */
  readonly words: string;
  readonly facets: FacetValues;
  /** When it happened, as the record writes it, with the precision its sources give: `2025-07`. */
  readonly when: string;
  /** The same as a stretch; null if nothing is known. */
  readonly span: Span | null;
  /** True when it is only known to have happened by then: `when` is the date of its disclosure. */
  readonly isLatest: boolean;
}

/** The published incidents as the timeline knows them, in the order of the register. */
export function timelineEntries(register: Register, links: Links): TimelineEntry[] {
  return register.incidents.filter(isPublished).map((record) => timelineEntry(record, links));
}

export function timelineEntry(record: IncidentRecord, links: Links): TimelineEntry {
  const { occurred, disclosed } = record.data.dates;
  const isLatest = occurred.when.start === null;
  const when = (isLatest ? disclosed : occurred).when.value;
  return {
    slug: record.slug,
    id: record.data.id,
    title: withoutBackticks(record.data.title),
    words: entryWords(record.data),
    facets: facetsOf(record, links),
    when,
    span: spanOf(when),
    isLatest,
  };
}
