import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { overridable } from '../../../src/domain/apply-rules.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { RuleExample } from '../../../src/domain/rule-examples.ts';
import type { RuleName } from '../../../src/domain/rule-names.ts';
import { ruleReasons } from '../../../src/domain/rule-reasons/index.ts';
import { shownFinding } from '../../../src/domain/shown-finding.ts';
import { cutFrontMatter } from '../../../src/reader/front-matter.ts';
import { inertText } from '../inert-text.ts';
import { compareTexts, type Texts } from './excerpts.ts';
import { findingsIn } from './findings-in.ts';
import { madeFixtures, withCorrected, withFailing } from './lay-register.ts';

/** The example of every rule, made from its fixture and the corrected fixture. Throws where a fixture does not break its rule. */
export async function ruleExamples(): Promise<Record<string, RuleExample>> {
  const examples: Record<string, RuleExample> = {};
  for (const rule of Object.keys(ruleReasons) as RuleName[]) examples[rule] = await exampleFor(rule);
  return examples;
}

async function exampleFor(rule: RuleName): Promise<RuleExample> {
  const made = madeFixtures[rule];
  const [findings, before] = await withFailing(rule, async (folder) => [(await findingsIn(folder)).filter((found) => found.rule === rule), made === undefined ? await textsIn(folder) : new Map<string, string>()] as const);
  const [first] = findings;
  if (first === undefined) throw new Error(`The fixture of "${rule}" does not break its rule.`);
  const shown = Object.fromEntries(Object.entries(shownFinding(first)).map(([key, value]) => [key, typeof value === 'string' ? inertText(value) : value])) as unknown as RuleExample['finding'];
  const common = { finding: shown, inWriteUp: isInWriteUp(first, before), words: overridable.includes(rule) && 'text' in first.args ? first.args.text : null };
  if (made !== undefined) return { ...common, failing: { words: made.failing, excerpts: [] }, corrected: { words: made.corrected, excerpts: [] } };
  const compared = compareTexts(before, await withCorrected(rule, textsIn), findings.map(({ place }) => ({ file: place.file, line: place.at?.line ?? null })));
  return { ...common, failing: { words: null, excerpts: compared.failing }, corrected: { words: null, excerpts: compared.corrected } };
}

function isInWriteUp({ rule, place }: Finding, texts: Texts): boolean {
  if (rule === 'write-up-too-long') return true;
  const cut = cutFrontMatter(texts.get(place.file) ?? '');
  return cut !== null && place.path === undefined && place.at !== undefined && place.at.line >= cut.markdownLine;
}

/** Every file below a folder as it would be named in a finding. What is not UTF-8 shows where it is not. */
async function textsIn(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [`content/${relative(folder, path).split(sep).join('/')}`, await readFile(path, 'utf8')] as const)));
}
