import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { nodeForJail } from '../agents/start.ts';
import { jailCommand, type Jail } from '../jail/bubblewrap.ts';
import { refuseUnlessTight } from '../jail/probe.ts';
import { realPrograms } from './programs.ts';

export interface ShellStep {
  readonly scratch: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Files and folders of this machine that the step must see: place inside, path here. */
  readonly mounted: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Types one line into a shell in the jail, and returns what it prints on both channels. */
export async function runInShell({ scratch, cwd, environment, mounted, text }: ShellStep): Promise<string> {
  const jail: Jail = { scratch, lab: resolve(import.meta.dirname, '..'), node: nodeForJail(), nestable: true, environment, mounted: { ...realPrograms(), ...mounted } };
  await refuseUnlessTight(jail);
  const [program = '', ...words] = jailCommand(jail, ['bash', '-c', 'cd "$1" && PATH="$HOME/bin:$PATH" && unset BASH_ENV && eval "$2" 2>&1', 'drill', cwd, text]);
  const ran = spawnSync(program, words, { encoding: 'utf8', timeout: 120_000 });
  if (ran.error !== undefined) throw ran.error;
  return `${ran.stdout}${ran.stderr}`;
}
