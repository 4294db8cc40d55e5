import { parseMoment } from '../../schema/moment.ts';

/** A stretch of time: UTC milliseconds of its first instant, and of the first instant after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch that a date as records write it covers; null for an unknown one. */
export function spanOf(when: string): Span | null {
  const moment = parseMoment(when);
  return moment === null || moment.precision === 'unknown' ? null : { start: moment.start, end: moment.end };
}
