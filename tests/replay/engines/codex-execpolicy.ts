/**
 * Codex's `execpolicy check`: what the rules say of one command as an argument list. The running agent wraps and splits
 * commands before it asks, so this shows that the rules load and match, and not what the agent does.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { packageVersion } from './packages.ts';
import { missingJail } from './shell/jail.ts';
import { decideInBareShell } from './shell/outcome.ts';

/** The agents have a lock file of their own; at 400 MB the program is not installed twice. */
const folderOfPackage = join(import.meta.dirname, '..', 'agents', 'node_modules', '@openai', 'codex');
/** The program itself: the package's script only looks it up, and would be a second process for each question. */
function program(): string | undefined {
  const vendor = join(folderOfPackage, '..', `codex-${process.platform}-${process.arch}`, 'vendor');
  const target = existsSync(vendor) ? readdirSync(vendor)[0] : undefined;
  return target === undefined ? undefined : join(vendor, target, 'bin', 'codex');
}

const outcomes: Record<string, Decision['outcome']> = { allow: 'ran', prompt: 'asked', forbidden: 'refused' };

interface Answer { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Splits as a shell would a plain command; `accepts` keeps everything else away. */
function argumentsOf(text: string): string[] {
  return execFileSync('xargs', ['printf', '%s\\n'], { input: text, encoding: 'utf8' }).trim().split('\n');
}

async function check(rules: readonly string[], text: string): Promise<Answer> {
  const child = spawn(program() ?? 'codex', ['execpolicy', 'check', ...rules.flatMap((each) => ['--rules', each]), '--', ...argumentsOf(text)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { status, stdout, stderr };
}

function decisionOf({ stdout }: Answer): Decision {
  const { decision, matchedRules } = JSON.parse(stdout) as { decision?: string; matchedRules: unknown[] };
  if (decision === undefined) return { outcome: 'ran', said: 'no rule matched' };
  const outcome = outcomes[decision];
  if (outcome === undefined) throw new Error(`execpolicy answered "${decision}", which is not known here.`);
  return { outcome, said: `${decision} (rules matched: ${matchedRules.length})` };
}

/** A few processes at a time, the answers in the order of the attempts. */
async function decideAll(rules: readonly string[], attempts: readonly Attempt[]): Promise<Decision[]> {
  const all: Decision[] = [];
  for (let from = 0; from < attempts.length; from += 4) all.push(...await Promise.all(attempts.slice(from, from + 4).map(async ({ text }) => decisionOf(await check(rules, text)))));
  return all;
}

export const codexExecpolicy: Engine = {
  id: 'codex-execpolicy',
  package: '@openai/codex',
  kinds: ['command'],
  // An argument list has no pipes, substitutions or compound commands.
  accepts: ({ text }) => !/[|&;$<>`*\\]|^\w+=/.test(text),
  // No decision of the rules means that mode and sandbox decide; for the rules alone the command runs.
  missing: () => Promise.resolve(program() === undefined ? '@openai/codex is not installed: run "npm install" in tests/replay/agents' : missingJail()),
  version: () => Promise.resolve(packageVersion('@openai/codex', folderOfPackage)),
  async load(folder): Promise<Loaded> {
    if (folder === undefined) return { errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) };
    const rules = readdirSync(folder).filter((each) => each.endsWith('.rules')).map((each) => join(folder, each));
    const loaded = await check(rules, 'true');
    return { errors: loaded.status === 0 ? [] : [loaded.stderr.trim()], warnings: [], decide: (attempts) => decideAll(rules, attempts) };
  },
};
