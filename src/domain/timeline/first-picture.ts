import { href, recordPath } from '../site-path.ts';
import { shape, type Shape } from '../figures/shape.ts';
import { drawAxis, drawGrid, drawLane, drawMark, sharesOf, type Addresses } from './draw.ts';
import type { TimelineEntry } from './entry.ts';
import { extentOf } from './extent.ts';
import { lanesOf, type LaneValue } from './lanes.ts';
import { layoutTimeline, narrowWidth, roomFor } from './layout.ts';
import { ticksOf } from './ticks.ts';
import { timelineStatus } from './words.ts';

/** The axis of the page as built: its labels are so far apart in this width that they have room on a telephone too. */
const axisWidth = 480;
const labelsApart = 100;

/** The picture as it is built into the page: everything, by kind. It is laid out for a narrow window, so nothing overlaps in any. */
export function firstPicture(entries: readonly TimelineEntry[], values: readonly LaneValue[]): { axis: Shape; lanes: Shape } {
  const extent = extentOf(entries);
  const layout = layoutTimeline(roomFor(lanesOf(entries, 'kind', values), extent, narrowWidth), extent, narrowWidth);
  const axis = { ...layout, width: axisWidth, ticks: ticksOf(extent, axisWidth, labelsApart) };
  const measure = sharesOf(narrowWidth);
  return {
    axis: shape('svg', { class: 'axis', height: 24, 'aria-hidden': 'true' }, ...drawAxis(axis, sharesOf(axisWidth))),
    lanes: shape('svg', { class: 'lanes', height: layout.height, role: 'group', 'aria-label': 'Incidents by when they happened' },
      drawGrid(axis, sharesOf(axisWidth)),
      ...layout.lanes.map((lane) => shape('g', { role: 'group', 'aria-label': lane.label }, ...drawLane(lane), ...lane.marks.map((mark) => drawMark(mark, measure, addresses).shape)))),
  };
}

/** What stands in the picture as built, in words. */
export function wholeStatus(entries: readonly TimelineEntry[]): string {
  const undated = entries.filter(({ span }) => span === null).length;
  return timelineStatus({ seen: entries.length - undated, matching: entries.length, total: entries.length, undated }, extentOf(entries), false);
}

/** Where marks lead before a script runs: to the record, and for a count to the year in the list. */
const addresses: Addresses = {
  record: (slug) => href(recordPath('incidents', slug)),
  list: ({ span }) => `#y${String(new Date(span.start).getUTCFullYear())}`,
};
