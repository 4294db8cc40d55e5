import { isPublished } from '../counts.ts';
import { facetsOf } from '../catalogue.ts';
import type { FacetValues } from '../facets.ts';
import { withoutBackticks } from '../inline-code.ts';
import type { Links } from '../links.ts';
import type { IncidentRecord, Register } from '../register.ts';

/** An incident as the timeline knows it. */
export interface TimelineEntry {
  readonly slug: string;
  readonly title: string;
  readonly facets: FacetValues;
  /** When it happened, as a stretch: UTC milliseconds of the first instant, and of the first after it. Null if nothing is known. */
  readonly span: Span | null;
  /** True when it is only known to have happened by then: the span is that of its disclosure. */
  readonly isLatest: boolean;
}

/** A stretch of time: UTC milliseconds of its first instant, and of the first instant after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The published incidents as the timeline knows them, in the order of the register. */
export function timelineEntries(register: Register, links: Links): TimelineEntry[] {
  return register.incidents.filter(isPublished).map((record) => timelineEntry(record, links));
}

export function timelineEntry(record: IncidentRecord, links: Links): TimelineEntry {
  const { occurred, disclosed } = record.data.dates;
  const isLatest = occurred.when.start === null;
  const when = isLatest ? disclosed.when : occurred.when;
  return {
    slug: record.slug,
    title: withoutBackticks(record.data.title),
    facets: facetsOf(record, links),
    span: when.start === null ? null : { start: when.start, end: when.end },
    isLatest,
  };
}
