import type { ChronologyEntry } from '../../schema/incident-parts.ts';
import type { Moment } from '../../schema/moment.ts';
import { cutScale, quietStretches, type Break, type CutScale } from './cut-scale.ts';
import { durationText } from './duration-text.ts';
import { dateLabels } from './date-labels.ts';
import type { Span } from './span.ts';

/** What an event is to the incident; each has its own shape. */
export type EventRole = 'event' | 'background' | 'aftermath';

/** A mark on the line, in percent of the width. A dot stands at `from`; a bar covers what is known of the time. */
export interface ChronologyMark {
  readonly role: EventRole;
  readonly from: number;
  /** Null for a dot. */
  readonly to: number | null;
  /** Rows above the line; marks that would touch stand above one another. */
  readonly row: number;
}

/** The picture of a chronology as numbers and words. */
export interface ChronologyLayout {
  readonly marks: readonly ChronologyMark[];
  /** Breaks in the line, in percent, with the length of what is left out. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly rows: number;
  readonly first: string;
  readonly last: string;
  /** From the first to the last event, in words; null where the dates leave no room for it. */
  readonly total: string | null;
}

interface DatedEntry { readonly when: Extract<Moment, { start: number }>; readonly role: EventRole }

/** Nothing may collide at this width in pixels, so nothing does at a larger one. */
const width = 300;
const character = 7;
const dot = 10;
/** Most of the line shows time, not breaks. In percent. */
const roomForBreaks = 60;

/** The events of a chronology that have a date, on one line. Null when there are too few to show an order in time. */
export function layoutChronology(entries: readonly Pick<ChronologyEntry, 'when' | 'background' | 'aftermath'>[]): ChronologyLayout | null {
  const dated = entries.flatMap(({ when, ...flags }): DatedEntry[] => (when.start === null ? [] : [{ when, role: roleOf(flags) }]));
  const [first, last] = [dated[0], latest(dated)];
  if (dated.length < 3 || first === undefined || last === undefined || new Set(dated.map(({ when }) => when.value)).size < 2) return null;
  const spans = dated.map(({ when }) => when);
  const whole = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const scale = scaleFor(whole, spans);
  const marks = stack(dated.map((entry) => markOf(entry, scale)));
  const labels = dateLabels(first.when, last.when);
  const total = `${durationText(lastUnit(last.when) - whole.start)} in all`;
  return {
    marks,
    gaps: scale.cuts.map((cut) => ({ from: cut.from, to: cut.to, text: gapText(cut) })),
    rows: 1 + Math.max(...marks.map(({ row }) => row)),
    ...labels,
    total: fits(labels, total) ? total : null,
  };
}

function roleOf({ background, aftermath }: Pick<ChronologyEntry, 'background' | 'aftermath'>): EventRole {
  if (background === true) return 'background';
  return aftermath === true ? 'aftermath' : 'event';
}

function latest(entries: readonly DatedEntry[]): DatedEntry | undefined {
  return entries.reduce<DatedEntry | undefined>((found, entry) => (found === undefined || entry.when.end >= found.when.end ? entry : found), undefined);
}

/** Cuts the longest quiet stretch as long as events stand too close together and the break is much shorter than the stretch. */
function scaleFor(whole: Span, spans: readonly Span[]): CutScale {
  const breaks: Break[] = [];
  for (const quiet of quietStretches(spans)) {
    const scale = cutScale(whole, breaks);
    const drawn = scale.place(quiet.end) - scale.place(quiet.start);
    const needed = (100 * (gapText(quiet).length + 3) * character) / width;
    const taken = breaks.reduce((sum, gap) => sum + gap.width, needed);
    if (!isCrowded(spans, scale) || drawn < 1.5 * needed || taken > roomForBreaks) break;
    breaks.push({ ...quiet, width: needed });
  }
  return cutScale(whole, breaks);
}

/** Whether two events that did not happen at the same time would touch. */
function isCrowded(spans: readonly Span[], scale: CutScale): boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return inOrder.some((span, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.start >= span.end && pixels(scale.place(next.start) - scale.place(span.start)) < dot;
  });
}

function markOf({ when, role }: DatedEntry, scale: CutScale): ChronologyMark {
  const [from, to] = [scale.place(when.start), scale.place(when.end)];
  const isBar = pixels(to - from) > dot;
  return { role, from: isBar ? from : (from + to) / 2, to: isBar ? to : null, row: 0 };
}

/** Puts each mark into the lowest row in which it touches no earlier one. */
function stack(marks: readonly ChronologyMark[]): ChronologyMark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const half = mark.to === null ? dot / 2 : 0;
    const start = pixels(mark.from) - half;
    const free = ends.findIndex((end) => end <= start + 0.01);
    const row = free === -1 ? ends.length : free;
    ends[row] = pixels(mark.to ?? mark.from) + half;
    return { ...mark, row };
  });
}

function gapText({ start, end }: Span): string {
  return durationText(end - start);
}

/** The first instant of the last unit a moment covers: the day of a range of days, not the midnight after it. */
function lastUnit({ end, precision }: DatedEntry['when']): number {
  return end - { minute: 60_000, day: 86_400_000, month: 30 * 86_400_000, quarter: 91 * 86_400_000, year: 365 * 86_400_000 }[precision];
}

function fits({ first, last }: { first: string; last: string }, total: string): boolean {
  const half = (total.length * character) / 2;
  return (first.length + 1) * character <= width / 2 - half && (last.length + 1) * character <= width / 2 - half;
}

function pixels(percent: number): number {
  return (percent * width) / 100;
}
