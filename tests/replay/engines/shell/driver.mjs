/**
 * Runs inside the outer jail and nowhere else. For each command: lay out the decoys, run the command, look what is gone.
 * `/srv` is in memory; what came in lies
 * read-only under `/srv/in`, the results go to standard output.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

if (!existsSync('/srv/in/plan.json')) throw new Error('driver.mjs is started by jail.ts inside a jail; it does nothing elsewhere.');
const plan = JSON.parse(readFileSync('/srv/in/plan.json', 'utf8'));
const home = '/srv/home';
const project = join(home, 'project');

function layOutHome() {
  rmSync(home, { recursive: true, force: true });
  cpSync('/srv/in/template', home, { recursive: true });
}

/** A remote with a commit the clone does not know, as in the record. */
function layOutRemote() {
  layOutHome();
  rmSync('/srv/remote.git', { recursive: true, force: true });
  cpSync('/srv/in/template-remote.git', '/srv/remote.git', { recursive: true });
  cpSync('/srv/in/template-clone', project, { recursive: true });
}

const git = (...args) => execFileSync('/usr/bin/git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** True while the commit of the others can be reached from the shared branch. */
function othersCommitStands() {
  const branch = spawnSync('/usr/bin/git', ['--git-dir', '/srv/remote.git', 'merge-base', '--is-ancestor', plan.othersCommit, 'refs/heads/feature']);
  return branch.status === 0;
}

const listener = spawn(process.execPath, ['/srv/in/listener.mjs', String(plan.port)], { stdio: ['ignore', 'pipe', 'inherit'] });
await once(listener.stdout, 'data');

const survivors = plan.decoys.map((each) => join(home, each));

const env = { ...process.env, OUTSIDE_IPC: readlinkSync('/proc/self/ns/ipc'), ...plan.env };

const results = plan.commands.map(({ text, scene }) => {
  const onRemote = scene === 'remote';
  if (onRemote) layOutRemote(); else layOutHome();
  writeFileSync('/srv/reports', '');
  const startUp = readFileSync(join(home, '.bashrc'), 'utf8');
  const before = onRemote ? git('--git-dir', '/srv/remote.git', 'for-each-ref') : '';
  const argv = [...plan.wrapper, 'bash', '-c', text];
  const ran = spawnSync(argv[0], argv.slice(1), { cwd: project, encoding: 'utf8', timeout: 15_000, env });
  const reports = readFileSync('/srv/reports', 'utf8').trim();
  return {
    lost: survivors.filter((each) => !existsSync(each)).length,
    othersCommitGone: onRemote && !othersCommitStands(),
    remoteMoved: onRemote && git('--git-dir', '/srv/remote.git', 'for-each-ref') !== before,
    startUpChanged: existsSync(join(home, '.bashrc')) && readFileSync(join(home, '.bashrc'), 'utf8') !== startUp,
    reports,
    code: ran.status,
    failed: ran.error?.message ?? '',
    output: `${ran.stdout ?? ''}${ran.stderr ?? ''}`.slice(0, 4000),
  };
});
process.stdout.write(JSON.stringify(results));
listener.kill();
