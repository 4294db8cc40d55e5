/** Sandbox-runtime (srt): the package's own program wraps each command, inside the jail. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type Loaded } from './engine.ts';
import { missingPackage, packageFolder, packageVersion } from './packages.ts';
import { missingJail, runInJail } from './shell/jail.ts';
import { decideInBareShell, decideInJail } from './shell/outcome.ts';

const name = '@anthropic-ai/sandbox-runtime';

function settingsIn(folder: string): string {
  const files = readdirSync(folder).filter((each) => each.endsWith('.json'));
  if (files.length !== 1) throw new Error(`${folder} must hold one .json file of srt settings; it holds ${String(files.length)}.`);
  return `/srv/in/guardrail/${files[0] as string}`;
}

function planFor(folder: string): { guardrail: string; visible: string[]; wrapper: string[] } {
  const modules = join(packageFolder(name), '..', '..');
  return { guardrail: folder, visible: [modules], wrapper: ['node', join(packageFolder(name), 'dist', 'cli.js'), '--settings', settingsIn(folder)] };
}

/** srt ignores a file it cannot use and falls back to its defaults, so what the settings are for is tried. */
function probe(plan: ReturnType<typeof planFor>): string[] {
  const [work, outside] = runInJail({ ...plan, commands: [
    { text: 'echo work > notes.txt && cat notes.txt', scene: 'home' },
    { text: 'rm ~/documents/letter.txt', scene: 'home' },
  ] });
  return [
    ...(work?.output.trim() === 'work' ? [] : [`work probe: the workspace cannot be written (${work?.output.trim() ?? 'no result'})`]),
    ...(outside?.lost === 0 ? [] : ['probe: a file outside the workspace was deleted']),
  ];
}

export const sandboxRuntime: Engine = {
  id: 'sandbox-runtime',
  package: name,
  kinds: ['command'],
  missing: () => Promise.resolve(missingPackage(name) ?? missingJail()),
  version: () => Promise.resolve(packageVersion(name)),
  load(folder): Promise<Loaded> {
    if (folder === undefined) return Promise.resolve({ errors: [], warnings: [], decide: (attempts) => Promise.resolve(decideInBareShell(attempts)) });
    const plan = planFor(folder);
    return Promise.resolve({ errors: probe(plan), warnings: [], decide: (attempts) => Promise.resolve(decideInJail(attempts, plan)) });
  },
};
