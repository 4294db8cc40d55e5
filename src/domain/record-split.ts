import { isDeployedHarm } from './counts.ts';
import { shape, type Shape } from './figures/shape.ts';
import { countOf, formatNumber } from './harm-text.ts';
import type { IncidentRecord } from './register.ts';

/** Published records of one row of an index: harm in deployed use, and all others, which are never added to it. */
export interface RecordSplit {
  readonly harm: number;
  readonly other: number;
}

export function splitRecords(records: readonly IncidentRecord[]): RecordSplit {
  const harm = records.filter((record) => isDeployedHarm(record.data)).length;
  return { harm, other: records.length - harm };
}

/** "12 published records, 9 of them harm in deployed use" */
export function splitWords({ harm, other }: RecordSplit): string {
  const total = countOf(harm + other, 'published record');
  if (harm + other === 0) return total;
  if (harm + other === 1) return `${total}, ${harm === 1 ? '' : 'not '}harm in deployed use`;
  return `${total}, ${other === 0 ? 'all' : harm === 0 ? 'none' : formatNumber(harm)} of them harm in deployed use`;
}

/** The records that fill the width in the bars of an index: those of its longest row. */
export function splitScale(splits: readonly RecordSplit[]): number {
  return Math.max(1, ...splits.map(({ harm, other }) => harm + other));
}

const height = 6;

/** A bar as long as there are records: harm at full height, others at a third of it. Null for a row without records. */
export function splitBar({ harm, other }: RecordSplit, scale: number): Shape | null {
  if (harm + other === 0) return null;
  const percent = (count: number) => `${String(Math.round((1000 * count) / scale) / 10)}%`;
  return shape('svg', { class: 'split', width: '100%', height, 'aria-hidden': 'true' },
    ...(harm > 0 ? [shape('rect', { width: percent(harm), height })] : []),
    ...(other > 0 ? [shape('rect', { x: percent(harm), y: height / 3, width: percent(other), height: height / 3 })] : []),
  );
}
