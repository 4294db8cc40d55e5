import type { RuleName } from '../rule-names.ts';

/** Why a rule exists and how to live with it, for the person whose record it just refused. Backticks mark code. */
export interface RuleReason {
  /** Which reader is misled, or which harm follows, where nobody checks. */
  readonly why: string;
  /** How to satisfy it, beyond the short line of the message. */
  readonly satisfy: string;
  /** What may stand all the same, and how to say so; null where nothing may. */
  readonly exception: string | null;
}

/** Rules that are about the same thing, in the order a reader should meet them. */
export interface RuleTopic {
  readonly title: string;
  readonly rules: Partial<Record<RuleName, RuleReason>>;
}
