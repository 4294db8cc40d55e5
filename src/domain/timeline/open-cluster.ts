import type { ClusterMark } from './layout.ts';
import type { Span } from './span.ts';

/** A range in which the entries of a count come apart; null if none can, because they have the same middle. */
export function openedRange({ entries }: Pick<ClusterMark, 'entries'>): Span | null {
  const middles = entries.flatMap(({ span }) => (span === null ? [] : [(span.start + span.end) / 2]));
  const start = Math.min(...middles);
  const end = Math.max(...middles);
  if (start >= end) return null;
  const margin = (end - start) / 4;
  return { start: start - margin, end: end + margin };
}
