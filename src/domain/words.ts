import type { Finding } from './finding.ts';
import type { FindingArguments, RuleName } from './rule-names.ts';
import { acrossWords } from './words-across.ts';
import { readingWords } from './words-reading.ts';

/** A finding in words: what is wrong with what was found, what was expected, what to do. Full sentences. */
export interface Words {
  readonly problem: string;
  readonly expected: string;
  readonly fix: string;
}

/** The wording of some rules, each made from the values of its finding. */
export type Wording<R extends RuleName> = { readonly [Name in R]: (args: FindingArguments[Name]) => Words };

const wording: Wording<RuleName> = { ...readingWords, ...acrossWords };

/** Says a finding in words. */
export function describeFinding(found: Finding): Words {
  return (wording[found.rule] as (args: unknown) => Words)(found.args);
}

/** The field of a finding as an author writes it: controls[2].control; empty when the finding is not about a field. */
export function fieldPath(path: readonly (string | number)[] | undefined): string {
  return (path ?? []).map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`)).join('').replace(/^\./, '');
}

