import { steps, utcYear } from './intervals.ts';
import type { Span } from './span.ts';

export interface Tick {
  /** Pixels from the left. */
  readonly x: number;
  readonly label: string;
  /** True where a larger unit begins, which is drawn stronger: a year among months, a day among hours. */
  readonly isMajor: boolean;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Room that a label needs, in pixels. */
const labelWidth = 64;

/** Lines of a time axis with their labels, at least so many pixels apart. The first label tells the year, unless the next one does. */
export function ticksOf(range: Span, width: number, apart: number = labelWidth): Tick[] {
  const perPixel = (range.end - range.start) / width;
  const step = steps.findLast(({ milliseconds }) => milliseconds / perPixel >= apart) ?? steps[0];
  if (step === undefined) return [];
  const dates = step.every.range(step.every.ceil(new Date(range.start)), new Date(range.end + 1));
  const isYearNext = dates[1] !== undefined && isNewYear(dates[1]);
  return dates.map((date, index) => ({ x: (date.getTime() - range.start) / perPixel, ...labelOf(date, step.unit, index === 0 && !isYearNext) }));
}

function isNewYear(date: Date): boolean {
  return utcYear.floor(date).getTime() === date.getTime();
}

function labelOf(date: Date, unit: (typeof steps)[number]['unit'], isFirst: boolean): { label: string; isMajor: boolean } {
  const year = String(date.getUTCFullYear());
  const month = months[date.getUTCMonth()] ?? '';
  if (unit === 'year') return { label: year, isMajor: false };
  if (unit === 'month') return isNewYear(date) ? { label: year, isMajor: true } : { label: isFirst ? `${month} ${year}` : month, isMajor: false };
  const day = `${String(date.getUTCDate())} ${month}`;
  const isMidnight = date.getTime() % 86_400_000 === 0;
  if (unit === 'day' || isMidnight) return { label: isFirst || isNewYear(date) ? `${day} ${year}` : day, isMajor: isNewYear(date) || unit !== 'day' };
  const clock = date.toISOString().slice(11, 16);
  return { label: isFirst ? `${day}, ${clock}` : clock, isMajor: false };
}
