import { nearestSome } from '../../src/domain/nearest.ts';
import { isRuleName, ruleGroups, ruleGuide, ruleNames, type RuleEntry } from '../../src/domain/rule-guide.ts';
import { absoluteUrl, openAddress, rulePath } from '../../src/domain/site-path.ts';
import { Misuse } from './command.ts';
import { explainRule, listRules } from './explain-text.ts';
import { inertJson, inertText } from './inert-text.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** What is said of a rule, or of all where none is named. Throws Misuse with the nearest names where there is no such rule. */
export function explainAnswer(given: string | undefined, json: boolean, style: TerminalStyle): string {
  if (given === undefined) return json ? jsonText(ruleGroups.flatMap((group) => group.rules.map((each) => ({ ...withPage(each), topic: group.title })))) : listRules(ruleGroups, style);
  if (!isRuleName(given)) throw new Misuse(unknownRule(given));
  const guide = ruleGuide(given);
  return json ? jsonText(withPage(guide)) : explainRule(guide, style, openAddress());
}

function jsonText(value: unknown): string {
  return `${inertJson(value)}\n`;
}

function withPage<R extends RuleEntry>(rule: R): R & { page: string } {
  return { ...rule, page: absoluteUrl(rulePath(rule.name)) };
}

function unknownRule(given: string): string {
  const near = nearestSome(given, ruleNames).map((name) => `"${name}"`);
  const help = near.length === 0 ? '"mishap explain" lists all of them.' : `Did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(near)}?`;
  return `there is no rule "${inertText(given)}". ${help}`;
}
