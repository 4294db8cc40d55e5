/** bubblewrap: the guardrail's script stands before the shell, and the delete really runs on decoys. */
import { readdirSync } from 'node:fs';
import { faultsOfBox } from './bubblewrap-probes.ts';
import { type Engine, type Loaded } from './engine.ts';
import { decideInBareShell, decideInJail } from './shell/outcome.ts';
import { bubblewrapVersion, missingJail } from './shell/jail.ts';

function scriptIn(folder: string): string {
  const scripts = readdirSync(folder).filter((each) => each.endsWith('.sh'));
  if (scripts.length !== 1) throw new Error(`${folder} must hold one .sh script that runs its arguments in the sandbox; it holds ${String(scripts.length)}.`);
  return scripts[0] as string;
}

export const bubblewrap: Engine = {
  id: 'bubblewrap',
  package: 'bubblewrap',
  kinds: ['command'],
  missing: () => Promise.resolve(missingJail()),
  version: () => Promise.resolve(bubblewrapVersion()),
  load(folder): Promise<Loaded> {
    if (folder === undefined) return Promise.resolve({ errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) });
    const script = `/srv/in/guardrail/${scriptIn(folder)}`;
    const wrapper = ['sh', script];
    return Promise.resolve({ errors: faultsOfBox(folder, script), warnings: [], decide: (attempts) => Promise.resolve(decideInJail(attempts, { guardrail: folder, wrapper })) });
  },
};
