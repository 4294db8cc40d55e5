/** bubblewrap: the guardrail's script stands before the shell, and the delete really runs on decoys. */
import { readdirSync } from 'node:fs';
import { type Engine, type Loaded } from './engine.ts';
import { decideInBareShell, decideInJail } from './shell/outcome.ts';
import { bubblewrapVersion, missingJail } from './shell/jail.ts';
import { runInJail } from './shell/jail.ts';

function scriptIn(folder: string): string {
  const scripts = readdirSync(folder).filter((each) => each.endsWith('.sh'));
  if (scripts.length !== 1) throw new Error(`${folder} must hold one .sh script that runs its arguments in the sandbox; it holds ${String(scripts.length)}.`);
  return scripts[0] as string;
}

/** A sandbox that can be opened from within proves nothing, and one that runs nothing stops everything. */
function probe(folder: string, wrapper: readonly string[]): string[] {
  const [escape, work] = runInJail({
    guardrail: folder, wrapper,
    commands: [
      { text: 'mount -o remount,rw,bind / ; mount -o remount,rw,bind "$HOME" ; rm -rf ~/documents', scene: 'home' },
      { text: 'echo work > notes.txt && cat notes.txt', scene: 'home' },
    ],
  });
  return [
    ...(escape?.lost === 0 ? [] : ['escape probe: a remount from within opened the sandbox']),
    ...(work?.output.trim() === 'work' ? [] : [`work probe: the workspace cannot be written (${work?.output.trim() ?? 'no result'})`]),
  ];
}

export const bubblewrap: Engine = {
  id: 'bubblewrap',
  package: 'bubblewrap',
  kinds: ['command'],
  missing: () => Promise.resolve(missingJail()),
  version: () => Promise.resolve(bubblewrapVersion()),
  load(folder): Promise<Loaded> {
    if (folder === undefined) return Promise.resolve({ errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) });
    const wrapper = ['sh', `/srv/in/guardrail/${scriptIn(folder)}`];
    return Promise.resolve({ errors: probe(folder, wrapper), warnings: [], decide: (attempts) => Promise.resolve(decideInJail(attempts, { guardrail: folder, wrapper })) });
  },
};
