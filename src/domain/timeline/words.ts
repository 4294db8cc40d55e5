import type { Incident } from '../../schema/incident.ts';
import { incidentKinds, settings, severityLevels } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import { listedMoment } from '../listed-moment.ts';
import { momentText } from '../moment-text.ts';
import type { Span } from './span.ts';

const aDay = 86_400_000;

/** What a mark says of an incident besides its title: `17–18 July 2025, harm, marginal`. */
export function entryWords(incident: Pick<Incident, 'dates' | 'kind' | 'setting' | 'severity'>): string {
  return joinWords(listedMoment(incident).text, kindWords(incident), severityWords(incident.severity));
}

/** The same from the columns of the list. */
export function joinWords(when: string, kind: string, severity: string): string {
  return [when, kind.toLowerCase(), severity.toLowerCase()].join(', ');
}

export function kindWords({ kind, setting }: Pick<Incident, 'kind' | 'setting'>): string {
  return setting === 'laboratory' ? `${incidentKinds[kind].label}, ${settings.laboratory.label.toLowerCase()}` : incidentKinds[kind].label;
}

export function severityWords({ level, basis }: Incident['severity']): string {
  const { label } = severityLevels[level];
  return basis === 'potential' ? `Potentially ${label.toLowerCase()}` : label;
}

/** A stretch of time in words, its last day included: `1 March – 31 July 2025`. With the times of day where it is short and does not stand on whole days. */
export function spanWords({ start, end }: Span): string {
  const isWhole = start % aDay === 0 && end % aDay === 0;
  const value = !isWhole && end - start < 3 * aDay ? `${minuteOf(start)}/${minuteOf(end)}` : `${dayOf(start)}/${dayOf(end - 1)}`;
  return momentText({ value, precision: 'day', start, end });
}

/** What a count of marks says: `12 records, March – April 2025`. */
export function clusterWords(count: number, span: Span): string {
  return `${countOf(count, 'record')}, ${spanWords(span)}`;
}

/** What stands in the picture: `seen` of the records that match the filters, `undated` of which have no date. */
export function timelineStatus(counts: { readonly seen: number; readonly matching: number; readonly total: number; readonly undated: number }, range: Span, isMultiple: boolean): string {
  const { seen, matching, total, undated } = counts;
  const filtered = matching === total ? '' : `, ${countOf(matching, 'record')} of ${String(total)} match the filters`;
  const lanes = isMultiple ? '; each stands in every lane that applies' : '';
  const without = undated === 0 ? '' : `; ${String(undated)} without a date ${undated === 1 ? 'stands' : 'stand'} in the list only`;
  return `${countOf(seen, 'record')} from ${spanWords(range).replace(' – ', ' to ')}${filtered}${lanes}${without}`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function minuteOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}
