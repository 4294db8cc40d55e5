import { countOf } from '../harm-text.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.44 * day;

/** A length of time in words, in the largest unit of which there are two: "90 minutes", "45 days", "4 months". Takes milliseconds. */
export function durationText(length: number): string {
  if (length < 2 * hour) return countOf(Math.round(length / minute), 'minute');
  if (length < 2 * day) return countOf(Math.round(length / hour), 'hour');
  if (length < 2 * month) return countOf(Math.round(length / day), 'day');
  if (length < 24 * month) return countOf(Math.round(length / month), 'month');
  return countOf(Math.round(length / (12 * month)), 'year');
}
