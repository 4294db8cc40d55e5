import type { RuleName } from './rule-names.ts';
import { rules } from './rules/index.ts';

const warnings = new Set(rules.filter((rule) => rule.severity === 'warning').map((rule) => rule.name));

/** Whether a finding of a rule fails the check. */
export function severityOf(rule: RuleName): 'error' | 'warning' {
  return warnings.has(rule) ? 'warning' : 'error';
}
