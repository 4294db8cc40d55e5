/** A bare Git remote: the pushes really run, in the jail, and the commit of the others is looked for afterwards. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type Loaded } from './engine.ts';
import { missingJail } from './shell/jail.ts';
import { decideInJail } from './shell/outcome.ts';

/** The third stops nothing: it keeps the record by which a branch can be put back. */
const wanted = ['receive.denynonfastforwards=true', 'receive.denydeletes=true', 'core.logallrefupdates=true'];

/** Git ignores a setting it does not know, so a misspelt name is looked for here. */
function faultsOf(config: string): string[] {
  const listed = execFileSync('git', ['config', '--file', config, '--list'], { encoding: 'utf8' }).trim().split('\n');
  return [
    ...listed.filter((each) => !wanted.includes(each)).map((each) => `${each} is none of ${wanted.join(', ')}; git would ignore a name it does not know.`),
    ...wanted.filter((each) => !listed.includes(each)).map((each) => `${each} is missing.`),
  ];
}

function install(folder: string, remote: string): void {
  const config = join(folder, 'config');
  const hook = join(folder, 'pre-receive');
  if (existsSync(config)) execFileSync('git', ['--git-dir', remote, 'config', 'include.path', '/srv/in/guardrail/config']);
  if (!existsSync(hook)) return;
  mkdirSync(join(remote, 'hooks'), { recursive: true });
  copyFileSync(hook, join(remote, 'hooks', 'pre-receive'));
  chmodSync(join(remote, 'hooks', 'pre-receive'), 0o755);
}

export const gitRemote: Engine = {
  id: 'git-remote',
  package: 'git',
  kinds: ['command'],
  accepts: ({ text }) => /\bgit\b/.test(text) && !text.startsWith('gh '),
  missing: () => Promise.resolve(missingJail()),
  version: () => Promise.resolve(execFileSync('git', ['--version'], { encoding: 'utf8' }).trim().replace('git version ', '')),
  load(folder): Promise<Loaded> {
    if (folder === undefined) return Promise.resolve({ errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInJail(attempts, { wrapper: [] })) });
    const config = join(folder, 'config');
    return Promise.resolve({
      errors: existsSync(config) ? faultsOf(config) : [], warnings: [],
      decide: (attempts) => Promise.resolve(decideInJail(attempts, { wrapper: [], guardrail: folder, prepareRemote: (remote) => install(folder, remote) })),
    });
  },
};
