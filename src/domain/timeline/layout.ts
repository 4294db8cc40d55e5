import { severityLevels, type IncidentKind, type SeverityLevel } from '../../schema/vocabulary.ts';
import type { TimelineEntry } from './entry.ts';
import type { Span } from './span.ts';
import { isLaboratory, kindOf, type Lane } from './lanes.ts';
import { packSide, type Packed, type Side, type Sized } from './pack.ts';
import { ticksOf, type Tick } from './ticks.ts';

/** One incident, drawn. Lengths in pixels; `left` and `right` bound the time it may have happened in. */
export interface DotMark {
  readonly type: 'dot';
  /** The same mark has the same key in every range. */
  readonly key: string;
  readonly entry: TimelineEntry;
  readonly kind: IncidentKind;
  readonly isLaboratory: boolean;
  readonly severity: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Several incidents that would not fit beside each other, drawn as a bar with their number. */
export interface ClusterMark {
  readonly type: 'cluster';
  readonly key: string;
  readonly entries: readonly TimelineEntry[];
  /** From the first to the last of them. */
  readonly span: Span;
  readonly x: number;
  /** Upper edge, and height: a row for each record, or less where the highest bar of the picture would not fit. */
  readonly y: number;
  readonly height: number;
}

export type TimelineMark = DotMark | ClusterMark;

/** A lane with its place: `top` of its label, `line` of its axis, `bottom` of what stands below it. */
export interface LaneBox {
  readonly key: string;
  readonly label: string;
  /** How many incidents are seen. */
  readonly count: number;
  readonly top: number;
  readonly line: number;
  readonly bottom: number;
  /** In order of time. */
  readonly marks: readonly TimelineMark[];
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly LaneBox[];
}

/** A lane with the room it was given, in rows of marks. It keeps it while the range changes, so that nothing jumps. */
export interface RoomyLane {
  readonly lane: Lane;
  readonly rows: Readonly<Record<Side, number>>;
}

/** Distance between two rows of marks, in pixels. */
export const rowHeight = 24;

const labelHeight = 24;
const lanePadding = 10;
const topPadding = 4;

/** A small telephone. What has room there has room on any wider window. */
export const narrowWidth = 300;

/** Gives each lane the rows its marks need when everything is shown in a width, up to a number that keeps many lanes low. */
export function roomFor(lanes: readonly Lane[], extent: Span, width: number): RoomyLane[] {
  const most = lanes.length <= 8 ? 5 : 3;
  const rowsOf = (lane: Lane, side: Side) => rowsUsed(packSide(sized(lane[side], extent, width), most, originOf(extent, width)), most);
  return lanes.map((lane) => ({ lane, rows: { happened: rowsOf(lane, 'happened'), shown: rowsOf(lane, 'shown') } }));
}

function rowsUsed(packed: readonly Packed[], most: number): number {
  return packed.some(({ type }) => type === 'several') ? most : Math.max(0, ...packed.map(({ row }) => row + 1));
}

/** Where everything stands when a range is shown in a width. Marks do not overlap: what does not fit side by side is counted. */
export function layoutTimeline(lanes: readonly RoomyLane[], range: Span, width: number): TimelineLayout {
  const packed = lanes.map(({ lane, rows }) => mapSides((side) => packSide(sized(lane[side], range, width), rows[side], originOf(range, width))));
  const most = Math.max(1, ...packed.flatMap(({ happened, shown }) => [...happened, ...shown]).map((each) => (each.type === 'several' ? each.items.length : 1)));
  let top = topPadding;
  const boxes = lanes.map(({ lane, rows }, index) => {
    const line = top + labelHeight + rows.happened * rowHeight;
    const marks = sides.flatMap((side) => (packed[index]?.[side] ?? []).map((each) => markFrom(each, { key: lane.key, side, line, room: rows[side] * rowHeight, most })));
    const bottom = line + Math.max(rows.shown * rowHeight, 2);
    const box = { key: lane.key, label: lane.label, count: countIn(marks), top, line, bottom, marks: marks.sort((a, b) => a.x - b.x || (a.key < b.key ? -1 : 1)) };
    top = bottom + lanePadding;
    return box;
  });
  return { width, height: top, ticks: ticksOf(range, width), lanes: boxes };
}

const sides = ['happened', 'shown'] as const;

function mapSides<T>(make: (side: Side) => T): Record<Side, T> {
  return { happened: make('happened'), shown: make('shown') };
}

function countIn(marks: readonly TimelineMark[]): number {
  return marks.reduce((sum, mark) => sum + (mark.type === 'dot' ? 1 : mark.entries.length), 0);
}

/** Where a mark may stand: on which side of which line, in how much room, and how many the highest bar counts. */
interface Place {
  readonly key: string;
  readonly side: Side;
  readonly line: number;
  readonly room: number;
  readonly most: number;
}

function markFrom(packed: Packed, { key, side, line, room, most }: Place): TimelineMark {
  if (packed.type === 'single') {
    const { entry, x, left, right } = packed.item;
    const away = rowHeight / 2 + packed.row * rowHeight;
    const y = side === 'happened' ? line - away : line + away;
    return { type: 'dot', key: `${key}|${entry.slug}`, entry, kind: kindOf(entry), isLaboratory: isLaboratory(entry), severity: severityOf(entry), x, y, left, right };
  }
  const entries = packed.items.map(({ entry }) => entry);
  const height = Math.max(rowHeight, entries.length * Math.min(rowHeight, room / most));
  return { type: 'cluster', key: `${key}|${side}|${String(packed.cell)}`, entries, span: spanOfAll(entries), x: packed.x, y: side === 'happened' ? line - height : line, height };
}

/** The entries that are seen in a range, with their widths in pixels. One that may have happened at any time of the range stands in its middle. */
function sized(entries: readonly TimelineEntry[], range: Span, width: number): Sized[] {
  const perMillisecond = width / (range.end - range.start);
  const found: Sized[] = [];
  for (const entry of entries) {
    const { span } = entry;
    if (span === null || span.end <= range.start || span.start >= range.end) continue;
    const left = (Math.max(span.start, range.start) - range.start) * perMillisecond;
    const right = (Math.min(span.end, range.end) - range.start) * perMillisecond;
    found.push({ entry, x: (left + right) / 2, left, right });
  }
  return found;
}

function originOf(range: Span, width: number): number {
  return (range.start * width) / (range.end - range.start);
}

function spanOfAll(entries: readonly TimelineEntry[]): Span {
  const spans = entries.flatMap(({ span }) => (span === null ? [] : [span]));
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function severityOf(entry: TimelineEntry): number {
  return severityLevels[entry.facets.severity[0] as SeverityLevel].rank;
}
