import fc from 'fast-check';
import { cases, type Case, type CaseKind } from './cases.ts';
import { faultsOf } from './faults.ts';

/** The smallest case found that shows a fault, and how to find it again. */
export interface Failure {
  readonly given: Case;
  readonly faults: readonly string[];
  readonly seed: number;
}

/** Looks for a fault in so many cases of a kind. The same seed gives the same cases. */
export function searchFault(kind: CaseKind, numRuns: number, seed: number): Failure | null {
  const details = fc.check(fc.property(cases[kind], (given) => faultsNow(given).length === 0), { numRuns, seed });
  const given = details.counterexample?.[0];
  return given === undefined ? null : { given, faults: faultsNow(given), seed };
}

/** An exception is a fault like any other. */
function faultsNow(given: Case): string[] {
  try {
    return faultsOf(given);
  } catch (error) {
    return [`it threw ${error instanceof Error ? error.stack ?? error.message : String(error)}`];
  }
}

/** A failure in words. */
export function describeFailure({ given, faults, seed }: Failure): string {
  return [`${given.file}, seed ${String(seed)}:`, ...faults.map((fault) => `  ${fault}`), 'It', ...given.steps.map((step) => `  ${step}`)].join('\n');
}
