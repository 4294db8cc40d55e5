import type { Moment } from '../../schema/moment.ts';

type Known = Extract<Moment, { start: number }>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The two ends of a line of time in short words: "13 Jul 2025" and "30 Jul 2025"; with the minutes when both lie in one day. */
export function dateLabels(first: Known, last: Known): { first: string; last: string } {
  const from = first.value.split('/')[0] ?? first.value;
  const to = last.value.split('/').at(-1) ?? last.value;
  const isOneDay = from.includes('T') && to.includes('T') && from.slice(0, 10) === to.slice(0, 10);
  return isOneDay ? { first: `${shortDate(from)}, ${clock(from)}`, last: `${clock(to)} UTC` } : { first: shortDate(from), last: shortDate(to) };
}

/** "13 Jul 2025", "Jul 2025", "Q3 2025" or "2025", from a point of time as a record writes it. */
export function shortDate(value: string): string {
  const [year, month, day] = value.slice(0, 10).split('-');
  const name = month?.startsWith('Q') === true ? month : months[Number(month) - 1];
  return [day === undefined ? null : Number(day), name, year].filter((word) => word !== null && word !== undefined).join(' ');
}

function clock(value: string): string {
  return value.slice(11, 16);
}
