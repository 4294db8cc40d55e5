import { countOf, formatNumber } from '../harm-text.ts';
import { mostDrawn, stepsToCover, type Cover } from './cover.ts';
import { mostLinkedValues, type Matrix, type MatrixRow } from './matrix.ts';
import { shareText, type Panel } from './panel.ts';
import type { Universe } from './universe.ts';

/** How the published records divide: what is counted as harm, and what stands apart. */
export function universeSentence({ harm, laboratory, others }: Universe): string {
  const all = harm.length + laboratory.length + others.length;
  return `${countOf(all, 'published record')}: ${formatNumber(harm.length)} of harm in deployed use, ${formatNumber(laboratory.length)} of harm in a laboratory, ${formatNumber(others.length)} of other kinds.`;
}

/** The failure mode or modes that most harm records show; null where none shows any. */
export function commonestMode({ families }: Matrix, of: number): string | null {
  const rows = families.flatMap(({ records }) => records);
  const most = Math.max(0, ...rows.map(({ harm }) => harm.count));
  if (most === 0) return null;
  const leading = rows.filter(({ harm }) => harm.count === most);
  return `Most often coded: ${leading.map(title).join(', ')}, in ${formatNumber(most)} of ${formatNumber(of)}${leading.length === 1 ? '' : ' each'}.`;
}

/** What the column of the less frequent values holds; null where there is none. */
export function restSentence({ columns }: Matrix): string | null {
  const rest = columns.find(({ values }) => values.length > 1);
  if (rest === undefined) return null;
  return rest.names.length > mostLinkedValues ? `The ${rest.label} stand in the CSV one by one.` : `The ${rest.label}: ${rest.names.join(', ')}. The CSV has them one by one.`;
}

/** What the curve comes to: how many controls reach four fifths of what can be covered, and what stays open. */
export function coverSentence(cover: Cover): string {
  const [few, last] = [stepsToCover(cover, 0.8), cover.steps.at(-1)];
  if (last === undefined) return `No control was judged to have stopped any of the ${countOf(cover.of, 'record')}.`;
  const reached = few.at(-1)?.covered ?? 0;
  const start = `${countOf(few.length, 'control')} would have stopped ${formatNumber(reached)} of ${countOf(cover.of, 'record')}${inBrackets(shareText(reached, cover.of))}`;
  const end = last.covered === reached ? 'no further control adds any' : `all ${formatNumber(cover.steps.length)} would have stopped ${formatNumber(last.covered)}`;
  return `${start}; ${end}.`;
}

/** What no control would have stopped alone; null where there is no such record. */
export function openSentence({ open, of }: Cover): string | null {
  return open === 0 ? null : `In ${formatNumber(open)} of ${countOf(of, 'record')} no control that was judged would have stopped the event by itself.`;
}

/** What the controls beyond those drawn add; null where all are drawn. */
export function furtherSentence({ steps }: Cover): string | null {
  const further = steps.slice(mostDrawn);
  const added = further.reduce((sum, { gain }) => sum + gain, 0);
  return further.length === 0 ? null : `${countOf(further.length, 'further control')} would have stopped ${formatNumber(added)} more; the CSV names them.`;
}

/** In how many records all came back, over everything that was lost and over the data alone. */
export function reversibilitySentence([everything, data]: readonly Panel[]): string {
  const all = ({ bars, of }: Panel) => `${formatNumber(bars.find(({ value }) => value === 'yes')?.count ?? 0)} of ${countOf(of, 'record')}`;
  const first = everything === undefined ? [] : [`Everything came back, or could, in ${all(everything)}.`];
  const second = data?.name !== 'data-loss' ? [] : [`Of lost data, all did in ${all(data)}.`];
  return [...first, ...second].join(' ');
}

/** How many records a sentence would have stopped, and in how many one was relied on. */
export function instructionSentence({ bars, of }: Panel): string {
  const [stopped = 0, reliedOn = 0] = bars.map(({ count }) => count);
  const first = `Stopped by a sentence: ${formatNumber(stopped)} of ${formatNumber(of)}${stopped === 0 ? ', by definition' : ''}.`;
  return `${first} Relied on a sentence: ${formatNumber(reliedOn)} of ${formatNumber(of)}${inBrackets(shareText(reliedOn, of))}.`;
}

function title({ mode }: MatrixRow): string {
  return mode.data.title;
}

function inBrackets(share: string | null): string {
  return share === null ? '' : ` (${share})`;
}
