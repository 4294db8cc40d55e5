import { sortTime, type IncidentRecord } from '../register.ts';
import type { NumberList } from './number-list.ts';
import { numberYear } from './number-year.ts';
import { isPlaceholder } from './placeholder.ts';
import type { NumberProblem } from './problems.ts';

/** A number for a record that had none. */
export interface Assignment {
  readonly file: string;
  readonly slug: string;
  /** The placeholder the record bears. */
  readonly from: string;
  readonly to: string;
}

/** Counted within a year in four digits. */
const most = 9999;

/**
 * The next numbers for the drafts among the given incidents, earliest event first. A number follows the highest that
 * was ever given in its year; gaps are not filled.
 */
export function planAssignments(incidents: readonly IncidentRecord[], { given }: NumberList): { assignments: Assignment[]; problems: NumberProblem[] } {
  const highest = new Map<number, number>();
  for (const { id } of given) {
    const [year, number] = partsOf(id);
    highest.set(year, Math.max(highest.get(year) ?? 0, number));
  }
  const [assignments, problems]: [Assignment[], NumberProblem[]] = [[], []];
  for (const { file, slug, data } of inOrder(incidents)) {
    const year = numberYear(data);
    const next = year === null ? 0 : (highest.get(year) ?? 0) + 1;
    if (year === null) problems.push({ file, line: null, problem: 'The record holds no date from which the year of its number could be taken.', expected: 'A date under dates, or of a source, or of a revision.', fix: 'Fill in one of them.' });
    else if (next > most) problems.push({ file, line: null, problem: `All numbers of ${String(year)} are given.`, expected: `At most ${String(most)} records of a year.`, fix: 'Decide on a longer form of numbers first.' });
    else {
      highest.set(year, next);
      assignments.push({ file, slug, from: data.id, to: `MISHAP-${String(year)}-${String(next).padStart(4, '0')}` });
    }
  }
  return { assignments, problems };
}

function inOrder(incidents: readonly IncidentRecord[]): IncidentRecord[] {
  return incidents.filter(({ data }) => isPlaceholder(data.id)).sort((a, b) => sortTime(a.data) - sortTime(b.data) || (a.slug < b.slug ? -1 : 1));
}

function partsOf(id: string): [year: number, number: number] {
  const [, year = '', number = ''] = id.split('-');
  return [Number(year), Number(number)];
}
