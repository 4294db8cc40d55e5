import { members, verdicts, type Verdict } from '../schema/vocabulary.ts';
import { isDeployedHarm } from './counts.ts';
import type { Links } from './links.ts';

/** How often a control got one verdict, with its place in a bar in percent of the width. */
export interface VerdictPart {
  readonly verdict: Verdict;
  readonly label: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** The judgements of a control over one sort of record. */
export interface VerdictRow {
  readonly label: string;
  readonly total: number;
  /** Verdicts that occur, in the order of the closed list. */
  readonly parts: readonly VerdictPart[];
}

const labels = {
  stopped: 'would have stopped it',
  softened: 'would have softened it',
  'not-affected': 'would not have affected it',
  unclear: 'unclear',
} as const satisfies Record<Verdict, string>;

/** Records that fill the width of a bar, unless there are more: a single one is then a short bar, not a full one. */
const fullWidth = 12;

/**
 * The judgements of a control that stand in published records: harm in deployed use, and everything else apart, both
 * drawn to one scale. Null when there is none. Records name every control that would have stopped them and of the others
 * only those that differ from what their failure modes imply, so the shares say nothing about how often a control works.
 */
export function verdictShare(control: string, links: Links): VerdictRow[] | null {
  const judged = members(verdicts).map((verdict) => {
    const records = links.judged(control, verdict);
    const harm = records.filter((record) => isDeployedHarm(record.data)).length;
    return { verdict, harm, other: records.length - harm };
  });
  const harm = judged.map(({ verdict, harm: count }) => ({ verdict, count }));
  const other = judged.map(({ verdict, other: count }) => ({ verdict, count }));
  if (sum(harm) + sum(other) === 0) return null;
  const scale = Math.max(fullWidth, sum(harm), sum(other));
  const rows = [rowOf('Harm in deployed use', harm, scale), rowOf('Other kinds and settings', other, scale)];
  return rows.filter((row, index) => index === 0 || row.total > 0);
}

interface Counted {
  readonly verdict: Verdict;
  readonly count: number;
}

function rowOf(label: string, counts: readonly Counted[], scale: number): VerdictRow {
  const parts = counts.map(({ verdict, count }, index) => ({
    verdict, count, label: labels[verdict], x: (100 * sum(counts.slice(0, index))) / scale, width: (100 * count) / scale,
  }));
  return { label, total: sum(counts), parts: parts.filter((part) => part.count > 0) };
}

function sum(counts: readonly Counted[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
