/**
 * A place where a recorded command can really run: everything of the host is read-only or hidden, what can be written
 * lies in memory, the home directory is a decoy, the network is a listener on the loopback of an own network namespace,
 * and no capability is left.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `home`: decoy home directory. `remote`: the same, and a clone whose remote holds a commit of somebody else. */
export type Scene = 'home' | 'remote';

export interface JailPlan {
  readonly commands: readonly { readonly text: string; readonly scene: Scene }[];
  /** Put before `bash -c <text>`; this is where a sandbox under test stands. */
  readonly wrapper: readonly string[];
  /** Folder that appears as `/srv/in/guardrail`. */
  readonly guardrail?: string;
  /** Further folders of the host that must be seen inside, under the same path. */
  readonly visible?: readonly string[];
  /** Changes the bare remote after it was made, on the host side. */
  readonly prepareRemote?: (remote: string) => void;
}

export interface JailResult {
  /** Decoys outside the workspace that are gone. */
  readonly lost: number;
  readonly othersCommitGone: boolean;
  readonly remoteMoved: boolean;
  readonly startUpChanged: boolean;
  /** One line for each stand-in program whose call arrived. */
  readonly reports: string;
  readonly code: number | null;
  readonly failed: string;
  readonly output: string;
}

const here = import.meta.dirname;
const standIns = ['aws', 'curl', 'gh', 'kubectl', 'npm', 'npx', 'pnpm', 'psql', 'q', 'rsync', 'scp', 'sftp', 'ssh', 'sudo', 'supabase', 'terraform', 'tofu', 'wget', 'yarn', 'shutdown'];
const decoys = ['documents/letter.txt', 'photos/2025/garden.jpg', 'aldaba-v2/package.json', '.config/app/settings.json', '.bashrc'];
const port = 8911;

let found: { readonly reason: string | undefined } | undefined;

/** Says what keeps the jail from being built on this machine; undefined where it can be. Tried once. */
export function missingJail(): string | undefined {
  found ??= { reason: reasonWithoutJail() };
  return found.reason;
}

function reasonWithoutJail(): string | undefined {
  if (spawnSync('bwrap', ['--version']).status !== 0) return 'bubblewrap is not installed: run "apt-get install bubblewrap"';
  const tried = spawnSync(...asNobody(['--ro-bind', '/', '/', '--unshare-user', '--unshare-net', '--unshare-pid', '--unshare-ipc', '--proc', '/proc', 'true']), { encoding: 'utf8', timeout: 20_000 });
  return tried.status === 0 ? undefined : `bubblewrap cannot build a jail on this machine (${(tried.error?.message ?? tried.stderr).trim().split('\n').at(-1) ?? ''}): namespaces of users must be allowed`;
}

export function bubblewrapVersion(): string {
  return execFileSync('bwrap', ['--version'], { encoding: 'utf8' }).trim().replace('bubblewrap ', '');
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function layOutTemplate(scratch: string): void {
  const home = join(scratch, 'template');
  for (const each of decoys) write(join(home, each), `decoy ${each}\n`);
  write(join(home, '.bashrc'), '# decoy start-up file\n');
  const project = join(home, 'project');
  write(join(project, 'package.json'), '{ "name": "project", "private": true }\n');
  for (const each of ['tests/one.txt', 'patches/one.patch', 'plan/plan.md', 'thing/energy_control.py', 'build/out.txt', 'empty/.keep', 'all-objects.json']) write(join(project, each), 'decoy\n');
  mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
  copyFileSync(join(here, 'stand-in.sh'), join(project, 'node_modules', '.bin', 'supabase'));
  chmodSync(join(project, 'node_modules', '.bin', 'supabase'), 0o755);
  git(project, 'init', '--quiet', '--template=', '--initial-branch=feature');
}

const author = ['-c', 'user.name=decoy', '-c', 'user.email=decoy@example.invalid', '-c', 'commit.gpgsign=false'];

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...author, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' } }).trim();
}

/** Returns the commit that the clone does not know. */
function layOutRemote(scratch: string, prepare: JailPlan['prepareRemote']): string {
  const remote = join(scratch, 'template-remote.git');
  const clone = join(scratch, 'template-clone');
  const other = join(scratch, 'other-clone');
  git(scratch, 'init', '--quiet', '--template=', '--bare', '--initial-branch=main', remote);
  git(scratch, 'clone', '--quiet', '--template=', remote, clone);
  git(clone, 'checkout', '--quiet', '-b', 'feature');
  write(join(clone, 'shared.txt'), 'first\n');
  git(clone, 'add', 'shared.txt');
  git(clone, 'commit', '--quiet', '-m', 'first');
  git(clone, 'push', '--quiet', '--set-upstream', 'origin', 'feature');
  git(scratch, 'clone', '--quiet', '--template=', '--branch', 'feature', remote, other);
  write(join(other, 'theirs.txt'), 'work of others\n');
  git(other, 'add', 'theirs.txt');
  git(other, 'commit', '--quiet', '-m', 'theirs');
  git(other, 'push', '--quiet', 'origin', 'feature');
  write(join(clone, 'mine.txt'), 'work of the agent\n');
  git(clone, 'add', 'mine.txt');
  git(clone, 'commit', '--quiet', '-m', 'mine');
  git(clone, 'remote', 'set-url', 'origin', '/srv/remote.git');
  prepare?.(remote);
  return git(other, 'rev-parse', 'HEAD');
}

function jailArguments(scratch: string, plan: JailPlan): string[] {
  const programs = join(scratch, 'programs');
  const overHost = standIns.filter((each) => existsSync(join('/usr/bin', each)) && each !== 'sudo');
  return [
    '--ro-bind', '/', '/', '--tmpfs', '/tmp', '--tmpfs', '/root', '--tmpfs', '/home', '--tmpfs', '/run', '--tmpfs', '/srv', '--ro-bind', scratch, '/srv/in', '--dev', '/dev', '--proc', '/proc',
    '--ro-bind', programs, '/usr/local/bin', '--ro-bind', process.execPath, '/usr/local/bin/node',
    ...overHost.flatMap((each) => ['--ro-bind', join(programs, each), join('/usr/bin', each)]),
    ...(plan.visible ?? []).flatMap((each) => ['--ro-bind', each, each]),
    '--unshare-user', '--uid', '1000', '--gid', '1000', '--unshare-net', '--unshare-pid', '--unshare-ipc', '--cap-drop', 'ALL', '--die-with-parent', '--new-session', '--clearenv',
    '--setenv', 'PATH', '/usr/local/bin:/usr/bin:/bin', '--setenv', 'HOME', '/srv/home', '--setenv', 'LANG', 'C.UTF-8', '--setenv', 'GIT_CONFIG_NOSYSTEM', '1', '--chdir', '/srv',
  ];
}

function layOut(scratch: string, plan: JailPlan): void {
  const programs = join(scratch, 'programs');
  mkdirSync(programs);
  for (const each of standIns) copyFileSync(join(here, 'stand-in.sh'), join(programs, each));
  for (const each of standIns) chmodSync(join(programs, each), 0o755);
  writeFileSync(join(programs, 'node'), '');
  for (const each of ['driver.mjs', 'listener.mjs']) copyFileSync(join(here, each), join(scratch, each));
  if (plan.guardrail !== undefined) cpSync(plan.guardrail, join(scratch, 'guardrail'), { recursive: true });
  layOutTemplate(scratch);
  const othersCommit = plan.commands.some(({ scene }) => scene === 'remote') ? layOutRemote(scratch, plan.prepareRemote) : '';
  writeFileSync(join(scratch, 'plan.json'), JSON.stringify({ commands: plan.commands, wrapper: plan.wrapper, env: {}, decoys, othersCommit, port }));
}

/**
 * Started by root, the jail would hold processes whose user on the host is root, and bubblewrap would cover parts of /proc,
 * so that no sandbox could be nested in it. Therefore it is started as nobody.
 */
function asNobody(args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'bwrap', ...args]] : ['bwrap', [...args]];
}

/** Throws unless the jail really holds: what it keeps out is tried before anything else runs in it. */
function assertNoWayOut(scratch: string, plan: JailPlan): void {
  const probe = `
    touch /etc/mishap-probe 2>/dev/null && echo wrote /etc
    touch /srv/in/mishap-probe 2>/dev/null && echo wrote the scratch folder
    touch /usr/local/bin/mishap-probe 2>/dev/null && echo wrote /usr/local/bin
    mount -o remount,rw,bind / 2>/dev/null && echo remounted
    [ -e "$1" ] && echo saw the scratch folder of the host
    (exec 3<>/dev/tcp/192.0.2.1/80) 2>/dev/null && echo reached the network
    grep -q '^CapEff:.*[1-9a-f]' /proc/self/status && echo has capabilities
    echo done`;
  const ran = spawnSync(...asNobody([...jailArguments(scratch, plan), '--', 'bash', '-c', probe, 'probe', scratch]), { encoding: 'utf8', timeout: 20_000 });
  if (ran.stdout.trim() !== 'done') throw new Error(`The jail does not hold, so nothing is run in it: ${ran.stdout.trim()} ${ran.stderr.trim()}. See the arguments in tests/replay/engines/shell/jail.ts.`);
}

export function runInJail(plan: JailPlan): readonly JailResult[] {
  const scratch = mkdtempSync(join(tmpdir(), 'mishap-replay-'));
  try {
    layOut(scratch, plan);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534:65534', scratch]);
    assertNoWayOut(scratch, plan);
    const ran = spawnSync(...asNobody([...jailArguments(scratch, plan), '--', 'node', '/srv/in/driver.mjs']), { encoding: 'utf8', timeout: 240_000, maxBuffer: 64_000_000 });
    if (ran.status !== 0) throw new Error(`The driver in the jail ended with ${String(ran.status)}: ${ran.stderr.slice(0, 2000)}`);
    return JSON.parse(ran.stdout) as JailResult[];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
