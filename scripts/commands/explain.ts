import { parseArgs } from 'node:util';
import { nearestSome } from '../../src/domain/nearest.ts';
import { isRuleName, ruleGroups, ruleGuide, ruleNames, type RuleEntry } from '../../src/domain/rule-guide.ts';
import { absoluteUrl, openAddress, rulePath } from '../../src/domain/site-path.ts';
import type { RuleName } from '../../src/domain/rule-names.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { explainRule, listRules } from '../lib/explain-text.ts';
import { inertJson, inertText } from '../lib/inert-text.ts';

const usage = `Usage: mishap explain [RULE] [--json]

Says why a rule exists, how it is broken and how that is mended, and whether an
exception is possible. It is what the page of the rule says.

  RULE     name of a rule as "mishap check" prints it, such as unused-source;
           without one, all rules are listed
  --json   one object for a program, or a list of all rules
  --help   this text

Exit code: 0 explained, 2 there is no such rule or the call was not understood.
`;

export const explain: Command = { name: 'explain', summary: 'Say why a rule exists, with an example and its correction.', usage, run };

function run(input: readonly string[], io: Io): Promise<number> {
  const { rule, json, help } = readArguments(input);
  if (help) io.write(usage);
  else if (rule === null) io.write(json ? `${inertJson(ruleGroups.flatMap((group) => group.rules.map((each) => ({ ...withPage(each), topic: group.title }))))}\n` : listRules(ruleGroups, io.style));
  else io.write(json ? `${inertJson(withPage(ruleGuide(rule)))}\n` : explainRule(ruleGuide(rule), io.style, openAddress()));
  return Promise.resolve(0);
}

function withPage<R extends RuleEntry>(rule: R): R & { page: string } {
  return { ...rule, page: absoluteUrl(rulePath(rule.name)) };
}

function readArguments(input: readonly string[]): { rule: RuleName | null; json: boolean; help: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({ args: [...input], allowPositionals: true, options: { json: flag, help: { ...flag, short: 'h' } } });
    if (positionals.length > 1) throw new Misuse('it explains one rule at a time.');
    return { ...values, rule: positionals[0] === undefined ? null : knownRule(positionals[0]) };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new Misuse(error.message);
    throw error;
  }
}

function knownRule(given: string): RuleName {
  if (isRuleName(given)) return given;
  const near = nearestSome(given, ruleNames);
  throw new Misuse(`there is no rule "${inertText(given)}". ${near.length === 0 ? '"mishap explain" lists all of them.' : `Did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(near.map((name) => `"${name}"`))}?`}`);
}
