/**
 * Codex's `execpolicy check`: what the rules say of one command as an argument list. The running agent wraps and splits
 * commands before it asks, so this shows that the rules load and match, and not what the agent does.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Decision, type Engine, type Loaded } from './engine.ts';
import { packageVersion } from './packages.ts';
import { decideInBareShell } from './shell/outcome.ts';

/** The agents have a lock file of their own; at 400 MB the program is not installed twice. */
const folderOfPackage = join(import.meta.dirname, '..', 'agents', 'node_modules', '@openai', 'codex');
const program = join(folderOfPackage, 'bin', 'codex.js');

const outcomes: Record<string, Decision['outcome']> = { allow: 'ran', prompt: 'asked', forbidden: 'refused' };

function check(rules: readonly string[], text: string): { status: number | null; stdout: string; stderr: string } {
  const argv = execFileSync('xargs', ['-n', '1', 'printf', '%s\\n'], { input: text, encoding: 'utf8' }).trim().split('\n');
  return spawnSync(process.execPath, [program, 'execpolicy', 'check', ...rules.flatMap((each) => ['--rules', each]), '--', ...argv], { encoding: 'utf8' });
}

export const codexExecpolicy: Engine = {
  id: 'codex-execpolicy',
  package: '@openai/codex',
  kinds: ['command'],
  // An argument list has no pipes, substitutions or compound commands.
  accepts: ({ text }) => !/[|&;$<>`~*'"\\]/.test(text),
  // No decision of the rules means that mode and sandbox decide; for the rules alone the command runs.
  missing: () => Promise.resolve(existsSync(program) ? undefined : '@openai/codex is not installed: run "npm ci" in tests/replay/agents'),
  version: () => Promise.resolve(packageVersion('@openai/codex', folderOfPackage)),
  load(folder): Promise<Loaded> {
    const rules = folder === undefined ? [] : readdirSync(folder).filter((each) => each.endsWith('.rules')).map((each) => join(folder, each));
    if (folder === undefined) return Promise.resolve({ errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) });
    const loaded = check(rules, 'true');
    return Promise.resolve({
      errors: loaded.status === 0 ? [] : [loaded.stderr.trim()], warnings: [],
      decide: (attempts) => Promise.resolve(attempts.map(({ text }) => {
        const { decision, matchedRules } = JSON.parse(check(rules, text).stdout) as { decision?: string; matchedRules: unknown[] };
        return { outcome: decision === undefined ? 'ran' : outcomes[decision] ?? 'ran', said: decision === undefined ? 'no rule matched' : `${decision} (${String(matchedRules.length)} rules)` };
      })),
    });
  },
};
