import type { DatePrecision } from './vocabulary.ts';

/**
 * A point or stretch of time with the precision a source gives. `start` and `end` are UTC milliseconds of the first
 * instant covered and of the first instant after it; an unknown moment has neither.
 */
export type Moment =
  | { readonly value: 'unknown'; readonly precision: 'unknown'; readonly start: null; readonly end: null }
  | { readonly value: string; readonly precision: Exclude<DatePrecision, 'unknown'>; readonly start: number; readonly end: number };

const forms: readonly { precision: Exclude<DatePrecision, 'unknown'>; pattern: RegExp }[] = [
  { precision: 'minute', pattern: /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})Z$/ },
  { precision: 'day', pattern: /^(\d{4})-(\d{2})-(\d{2})$/ },
  { precision: 'month', pattern: /^(\d{4})-(\d{2})$/ },
  { precision: 'quarter', pattern: /^(\d{4})-Q([1-4])$/ },
  { precision: 'year', pattern: /^(\d{4})$/ },
];

/** Reads `2025-07-18T09:30Z`, `2025-07-18`, `2025-07`, `2025-Q3`, `2025`, `unknown`, or a range `2025-07-17/2025-07-18`. Null when it is none of them or no such day exists. */
export function parseMoment(text: string): Moment | null {
  if (text === 'unknown') return { value: 'unknown', precision: 'unknown', start: null, end: null };
  const [first, last, ...rest] = text.split('/');
  if (first === undefined || rest.length > 0) return null;
  const from = parsePoint(first);
  if (last === undefined || from === null) return from;
  const to = parsePoint(last);
  if (to === null || to.start < from.start) return null;
  return { value: text, precision: from.precision, start: from.start, end: to.end };
}

type KnownMoment = Extract<Moment, { start: number }>;

function parsePoint(text: string): KnownMoment | null {
  for (const { precision, pattern } of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year = 0, second = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map(Number);
    // Date.UTC takes years below 100 for the twentieth century, and nothing here is older than computing.
    if (year < 1900) return null;
    const month = precision === 'quarter' ? (second - 1) * 3 : second - 1;
    const start = Date.UTC(year, month, day, hour, minute);
    if (!isSameDay(start, month, day) || hour > 23 || minute > 59) return null;
    return { value: text, precision, start, end: endOf(precision, { year, month, day, start }) };
  }
  return null;
}

/** Date.UTC turns 30 February into 2 March; such a date is an author's slip, not a day. */
function isSameDay(time: number, month: number, day: number): boolean {
  const date = new Date(time);
  return date.getUTCMonth() === month && date.getUTCDate() === day;
}

function endOf(precision: KnownMoment['precision'], at: { year: number; month: number; day: number; start: number }): number {
  switch (precision) {
    case 'minute': return at.start + 60_000;
    case 'day': return Date.UTC(at.year, at.month, at.day + 1);
    case 'month': return Date.UTC(at.year, at.month + 1, 1);
    case 'quarter': return Date.UTC(at.year, at.month + 3, 1);
    case 'year': return Date.UTC(at.year + 1, 0, 1);
    default: return precision satisfies never;
  }
}
