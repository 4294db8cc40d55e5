/** The most records that any `size` of some controls would have stopped together, found by trying all of them. */
export function bestOfAll(stops: ReadonlyMap<string, readonly string[]>, ids: readonly string[], size: number): number {
  const sets = ids.map((id) => stops.get(id) ?? []).filter((list) => list.length > 0);
  const times = new Map<string, number>();
  let covered = 0;
  let best = 0;
  const go = (from: number, left: number): void => {
    best = Math.max(best, covered);
    if (left === 0) return;
    for (let index = from; index < sets.length; index += 1) {
      for (const id of sets[index] ?? []) {
        const count = (times.get(id) ?? 0) + 1;
        times.set(id, count);
        if (count === 1) covered += 1;
      }
      go(index + 1, left - 1);
      for (const id of sets[index] ?? []) {
        const count = (times.get(id) ?? 0) - 1;
        times.set(id, count);
        if (count === 0) covered -= 1;
      }
    }
  };
  go(0, size);
  return best;
}

