import type { Moment } from '../schema/moment.ts';

/** A moment in words. `note` is what the words do not yet say. */
export interface MomentWords {
  readonly text: string;
  readonly note: string | null;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const quarters = ['first', 'second', 'third', 'fourth'] as const;

/** Words exactly as precise as the moment. A note such as "mid-December" or "late July" is taken into the words. */
export function momentWords(moment: Moment, note?: string): MomentWords {
  const part = note === undefined ? null : partOfMonth(moment, note);
  return { text: part ?? rangeText(moment.value), note: part === null ? (note ?? null) : null };
}

/** The words alone, for titles, feeds and lists. */
export function momentText(moment: Moment, note?: string): string {
  return momentWords(moment, note).text;
}

/** A value that the `datetime` attribute allows, or null: quarters, ranges and unknown moments have none. */
export function momentAttribute(moment: Moment): string | null {
  return /[/Q]|unknown/.test(moment.value) ? null : moment.value;
}

function partOfMonth(moment: Moment, note: string): string | null {
  const match = /^(early|mid|late)[- ]([A-Z][a-z]+)$/i.exec(note.trim());
  if (moment.precision !== 'month' || moment.value.includes('/') || match === null) return null;
  const [year, month] = moment.value.split('-').map(Number);
  if (months[(month ?? 0) - 1] !== match[2]) return null;
  const part = String(match[1]).toLowerCase();
  return `${part}${part === 'mid' ? '-' : ' '}${match[2]} ${year}`;
}

function rangeText(value: string): string {
  const [first = '', last] = value.split('/');
  if (last === undefined || last === first) return pointText(first);
  return sameDay(first, last) ?? sameMonth(first, last) ?? sameYear(first, last) ?? `${pointText(first)} – ${pointText(last)}`;
}

/** 18 July 2025, 09:30–10:10 UTC */
function sameDay(first: string, last: string): string | null {
  const [day, from] = first.split('T');
  const [otherDay, to] = last.split('T');
  if (from === undefined || to === undefined || day !== otherDay) return null;
  return `${pointText(String(day))}, ${clock(from)}–${clock(to)} UTC`;
}

/** 17–18 July 2025 */
function sameMonth(first: string, last: string): string | null {
  if (!isDay(first) || !isDay(last) || first.slice(0, 7) !== last.slice(0, 7)) return null;
  return `${Number(first.slice(8))}–${pointText(last)}`;
}

/** 28 July – 3 August 2025, or July – August 2025 */
function sameYear(first: string, last: string): string | null {
  const plain = /^\d{4}-\d{2}(?:-\d{2})?$/;
  if (!plain.test(first) || !plain.test(last) || first.slice(0, 4) !== last.slice(0, 4)) return null;
  return `${pointText(first).replace(/ \d{4}$/, '')} – ${pointText(last)}`;
}

function pointText(value: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null) return `${quarters[Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  const [date = '', time] = value.split('T');
  const [year, month, day] = date.split('-');
  const words = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : months[Number(month) - 1], year];
  const text = words.filter((word) => word !== '' && word !== undefined).join(' ');
  return time === undefined ? text : `${text}, ${clock(time)} UTC`;
}

function clock(time: string): string {
  return time.replace('Z', '');
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
