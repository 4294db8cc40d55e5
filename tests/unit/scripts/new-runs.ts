import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { check } from '../../../scripts/commands/check.ts';
import { newIncident } from '../../../scripts/commands/new.ts';
import type { Io } from '../../../scripts/lib/command.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';
import { incidentText, registerFolder } from './register-folder.ts';
import { ScriptedAsker, type Script } from './scripted-asker.ts';


export type Answers = Record<string, unknown>;

let folder = '';

/** Begins each test with a register of its own. */
export async function freshRegister(): Promise<void> {
  folder = await registerFolder();
}

/** A path in the register of the test. */
export const inRegister = (...steps: string[]) => join(folder, ...steps);

/** A whole record of another event than the one of the smallest register. */
export async function complete(): Promise<Answers> {
  const text = (await incidentText({ id: 'MISHAP-0000-0000', title: 'A sample bot removes a mailbox', occurred: '2025-03-02', disclosed: '2025-03-04' }))
    .replaceAll('operator.example/report', 'mail.example/post').replaceAll('review.example/2025', 'watch.example/march').replace('when: 2025-05-03 }\n', 'when: 2025-03-03 }\n')
    .replace('Tidy the schema.', 'Sort the post.').replace('Dropped a table.', 'Removed a mailbox.').replace('One table of test data.', 'Letters of a week.').replace('Restored from a backup by the owner.', 'Fetched from the archive.')
    .replaceAll('when: 2025-05-', 'when: 2025-03-').replaceAll('2025-06-10', '2026-01-15').replace('First published.', 'First version.');
  const draft = draftOf(text);
  if (isDraftProblem(draft)) throw new Error(JSON.stringify(draft.findings));
  return { ...draft.front, body: draft.body };
}

export function without(answers: Answers, ...names: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

interface Ran {
  readonly code: number;
  readonly out: string;
}

function ioFor(write: (text: string) => void, asker: ScriptedAsker | null): Io {
  const within = (path: string) => (path.startsWith('.cache') ? join(folder, path) : path);
  return {
    write, complain: write, readFile: (path) => readFile(within(path), 'utf8'), removeFile: (path) => rm(within(path)),
    writeFile: async (path, text) => { await mkdir(dirname(within(path)), { recursive: true }); await writeFile(within(path), text); },
    now: () => new Date('2026-01-15T12:00:00Z'), style: terminalStyle(false, {}), ...(asker === null ? {} : { ask: () => Promise.resolve(asker) }),
  };
}

export async function run(input: readonly string[], asker: ScriptedAsker | null = null): Promise<Ran> {
  let out = '';
  const code = await newIncident.run(['--content', folder, ...input], ioFor((text) => { out += text; }, asker));
  return { code, out };
}

export async function fromAnswers(answers: unknown, ...input: string[]): Promise<Ran> {
  await writeFile(join(folder, '.answers.json'), JSON.stringify(answers, null, '\t'));
  return run(['--answers', join(folder, '.answers.json'), ...input]);
}

export async function converse(record: Answers, script: Script = {}, ...input: string[]): Promise<Ran & { asker: ScriptedAsker }> {
  const asker = new ScriptedAsker(record, script);
  return { ...await run(input, asker), asker };
}

export const slug = 'sample-bot-removes-mailbox';
export const path = (name = slug) => join(folder, 'incidents', `${name}.mdx`);
export const record = (name = slug) => readFile(path(name), 'utf8');
export const records = () => readdir(join(folder, 'incidents'));
export const drafts = () => readdir(join(folder, '.cache/mishap')).catch(() => []);

export async function checked(name = slug): Promise<string> {
  let out = '';
  await check.run(['--content', folder, path(name)], ioFor((text) => { out += text; }, null));
  return out;
}

/** The same, citing a page of the one record that is there. */
export const sameEvent = async () => ({ ...await complete(), sources: [{ id: 'report', publisher: 'Example Operator', title: 'What happened', url: 'http://www.operator.example/report/?utm_source=x', kind: 'primary', opened: 'full', supports: 'The event.' }, ...((await complete())['sources'] as unknown[]).slice(1)] });
