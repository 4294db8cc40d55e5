import { expect } from 'vitest';
import type { CaseKind } from './cases.ts';
import { describeFailure, searchFault } from './search.ts';

/** Four kinds of cases make twenty thousand. `npm run fuzz` takes as many as one likes. */
const numRuns = 5000;

/** The same cases in every run: a failure is there again for whoever looks for it. */
const seed = 20_261_129;

export function expectNoFault(kind: CaseKind): void {
  const failure = searchFault(kind, numRuns, seed);
  expect(failure === null ? '' : describeFailure(failure)).toBe('');
}
