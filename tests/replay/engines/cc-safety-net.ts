/** cc-safety-net: `rule verify` reads the rulebook and runs its own examples, then the package's function judges each command. Nothing is executed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Decision, type Engine, type Loaded } from './engine.ts';
import { missingPackage, packageFolder, packageVersion } from './packages.ts';
import { missingJail } from './shell/jail.ts';
import { decideInBareShell, shortened } from './shell/outcome.ts';

const name = 'cc-safety-net';

type Answer = { kind: 'allow' } | { kind: 'deny'; reason: string; ruleId?: string };

/** In a process of its own: the package reads the home directory at import, and the user's own rules must not decide here. */
const judge = `
  import { checkCommand } from 'cc-safety-net/api';
  const { commands, cwd } = JSON.parse(process.argv[1]);
  process.stdout.write(JSON.stringify(commands.map((command) => checkCommand({ command, cwd }))));`;

async function inProject<T>(folder: string, work: (project: string, env: NodeJS.ProcessEnv) => T): Promise<T> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'mishap-safety-net-')));
  try {
    const project = join(scratch, 'home', 'project');
    cpSync(folder, join(project, '.cc-safety-net', 'rules'), { recursive: true });
    execFileSync('git', ['init', '--quiet', '--template=', project]);
    return await Promise.resolve(work(project, { PATH: process.env['PATH'], HOME: join(scratch, 'home'), CC_SAFETY_NET_HOME: join(scratch, 'home', '.cc-safety-net') }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function verify(project: string, env: NodeJS.ProcessEnv): string[] {
  const ran = spawnSync(process.execPath, [join(packageFolder(name), 'dist', 'bin', 'cc-safety-net.js'), 'rule', 'verify'], { cwd: project, env, encoding: 'utf8' });
  return ran.status === 0 ? [] : [`rule verify: ${`${ran.stdout}${ran.stderr}`.replaceAll('\n', ' ').slice(0, 600)}`];
}

function decideAll(commands: readonly string[], project: string, env: NodeJS.ProcessEnv): Decision[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', judge, JSON.stringify({ commands, cwd: project })], { cwd: import.meta.dirname, env, encoding: 'utf8' });
  return (JSON.parse(output) as Answer[]).map((answer) => answer.kind === 'allow' ? { outcome: 'ran', said: '' } : { outcome: 'refused', said: shortened(`${answer.ruleId ?? ''} ${answer.reason}`.trim()) });
}

export const ccSafetyNet: Engine = {
  id: 'cc-safety-net',
  package: name,
  kinds: ['command'],
  missing: () => Promise.resolve(missingPackage(name) ?? missingJail()),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    if (folder === undefined) return { errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) };
    const errors = await inProject(folder, verify);
    return { errors, warnings: [], decide: (attempts) => inProject(folder, (project, env) => decideAll(attempts.map(({ text }) => text), project, env)) };
  },
};
