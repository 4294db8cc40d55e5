import type { Links } from '../links.ts';
import type { Register } from '../register.ts';
import { timelineEntries } from './entry.ts';
import type { Span } from './span.ts';

/** The time a spark covers. All sparks of a register have the same one, so that they can be compared. */
export interface SparkAxis extends Span {
  readonly years: readonly SparkYear[];
  /** Months in one slot: what a counted mark stands for. */
  readonly slotMonths: number;
}

export interface SparkYear {
  /** Percent of the width. */
  readonly x: number;
  readonly isTick: boolean;
  /** Null where there is no room for it. */
  readonly label: string | null;
}

/** Width in pixels at which nothing may overlap: the column of a window of 320. At every wider one there is more room. */
export const narrowest = 284;

/** Percent left free at both ends, so that the first and the last mark are whole. */
const margin = 3;

/** Pixels that the name of a year takes up, and what stands between it and its tick. */
const yearWidth = 30;
export const yearGap = 4;

/** Pixels that the last name may stand out at the right, where nothing is. */
const overhang = 8;

const slotRoom = 26;
const slotLengths = [3, 6, 12, 24, 60, 120] as const;

const year = 365 * 86_400_000;

// A register is never changed after it is built, so its axis stays true.
const axes = new WeakMap<Register, SparkAxis | null>();

/** The axis of a register; null when no published incident has a date. */
export function registerAxis(register: Register, links: Links): SparkAxis | null {
  let axis = axes.get(register);
  if (axis === undefined) {
    const spans = timelineEntries(register, links).flatMap((entry) => entry.span ?? []);
    axis = spans.length === 0 ? null : sparkAxis(spans);
    axes.set(register, axis);
  }
  return axis;
}

/** The axis that covers these stretches, in whole quarters. */
export function sparkAxis(spans: readonly Span[]): SparkAxis {
  const start = quarterOf(Math.min(...spans.map((span) => span.start)), 0);
  const end = quarterOf(Math.max(...spans.map((span) => span.end)) - 1, 1);
  const months = monthOf(end) - monthOf(start);
  const slotMonths = slotLengths.find((length) => (length / months) * narrowest >= slotRoom) ?? months;
  return { start, end, slotMonths, years: yearsIn({ start, end }) };
}

/** Where an instant stands, in percent of the width. */
export function percentAt({ start, end }: Span, time: number): number {
  return margin + ((100 - 2 * margin) * (time - start)) / (end - start);
}

/** The instant halfway, where a mark stands. */
export function middleOf({ start, end }: Span): number {
  return (start + end) / 2;
}

/** The slot an instant falls into, numbered from the beginning of the calendar. */
export function slotAt({ slotMonths }: SparkAxis, time: number): number {
  return Math.floor(monthOf(time) / slotMonths);
}

/** The part of a slot that the axis shows. */
export function slotSpan(axis: SparkAxis, slot: number): Span {
  const first = slot * axis.slotMonths;
  return { start: Math.max(axis.start, Date.UTC(0, first)), end: Math.min(axis.end, Date.UTC(0, first + axis.slotMonths)) };
}

function yearsIn(span: Span): SparkYear[] {
  const first = new Date(span.start).getUTCFullYear();
  const last = new Date(span.end - 1).getUTCFullYear();
  const marks = Array.from({ length: last - first + 1 }, (_, index) => ({ name: first + index, x: Date.UTC(first + index, 0) < span.start ? 0 : percentAt(span, Date.UTC(first + index, 0)) }));
  const pixelsPerYear = ((percentAt(span, span.start + year) - margin) / 100) * narrowest;
  const step = Math.ceil((yearWidth + yearGap) / pixelsPerYear);
  return marks.map(({ name, x }, index) => {
    const next = marks[index + step];
    const room = (((next?.x ?? 100) - x) / 100) * narrowest + (next === undefined ? overhang : 0);
    const hasRoom = room >= yearWidth + (x > 0 ? yearGap : 0);
    return { x, isTick: x > 0, label: hasRoom && name % step === 0 ? String(name) : null };
  });
}

/** Months since the beginning of 1900, which is what Date.UTC means by year 0. */
function monthOf(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1900) * 12 + date.getUTCMonth();
}

/** The first instant of a quarter, counted from the one an instant falls into. */
function quarterOf(time: number, later: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + later) * 3);
}
