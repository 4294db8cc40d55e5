import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from '../registers/fixture.ts';

/** The one incident of the smallest register, changed: its id, dates and relations. */
export interface IncidentChange {
  readonly id: string;
  readonly occurred?: string;
  readonly disclosed?: string;
  readonly related?: readonly string[];
  readonly title?: string;
}

/** A copy of the smallest register in a folder of its own, with the list of numbers that fits it. */
export async function registerFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-numbers-'));
  await cp(join(fixtures, 'valid'), folder, { recursive: true });
  await writeFile(join(folder, 'assigned-ids.txt'), 'MISHAP-2025-0001 example-table-dropped\n');
  return folder;
}

/** Adds an incident to a folder of records. */
export async function addIncident(folder: string, slug: string, change: IncidentChange): Promise<string> {
  const file = join(folder, 'incidents', `${slug}.mdx`);
  await writeFile(file, await incidentText(change));
  return file;
}

/** The text of the one incident of the smallest register, changed. */
export async function incidentText({ id, occurred = '2025-05-02', disclosed = '2025-05-04', related = [], title = 'Another example' }: IncidentChange): Promise<string> {
  const text = await readFile(join(fixtures, 'valid/incidents/example-table-dropped.mdx'), 'utf8');
  return text
    .replace('id: MISHAP-2025-0001', `id: ${id}`)
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace('occurred: { when: 2025-05-02 }', `occurred: { when: ${occurred} }`)
    .replace('disclosed: { when: 2025-05-04 }', `disclosed: { when: ${disclosed} }`)
    .replace('related: []', related.length === 0 ? 'related: []' : `related:\n${related.map((each) => `  - { incident: ${each}, relation: follow-on }`).join('\n')}`);
}

/** Every file below a folder with its text, by its path in it. */
export async function folderTexts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('/.git/')).sort();
  return Object.fromEntries(await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)));
}
