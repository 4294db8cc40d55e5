import { emptyState, memberNamed, readState, writeState, type CatalogueState } from '../catalogue-state.ts';
import type { FacetValues } from '../facets.ts';
import { chosenRange } from './extent.ts';
import type { Span } from './span.ts';
import { laneChoices, type LaneChoice } from './lanes.ts';

/** All that the address of the timeline holds. */
export interface TimelineState {
  /** The filters of the catalogue; its query and order are not used here. */
  readonly filters: CatalogueState;
  readonly lanes: LaneChoice;
  /** What is shown; null for everything. */
  readonly range: Span | null;
  /** The record that is pointed at. */
  readonly event: string | null;
}

export const wholeTimeline: TimelineState = { filters: emptyState, lanes: 'kind', range: null, event: null };

/** Reads an address. What it names and the timeline does not know is left out; half a range reaches to the end of the extent. */
export function readTimelineState(params: URLSearchParams, known: FacetValues, extent: Span): TimelineState {
  const from = readTime(params.get('from'));
  const to = readTime(params.get('to'));
  const asked = { start: from ?? extent.start, end: to ?? extent.end };
  return {
    filters: { ...emptyState, selected: readState(params, known).selected },
    lanes: memberNamed(laneChoices, params.get('lanes')) ?? 'kind',
    range: (from === null && to === null) || asked.end <= asked.start ? null : chosenRange(asked, extent),
    event: params.get('event'),
  };
}

/** The state as an address: the same state always gives the same one, and what is by default is left out. */
export function writeTimelineState({ filters, lanes, range, event }: TimelineState): URLSearchParams {
  const params = writeState({ ...emptyState, selected: filters.selected });
  if (lanes !== 'kind') params.append('lanes', lanes);
  if (range !== null) {
    params.append('from', writeTime(range.start));
    params.append('to', writeTime(range.end));
  }
  if (event !== null) params.append('event', event);
  return params;
}

/** `2025-07-18`, with the time of day where it is not midnight: `2025-07-18T09:30Z`. */
export function writeTime(time: number): string {
  const text = new Date(time).toISOString();
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 16)}Z`;
}

function readTime(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}Z)?$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
