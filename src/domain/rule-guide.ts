import { recordJsonSchemas } from '../schema/json-schema.ts';
import { members, recordKinds, type RecordKind } from '../schema/vocabulary.ts';
import { overridable } from './apply-rules.ts';
import { fieldAnchor, fieldRows, type FieldSchema } from './field-guide.ts';
import { readingRules } from './reading-rules.ts';
import { exampleOf, type RuleExample } from './rule-examples.ts';
import type { RuleName } from './rule-names.ts';
import { ruleReasons, ruleTopics } from './rule-reasons/index.ts';
import type { RuleReason } from './rule-reasons/reason.ts';
import { rules } from './rules/index.ts';
import { severityOf } from './severity.ts';

/** A rule in a list. */
export interface RuleEntry {
  readonly name: RuleName;
  readonly summary: string;
  readonly severity: 'error' | 'warning';
}

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}

/** Everything that is told about a rule, on its page and by `mishap explain`. */
export interface RuleGuide extends RuleEntry {
  readonly topic: string;
  readonly reason: RuleReason;
  readonly example: RuleExample;
  /** What a record says to override the rule, line by line; null for rules that cannot be overridden like that. */
  readonly override: readonly string[] | null;
  /** Where the field guide tells of what the example is about. */
  readonly inGuide: { readonly label: string; readonly path: `/${string}` } | null;
  /** The other rules of its topic. */
  readonly neighbours: readonly RuleEntry[];
}

const summaries = new Map<string, string>([
  ...Object.entries(readingRules),
  ...rules.map(({ name, summary }) => [name, summary] as const),
  ['unneeded-exception', 'An exception from a rule covers nothing.'],
]);

/** Every rule, in the order of the list. */
export const ruleGroups: readonly RuleGroup[] = ruleTopics.map((topic) => ({ title: topic.title, rules: (Object.keys(topic.rules) as RuleName[]).map(entryOf) }));

/** The names of all rules, in the order of the list. */
export const ruleNames: readonly RuleName[] = ruleGroups.flatMap((group) => group.rules.map(({ name }) => name));

/** True for the name of a rule. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(ruleReasons, name);
}

/** Everything that is told about a rule. */
export function ruleGuide(rule: RuleName): RuleGuide {
  const group = ruleGroups.find((each) => each.rules.some(({ name }) => name === rule));
  const example = exampleOf(rule);
  return {
    ...entryOf(rule),
    topic: group?.title ?? '',
    reason: ruleReasons[rule],
    example,
    override: overridable.includes(rule) ? overrideLines(rule, example.words ?? '') : null,
    inGuide: placeInGuide(example),
    neighbours: group?.rules.filter(({ name }) => name !== rule) ?? [],
  };
}

function entryOf(name: RuleName): RuleEntry {
  return { name, summary: summaries.get(name) ?? '', severity: severityOf(name) };
}

/** A text between double quotes is the same in JSON and in YAML. */
function overrideLines(rule: RuleName, words: string): string[] {
  return ['exceptions:', `  - rule: ${rule}`, `    text: ${JSON.stringify(words)}`, '    reason: Why these words are right here.'];
}

function placeInGuide({ finding, inWriteUp }: RuleExample): RuleGuide['inGuide'] {
  if (inWriteUp) return { label: 'Write-up', path: '/field-guide/#prose' };
  const kind = members(recordKinds).find((each) => finding.file.startsWith(`content/${recordKinds[each].folder}/`));
  const field = finding.field.replace(/\[\d+\](?=$)/, '').replace(/\[\d+\]/g, '[]');
  if (kind === undefined || !fieldsOf(kind).has(field)) return null;
  return { label: field, path: `/field-guide/#${fieldAnchor(kind, field)}` };
}

const known = new Map<RecordKind, ReadonlySet<string>>();

function fieldsOf(kind: RecordKind): ReadonlySet<string> {
  const fields = known.get(kind) ?? new Set(fieldRows(recordJsonSchemas()[kind] as FieldSchema).map(({ path }) => path));
  known.set(kind, fields);
  return fields;
}
