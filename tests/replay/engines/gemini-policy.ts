/** Gemini CLI's own policy engine, asked without the agent around it, in yolo mode: only a policy can say no. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { importFile, missingPackage, packageFolder, packageVersion } from './packages.ts';

const name = '@google/gemini-cli';

interface Policies {
  loadPoliciesFromToml(folders: string[], tierOf: (folder: string) => number): Promise<{ rules: unknown[]; errors: { message?: string; details?: string }[] }>;
  PolicyEngine: new (options: unknown) => { check(call: { name: string; args: { command: string } }): Promise<{ decision: string; rule?: { denyMessage?: string } }> };
}

/** The bundle carries its hash in its name, and of several parts only one holds the engine. */
async function open(): Promise<Policies> {
  const bundle = join(packageFolder(name), 'bundle');
  for (const file of readdirSync(bundle).filter((each) => /^core-.*\.js$/.test(each))) {
    const part = await importFile<Partial<Policies>>(join(bundle, file));
    if (part.PolicyEngine !== undefined && part.loadPoliciesFromToml !== undefined) return part as Policies;
  }
  throw new Error(`No part of ${bundle} exports PolicyEngine: the version of ${name} has changed its layout.`);
}

/** The engine reports each step to the console. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { debug } = console;
  console.debug = () => undefined;
  try { return await work(); } finally { console.debug = debug; }
}

const outcomes: Record<string, Decision['outcome']> = { allow: 'ran', deny: 'refused', ask_user: 'asked' };

export const geminiPolicy: Engine = {
  id: 'gemini-policy',
  package: name,
  kinds: ['command'],
  missing: () => Promise.resolve(missingPackage(name)),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    const { loadPoliciesFromToml, PolicyEngine } = await open();
    const builtIn = join(packageFolder(name), 'bundle', 'policies');
    // 1 is the tier of the defaults, 4 that of the user.
    const { rules, errors } = await loadPoliciesFromToml([builtIn, ...(folder === undefined ? [] : [folder])], (each) => each === folder ? 4 : 1);
    const engine = new PolicyEngine({ rules, approvalMode: 'yolo', nonInteractive: false });
    const decide = async ({ id, text }: Attempt): Promise<Decision> => {
      const { decision, rule } = await quietly(() => engine.check({ name: 'run_shell_command', args: { command: text } }));
      const outcome = outcomes[decision];
      if (outcome === undefined) throw new Error(`${id}: the engine answered "${decision}", which is not known here.`);
      return { outcome, said: outcome === 'ran' ? '' : `${decision} ${rule?.denyMessage ?? ''}`.trim() };
    };
    return { errors: errors.map(({ message, details }) => `${message ?? ''} ${details ?? ''}`.trim()), warnings: [], decide: async (attempts) => { const all: Decision[] = []; for (const each of attempts) all.push(await decide(each)); return all; } };
  },
};
