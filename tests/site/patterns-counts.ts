import { csvParse } from 'd3-dsv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Records as they stand in their files, incidents and others. Everything here is counted anew from these, without the site's own code. */
export interface Told {
  title: string; strength: string; family: string;
  state: string; kind: string; setting: string;
  evidence: { grade: string }; severity: { level: string; basis: string };
  tools: { tool: string }[]; environments: string[]; failureModes: { mode: string }[];
  harms: { type: string; reversible: string; recoveredBy: string }[];
  controls: { control: string; verdict: string }[];
}

export const published = read('incidents').map(({ data }) => data).filter(({ state }) => state === 'published');
export const harm = published.filter(({ kind, setting }) => kind === 'harm' && setting === 'deployed');
export const laboratory = published.filter(({ kind, setting }) => kind === 'harm' && setting === 'laboratory');
export const others = published.filter(({ kind }) => kind !== 'harm');
export const groups: Record<string, Told[]> = { 'Harm in deployed use': harm, 'Harm in a laboratory': laboratory, 'Other kinds': others };
export const modes = new Map(read('failure-modes').map(({ slug, data }) => [data.title, slug]));
export const tools = new Map(read('tools').map(({ slug, data }) => [data.title, slug]));
export const controls = new Map(read('controls').map(({ slug, data }) => [slug, data]));
export const ladder = ['eliminate', 'engineer', 'gate', 'recover', 'detect', 'instruct'];

function read(folder: string): { slug: string; data: Told }[] {
  return readdirSync(join('content', folder)).filter((file) => file.endsWith('.mdx')).map((file) => {
    const [, frontMatter = ''] = readFileSync(join('content', folder, file), 'utf8').split(/^---$/m);
    return { slug: file.replace(/\.mdx$/, ''), data: parse(frontMatter) as Told };
  });
}

export function idsOf(list: Readonly<Record<string, { label: string }>>): Map<string, string> {
  return new Map(Object.entries(list).map(([id, { label }]) => [label, id]));
}

export function csv(name: string): Record<string, string>[] {
  return Array.from(csvParse(readFileSync(`dist/patterns/${name}.csv`, 'utf8')), (row) => ({ ...row }));
}

/** The bars of a panel, from its file: value → `count/of`. */
export function panel(name: string, title: string): Record<string, string> {
  return Object.fromEntries(csv(name).filter((row) => row['counted'] === title).map((row) => [row['value'] ?? '', `${row['records'] ?? ''}/${row['of'] ?? ''}`]));
}

/** The same counted here; nothing for no records, as a panel without records is left out. */
export function tally(values: readonly string[], all: readonly string[]): Record<string, string> {
  return values.length === 0 ? {} : Object.fromEntries(all.map((each) => [each, `${String(values.filter((value) => value === each).length)}/${String(values.length)}`]));
}

export function cellText(count: number, apart: number): string {
  if (apart === 0) return String(count);
  return count === 0 ? `+${String(apart)}` : `${String(count)} +${String(apart)}`;
}

export function outcome(harms: Told['harms']): string {
  const said = harms.map(({ reversible }) => reversible);
  if (said.includes('partly') || (said.includes('yes') && said.includes('no'))) return 'partly';
  if (said.every((each) => each === 'yes')) return 'yes';
  return said.every((each) => each === 'no') ? 'no' : 'unknown';
}

export function stoppedIn({ controls: judged }: Told): string[] {
  return judged.filter(({ verdict }) => verdict === 'stopped').map(({ control }) => control);
}

/** Each step as `control own added covered of`. */
export function plainCover(allowed: readonly string[]): string[] {
  const steps: string[] = [];
  const done = new Set<Told>();
  const sorted = allowed.toSorted((a, b) => ladder.indexOf(controls.get(a)!.strength) - ladder.indexOf(controls.get(b)!.strength) || (a < b ? -1 : 1));
  for (;;) {
    let [best, most] = ['', 0];
    for (const id of sorted) {
      const added = harm.filter((record) => !done.has(record) && stoppedIn(record).includes(id)).length;
      if (added > most) [best, most] = [id, added];
    }
    if (most === 0) return steps;
    const own = harm.filter((record) => stoppedIn(record).includes(best));
    for (const record of own) done.add(record);
    steps.push(`${best} ${String(own.length)} ${String(most)} ${String(done.size)} ${String(harm.length)}`);
  }
}
