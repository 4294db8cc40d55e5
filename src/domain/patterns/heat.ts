/** A shade of a matrix, and the counts it stands for. */
export interface HeatStep {
  readonly from: number;
  readonly to: number;
}

export const mostSteps = 4;

/** The shades for counts from 1 to `most`: at most four, narrow for small counts, since most counts are small. */
export function heatSteps(most: number): HeatStep[] {
  const steps: HeatStep[] = [];
  for (let step = 1; step <= mostSteps; step += 1) {
    const from = (steps.at(-1)?.to ?? 0) + 1;
    if (from > most) break;
    steps.push({ from, to: Math.min(most, Math.max(from, Math.round(most * (step / mostSteps) ** 2))) });
  }
  return steps;
}

/** The shade of a count, 1 for the lightest; 0 for none. */
export function heatOf(count: number, steps: readonly HeatStep[]): number {
  return steps.findIndex(({ from, to }) => count >= from && count <= to) + 1;
}
