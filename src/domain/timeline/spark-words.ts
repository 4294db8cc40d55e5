import { isShownOnly, markShape, type Marked } from '../figures/mark.ts';
import type { Shape } from '../figures/shape.ts';
import { countOf } from '../harm-text.ts';
import { incidentKinds, members, settings } from '../../schema/vocabulary.ts';
import type { Spark, SparkItem } from './spark.ts';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What a spark holds, in one sentence: "14 records, dated September 2024 to July 2026; 12 happened, 2 were shown only." */
export function sparkSentence(dated: readonly SparkItem[], all: readonly Marked[]): string {
  const undated = all.length - dated.length;
  const without = undated === 0 ? '' : ` Not drawn: ${countOf(undated, 'record')} without a known date.`;
  return `${countOf(all.length, 'record')}, dated ${stretchWords(dated)}; ${happenedWords(all)}.${without}`;
}

/** How to read what is drawn; only what occurs in this spark. */
export function sparkNotes({ above, below, axis }: Spark): string[] {
  const marks = [...above.marks, ...below.marks];
  return [
    ...(marks.length > 0 ? ['Larger: more severe.'] : []),
    ...(below.height > 0 ? ['Below the line: only shown to be possible.'] : []),
    ...(marks.some((mark) => mark.stretch !== null) ? ['Thin bar: at some time in this stretch.'] : []),
    ...(marks.some((mark) => mark.isLatest) ? ['Arrow: at some time before; public then.'] : []),
    ...(above.columns.length + below.columns.length > 0 ? [`Column: the records of one ${slotWord(axis.slotMonths)}, counted.`] : []),
    'More reports need not mean more incidents.',
  ];
}

/** One line of the key: a mark, what it stands for, and how many there are. */
export interface SparkKeyRow {
  readonly mark: Shape;
  readonly label: string;
  readonly count: number;
}

/** The kinds that occur, laboratory cases apart. */
export function sparkKey(all: readonly Marked[]): SparkKeyRow[] {
  return members(incidentKinds).flatMap((kind) => [false, true].flatMap((isLaboratory) => {
    const count = all.filter((marked) => marked.kind === kind && marked.isLaboratory === isLaboratory).length;
    const label = isLaboratory ? `${incidentKinds[kind].label}, ${settings.laboratory.label.toLowerCase()}` : incidentKinds[kind].label;
    return count === 0 ? [] : [{ mark: markShape({ kind, isLaboratory, severity: 2 }), label, count }];
  }));
}

function stretchWords(items: readonly SparkItem[]): string {
  const first = month.format(Math.min(...items.map((item) => item.span.start)));
  const last = month.format(Math.max(...items.map((item) => item.span.end)) - 1);
  return first === last ? first : `${first} to ${last}`;
}

function happenedWords(all: readonly Marked[]): string {
  const shown = all.filter(({ kind }) => isShownOnly(kind)).length;
  if (shown === 0) return 'all happened';
  if (shown === all.length) return 'all were shown only';
  return `${String(all.length - shown)} happened, ${String(shown)} ${shown === 1 ? 'was' : 'were'} shown only`;
}

function slotWord(months: number): string {
  if (months === 3) return 'quarter';
  if (months === 6) return 'half-year';
  return months === 12 ? 'year' : `stretch of ${countOf(months / 12, 'year')}`;
}
