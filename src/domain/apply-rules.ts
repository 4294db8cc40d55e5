import type { Exception } from '../schema/incident-parts.ts';
import { finding, type Finding } from './finding.ts';
import type { Register } from './register.ts';
import type { RuleName } from './rule-names.ts';
import { allRecords, askedRecords, fieldOf, type RuleContext } from './rules/rule.ts';
import { rules } from './rules/index.ts';

/** Rules about wording, where a record may give a reason why its words are right all the same. */
export const overridable: readonly RuleName[] = ['named-person', 'sensational-word', 'long-quotation'];

/**
 * Applies every rule to a register. Findings that an exception of their record covers are left out; an exception that
 * covers nothing is itself a finding.
 */
export function applyRules(register: Register, context: RuleContext): Finding[] {
  const found = rules.flatMap((rule) => [...rule.check(register, context)]);
  const used = new Set<Exception>();
  const exceptions = new Map(allRecords(register).map((record) => [record.file, record.data.exceptions ?? []]));
  const standing = found.filter((each) => {
    const covering = exceptions.get(each.place.file)?.filter((exception) => covers(exception, each)) ?? [];
    for (const exception of covering) used.add(exception);
    return covering.length === 0;
  });
  return [...standing, ...unneeded(register, context, used)];
}

function covers(exception: Exception, found: Finding): boolean {
  return exception.rule === found.rule && overridable.includes(found.rule) && 'text' in found.args && found.args.text === exception.text;
}

function unneeded(register: Register, context: RuleContext, used: ReadonlySet<Exception>): Finding[] {
  return askedRecords(register, context).flatMap((record) =>
    (record.data.exceptions ?? []).flatMap((exception, index) =>
      used.has(exception) ? [] : [finding('unneeded-exception', fieldOf(record, 'exceptions', index), { rule: exception.rule, text: exception.text })]));
}
