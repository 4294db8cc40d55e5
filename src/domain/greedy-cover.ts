/** One choice of a greedy cover: the candidate, how many it adds, and how many are covered with it. */
export interface GreedyStep<T> {
  readonly candidate: T;
  readonly gain: number;
  readonly covered: number;
}

/**
 * Orders candidates so that each next one covers the most members that none before it covers; of equals, the first in
 * the order given comes first. Every candidate is placed, those that add nothing last and in the order given. This is
 * the greedy algorithm for the maximum coverage problem: k steps cover at least 1 - 1/e (63 %) of what any k can
 * (Nemhauser, Wolsey and Fisher, 1978).
 *
 * @param coversOf members a candidate covers, as whole numbers from 0 to `size` - 1, each once
 */
export function greedyCover<T>(candidates: readonly T[], coversOf: (candidate: T) => readonly number[], size: number): GreedyStep<T>[] {
  const rows = candidates.map((candidate) => ({ candidate, covers: coversOf(candidate), gain: 0 }));
  for (const row of rows) row.gain = row.covers.length;
  const isCovered = new Uint8Array(size);
  const steps: GreedyStep<T>[] = [];
  let covered = 0;
  while (rows.length > 0) {
    const at = indexOfBest(rows);
    const [best] = rows.splice(at, 1);
    if (best === undefined) break;
    for (const member of best.covers) isCovered[member] = 1;
    covered += best.gain;
    steps.push({ candidate: best.candidate, gain: best.gain, covered });
    if (best.gain > 0) for (const row of rows) row.gain = row.covers.filter((member) => isCovered[member] === 0).length;
  }
  return steps;
}

function indexOfBest(rows: readonly { readonly gain: number }[]): number {
  let best = 0;
  for (const [index, { gain }] of rows.entries()) if (gain > (rows[best]?.gain ?? 0)) best = index;
  return best;
}
