/**
 * Hooks of Cursor and Kiro: the script runs as a process with the JSON on standard input that the tool's documentation
 * describes. The tool itself has no package to run here, so these verdicts are the script's and not the tool's.
 */
import type { Engine as EngineId } from '../../../src/schema/vocabulary.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { closed, faultsOfShape, string } from './shape.ts';
import { missingPackage } from './packages.ts';
import { missingJail } from './shell/jail.ts';
import { decideInBareShell, shortened } from './shell/outcome.ts';

interface Dialect {
  readonly id: EngineId;
  readonly registration: string;
  readonly shape: unknown;
  /** The command of the hook as the registration names it. */
  readonly commandOf: (registration: never) => string;
  readonly input: (command: string) => unknown;
  readonly outcome: (status: number | null, stdout: string, stderr: string) => Decision;
}

const cursor: Dialect = {
  id: 'cursor-hook',
  registration: 'hooks.json',
  shape: closed({ version: { const: 1 }, hooks: closed({ beforeShellExecution: { type: 'array', minItems: 1, items: closed({ command: string }) } }) }),
  commandOf: ({ hooks }: { hooks: { beforeShellExecution: { command: string }[] } }) => hooks.beforeShellExecution[0]?.command ?? '',
  input: (command) => ({ conversation_id: 'c', generation_id: 'g', hook_event_name: 'beforeShellExecution', workspace_roots: ['/srv/home/project'], command, cwd: '/srv/home/project' }),
  outcome: (status, stdout, stderr) => {
    if (status === 2) return { outcome: 'refused', said: shortened(stderr) };
    // Any other failure lets the command through in the tool.
    if (status !== 0) return { outcome: 'ran', said: `exit ${String(status)}` };
    const { permission, agent_message: message } = JSON.parse(stdout) as { permission: string; agent_message?: string };
    return { outcome: permission === 'deny' ? 'refused' : permission === 'ask' ? 'asked' : 'ran', said: permission === 'allow' ? '' : `${permission}: ${message ?? ''}` };
  },
};

const kiro: Dialect = {
  id: 'kiro-hook',
  registration: 'agent.json',
  shape: closed({ name: string, description: string, hooks: closed({ preToolUse: { type: 'array', minItems: 1, items: closed({ matcher: { const: 'execute_bash' }, command: string }) } }) }),
  commandOf: ({ hooks }: { hooks: { preToolUse: { command: string }[] } }) => hooks.preToolUse[0]?.command ?? '',
  input: (command) => ({ hook_event_name: 'preToolUse', cwd: '/srv/home/project', tool_name: 'execute_bash', tool_input: { command } }),
  outcome: (status, _stdout, stderr) => status === 2 ? { outcome: 'refused', said: shortened(stderr) } : { outcome: 'ran', said: status === 0 ? '' : `exit ${String(status)}` },
};

async function run(dialect: Dialect, script: string, input: string): Promise<Decision> {
  const child = spawn(process.execPath, [script], { timeout: 10_000, env: { PATH: '/usr/bin:/bin' } });
  // A script that ends before it has read everything closes its end first.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return dialect.outcome(status, stdout, stderr);
}

/** A few processes at a time, the answers in the order of the commands. */
async function runAll(dialect: Dialect, script: string, commands: readonly string[]): Promise<Decision[]> {
  const all: Decision[] = [];
  for (let from = 0; from < commands.length; from += 4) all.push(...await Promise.all(commands.slice(from, from + 4).map((each) => run(dialect, script, JSON.stringify(dialect.input(each))))));
  return all;
}

async function faults(dialect: Dialect, folder: string): Promise<{ errors: string[]; script: string }> {
  const registration = JSON.parse(readFileSync(join(folder, dialect.registration), 'utf8')) as never;
  const errors = await faultsOfShape(dialect.shape, registration);
  if (errors.length > 0) return { errors, script: '' };
  const named = dialect.commandOf(registration).split(/[\s/"]+/).find((word) => word.endsWith('.mjs')) ?? '';
  const script = join(folder, named);
  if (named === '' || !existsSync(script)) return { errors: [`${dialect.registration} starts "${dialect.commandOf(registration)}", and the folder holds no such script: the tool would let everything through.`], script };
  const broken = await Promise.all(['not json', '{}'].map((input) => run(dialect, script, input)));
  return { errors: broken.every(({ outcome }) => outcome === 'refused') ? [] : [`${named} does not refuse input in which it finds no command.`], script };
}

function engineFor(dialect: Dialect): Engine {
  return {
    id: dialect.id,
    package: 'node',
    kinds: ['command'],
    missing: () => Promise.resolve(missingPackage('ajv') ?? missingJail()),
    version: () => Promise.resolve(process.versions.node),
    async load(folder): Promise<Loaded> {
      if (folder === undefined) return { errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) };
      const { errors, script } = await faults(dialect, folder);
      return { errors, warnings: [], decide: (attempts: readonly Attempt[]) => runAll(dialect, script, attempts.map((each) => each.text)) };
    },
  };
}

export const cursorHook = engineFor(cursor);
export const kiroHook = engineFor(kiro);
