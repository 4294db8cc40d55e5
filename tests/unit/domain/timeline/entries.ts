import { readFacetAttribute } from '../../../../src/domain/facets.ts';
import type { TimelineEntry } from '../../../../src/domain/timeline/entry.ts';
import { spanOf } from '../../../../src/domain/timeline/span.ts';

/** An entry of the timeline that differs from others in what a test is about. */
export function entry(slug: string, when: string, facets = '', more: Partial<TimelineEntry> = {}): TimelineEntry {
  const given = facets.split(' ').filter((each) => each !== '');
  const names = given.map((each) => each.split(':')[0]);
  const rest = ['kind:harm', 'setting:deployed', 'severity:marginal'].filter((each) => !names.includes(each.split(':')[0]));
  return { slug, id: `MISHAP-2025-${slug}`, title: `Record ${slug}`, words: when, facets: readFacetAttribute([...given, ...rest].join(' ')), when, span: spanOf(when), isLatest: false, ...more };
}

/** Instant of a day, UTC milliseconds. */
export function day(date: string): number {
  return Date.parse(date);
}
