import type { Finding, Place } from '../finding.ts';
import type { AnyRecord, IncidentRecord, Register } from '../register.ts';
import type { RuleName } from '../rule-names.ts';

/** What a rule may know beside the records. */
export interface RuleContext {
  /** The day of the check, as YYYY-MM-DD in UTC. */
  readonly today: string;
  /** Whether anybody asks about a file. Rules may leave out findings on others, and do where that saves time. */
  readonly isAsked?: (file: string) => boolean;
}

/** Something that must hold across records. Its name is permanent and says what is wrong. */
export interface Rule {
  readonly name: RuleName;
  readonly summary: string;
  /** Warnings are printed and do not fail; everything else is an error. */
  readonly severity?: 'warning';
  check(register: Register, context: RuleContext): Iterable<Finding>;
}

/** The place of a field of a record. */
export function fieldOf(record: { readonly file: string }, ...path: (string | number)[]): Place {
  return { file: record.file, path };
}

/** Makes a rule that looks at the incidents one by one. */
export function incidentRule(name: RuleName, summary: string, look: (incident: IncidentRecord, context: RuleContext, register: Register) => Iterable<Finding>): Rule {
  return {
    name,
    summary,
    *check(register, context) {
      for (const incident of register.incidents) if (isAsked(incident, context)) yield* look(incident, context, register);
    },
  };
}

/** All records of all kinds. */
export function allRecords(register: Register): AnyRecord[] {
  return [...register.incidents, ...register.failureModes, ...register.controls, ...register.tools, ...register.guardrails];
}

/** The records of all kinds that somebody asks about. */
export function askedRecords(register: Register, context: RuleContext): AnyRecord[] {
  return allRecords(register).filter((record) => isAsked(record, context));
}

function isAsked({ file }: { readonly file: string }, context: RuleContext): boolean {
  return context.isAsked?.(file) ?? true;
}
