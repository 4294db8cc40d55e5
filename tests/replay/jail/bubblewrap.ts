import { existsSync } from 'node:fs';
import { places } from './places.ts';
import { outward } from './shims.ts';

/** What the jail holds back. Each can be left out, so that a test sees the probe notice. */
export const protections = ['own-root', 'read-only', 'own-network', 'no-capabilities', 'own-processes', 'clean-environment'] as const;
export type Protection = (typeof protections)[number];

export interface Jail {
  /** Folder on this machine that becomes the scratch place; `makeScratch` fills it. */
  readonly scratch: string;
  /** Folder `tests/replay` on this machine. */
  readonly lab: string;
  /** Node program for the session, at least version 22.18. */
  readonly node: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files laid read-only over the jail: place inside, file on this machine. */
  readonly mounted?: Readonly<Record<string, string>>;
  /** Number of the user inside; agents that look for files of the administrator need 0. */
  readonly user?: number;
  /**
   * Whether a program inside may build a sandbox with its own /proc. Bubblewrap covers parts of the /proc it makes, and
   * the kernel then refuses every further one; so this one is made by `unshare` and handed in whole.
   */
  readonly nestable?: boolean;
  /** For tests of the probe only. */
  readonly leaveOut?: Protection;
}

const systemFolders = ['/usr', '/etc/alternatives', '/etc/ssl', '/etc/ld.so.cache', '/etc/ld.so.conf', '/etc/ld.so.conf.d'];
const systemLinks = ['bin', 'lib', 'lib32', 'lib64', 'sbin'];

/** The command line that runs `command` inside the jail. */
export function jailCommand(jail: Jail, command: readonly string[]): string[] {
  const has = (protection: Protection) => jail.leaveOut !== protection;
  const bind = has('read-only') ? '--ro-bind' : '--bind';
  const words = ['bwrap', '--die-with-parent', '--new-session', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try', '--unshare-user', '--uid', String(jail.user ?? 1000), '--gid', String(jail.user ?? 1000), '--hostname', 'jail'];

  if (has('own-root')) {
    words.push('--tmpfs', '/');
    for (const folder of systemFolders.filter((each) => existsSync(each))) words.push(bind, folder, folder);
    for (const link of systemLinks.filter((each) => existsSync(`/usr/${each}`))) words.push('--symlink', `usr/${link}`, `/${link}`);
    for (const file of ['passwd', 'group', 'hosts', 'nsswitch.conf', 'profile']) words.push('--ro-bind', `${jail.scratch}/etc/${file}`, `/etc/${file}`);
  } else {
    words.push(bind, '/', '/');
  }
  // In a namespace of users bubblewrap drops them by itself, as long as it is not asked to keep them.
  words.push(has('no-capabilities') ? '--cap-drop' : '--cap-add', 'ALL');
  if (has('own-network')) words.push('--unshare-net');
  if (has('own-processes') && jail.nestable !== true) words.push('--unshare-pid', '--proc', '/proc');
  else words.push('--bind', '/proc', '/proc');
  if (has('clean-environment')) words.push('--clearenv');

  words.push('--dev', '/dev');
  if (has('own-root')) {
    // Called by its full path, too, a program that reaches outward is a stand-in.
    for (const name of outward.filter((each) => existsSync(`/usr/bin/${each}`))) words.push('--ro-bind', `${jail.scratch}/shims/${name}`, `/usr/bin/${name}`);
    words.push('--tmpfs', '/tmp', '--tmpfs', '/run', bind, jail.lab, places.lab, '--tmpfs', '/usr/local', '--ro-bind', `${jail.scratch}/shims`, places.shims, '--ro-bind', jail.node, places.node);
  }
  words.push('--bind', `${jail.scratch}/srv`, places.scratch);
  // A mount point survives its own removal: the agent keeps its folder when a command deletes everything in it.
  for (const kept of [places.home, places.workspace, places.state, places.remote]) words.push('--bind', `${jail.scratch}${kept}`, kept);
  if (has('own-root')) {
    for (const [place, file] of Object.entries(jail.mounted ?? {})) words.push('--ro-bind', file, place);
    if (has('read-only')) words.push('--remount-ro', '/');
  }
  for (const [name, value] of Object.entries({ ...basicEnvironment, ...jail.environment })) words.push('--setenv', name, value);
  words.push('--chdir', places.workspace, '--', ...command);

  if (jail.nestable !== true || !has('own-processes')) return words;
  // Whoever is not root may do that only in a namespace of users.
  const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  return ['unshare', ...asUser, '--mount', '--pid', '--fork', '--mount-proc', '--kill-child', ...words];
}

const basicEnvironment = {
  PATH: `${places.shims}:/usr/bin:/bin`,
  HOME: places.home,
  USER: 'agent',
  LOGNAME: 'agent',
  SHELL: '/bin/bash',
  LANG: 'C.UTF-8',
  TERM: 'dumb',
  TZ: 'UTC',
  TMPDIR: places.temporary,
  BASH_ENV: `${places.shims}/.mark`,
  GIT_TERMINAL_PROMPT: '0',
};
