import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { finding, type Finding } from '../domain/finding.ts';
import { buildRegister, type FrameworkList, type Register, type ReplayList } from '../domain/register.ts';
import type { ReplayRun } from '../schema/replay.ts';
import { members, recordKinds } from '../schema/vocabulary.ts';
import { openText } from './open-text.ts';
import type { ReadFiles, RecordPath } from './read-files.ts';
import { attachFiles, isGuardrailFile } from './guardrail-files.ts';

/** A folder of records as read: what is valid on its own, and everything found wrong while reading. */
export interface ReadContent {
  readonly register: Register;
  readonly findings: readonly Finding[];
  /** Every file that was looked at, for the closing count. */
  readonly files: readonly string[];
  /** Gives findings that name a field their line and column. */
  readonly locateAll: (findings: readonly Finding[]) => Promise<Finding[]>;
}

/**
 * How the texts of files become what the register holds. Each gives the same for the same text. They are given rather
 * than imported, so that what was read before needs no parser.
 */
export interface Reading {
  readonly records: ReadFiles;
  readonly framework: (file: string, text: string) => Awaitable<{ list: FrameworkList | null; findings: Finding[] }>;
  readonly replays: (file: string, text: string) => Awaitable<{ list: ReplayList | null; findings: Finding[] }>;
  readonly run: (file: string, text: string) => Awaitable<{ run: ReplayRun | null; findings: Finding[] }>;
  /** Gives findings that name a field of one file their position in its text. */
  readonly locate: (text: string, findings: readonly Finding[]) => Awaitable<Finding[]>;
}

type Awaitable<T> = T | Promise<T>;

/**
 * Collects every record below a content folder. Links are not followed, large files are not opened, and a problem in
 * one file hides none in another.
 *
 * @param folder content folder on disk
 * @param shown how that folder is called in findings
 */
export async function collectContent(folder: string, shown: string, reading: Reading): Promise<ReadContent> {
  const frameworks: FrameworkList[] = [];
  const name = naming(folder, shown);
  const { paths, attachments } = await findRecords(folder, shown);
  const results = await reading.records(paths);
  const { records, findings: attached } = await attachFiles(results.flatMap(({ record }) => record ?? []), attachments);
  const findings = [...results.flatMap((result) => result.findings), ...attached];
  const files = paths.map(({ file }) => file);

  for (const path of await listFiles(join(folder, 'frameworks'))) {
    if (isReadme(path)) continue;
    const opened = await openText(path, name(path));
    if (typeof opened !== 'string') {
      findings.push(opened);
      continue;
    }
    const result = await reading.framework(name(path), opened);
    findings.push(...result.findings);
    if (result.list !== null) frameworks.push(result.list);
  }
  const replays = await readReplayFolder(join(folder, 'replays'), name, reading);
  findings.push(...replays.findings, ...await findMisplaced(folder, name));
  if (files.length === 0) findings.push(finding('no-records', { file: shown }, { folder: shown }));

  return { register: buildRegister(records, { frameworks, ...replays }), findings, files, locateAll: (given) => locateAll(given, folder, shown, reading) };
}

/** Finds the files that should hold a record below a content folder, and those that belong to guardrails, without opening them. */
export async function findRecords(folder: string, shown = folder): Promise<{ paths: RecordPath[]; attachments: Map<string, string> }> {
  const paths: RecordPath[] = [];
  const attachments = new Map<string, string>();
  const name = naming(folder, shown);
  for (const kind of members(recordKinds)) {
    const found = (await listFiles(join(folder, recordKinds[kind].folder))).filter((path) => !isReadme(path)).map((path) => ({ path, file: name(path), kind }));
    const names = found.map(({ file }) => file);
    for (const each of found) {
      if (kind === 'guardrail' && isGuardrailFile(each.file, names)) attachments.set(each.file, each.path);
      else paths.push(each);
    }
  }
  return { paths, attachments };
}

/** How a file below a content folder is called in findings. */
function naming(folder: string, shown: string): (path: string) => string {
  return (path) => [shown.replace(/\/+$/, ''), relative(folder, path).split(sep).join('/')].join('/');
}

/** A run of thousands of attempts is far below this. Bytes. */
const runSizeLimit = 8 * 1024 * 1024;

/** Recorded actions, and what runs of the replay made of them. */
async function readReplayFolder(folder: string, name: (path: string) => string, reading: Reading): Promise<{ replays: ReplayList[]; runs: ReplayRun[]; findings: Finding[] }> {
  const [replays, runs, findings]: [ReplayList[], ReplayRun[], Finding[]] = [[], [], []];
  for (const path of await listFiles(folder)) {
    if (isReadme(path)) continue;
    const isRun = path.endsWith('.generated.json');
    // What a program writes may be long; what people write may not.
    const opened = await openText(path, name(path), isRun ? runSizeLimit : undefined);
    if (typeof opened !== 'string') findings.push(opened);
    else if (isRun) {
      const { run, findings: found } = await reading.run(name(path), opened);
      findings.push(...found);
      if (run !== null) runs.push(run);
    } else {
      const { list, findings: found } = await reading.replays(name(path), opened);
      findings.push(...found);
      if (list !== null) replays.push(list);
    }
  }
  return { replays, runs, findings };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  const nested = await Promise.all(entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return Promise.resolve([]);
    return entry.isDirectory() ? listFiles(path) : Promise.resolve([path]);
  }));
  return nested.flat().sort();
}

function isReadme(path: string): boolean {
  return /(^|[/\\])README\.md$/.test(path);
}

/** Each file is read and parsed once, however many findings it has. */
async function locateAll(findings: readonly Finding[], folder: string, shown: string, reading: Reading): Promise<Finding[]> {
  const byFile = Map.groupBy(findings, (found) => found.place.file);
  const located: Finding[] = [];
  for (const [file, group] of byFile) {
    const needsText = group.some((found) => found.place.at === undefined && found.place.path !== undefined);
    if (!needsText) located.push(...group);
    else located.push(...await reading.locate(await readFile(join(folder, file.slice(shown.replace(/\/+$/, '').length + 1)), 'utf8'), group));
  }
  return located;
}

/** Files that are no records: what the folder is, and which numbers were given. */
const beside: readonly string[] = ['README.md', 'assigned-ids.txt'];
const folders: readonly string[] = ['frameworks', 'replays', ...Object.values(recordKinds).map((kind) => kind.folder)];

/** What stands in the content folder and would be passed over: an unknown name, or a link in place of a folder. */
async function findMisplaced(folder: string, name: (path: string) => string): Promise<Finding[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || beside.includes(entry.name)) return [];
    if (!folders.includes(entry.name)) return [finding('unreadable-file', { file: name(join(folder, entry.name)) }, { reason: `it stands outside the folders of records (${folders.join(', ')})` })];
    return entry.isDirectory() ? [] : [finding('unreadable-file', { file: name(join(folder, entry.name)) }, { reason: entry.isSymbolicLink() ? 'it is a link' : 'a folder is expected here' })];
  });
}
