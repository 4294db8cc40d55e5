import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { finding, type Finding } from '../domain/finding.ts';
import { buildRegister, type AnyRecord, type FrameworkList, type Register } from '../domain/register.ts';
import { members, recordKinds } from '../schema/vocabulary.ts';
import { locate, readFramework, readRecord } from './read-record.ts';

/** No record needs more; a larger file is not read at all. Bytes. */
export const fileSizeLimit = 128 * 1024;

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
 * Reads every record below a content folder. Links are not followed, large files are not opened, and a problem in one
 * file hides none in another.
 *
 * @param folder content folder on disk
 * @param shown how that folder is called in findings; the folder itself by default
 */
export async function readContent(folder: string, shown = folder): Promise<ReadContent> {
  const records: AnyRecord[] = [];
  const frameworks: FrameworkList[] = [];
  const findings: Finding[] = [];
  const files: string[] = [];
  const name = (path: string) => [shown.replace(/\/+$/, ''), relative(folder, path).split(sep).join('/')].join('/');

  for (const kind of members(recordKinds)) {
    for (const path of await listFiles(join(folder, recordKinds[kind].folder))) {
      if (isReadme(path)) continue;
      const file = name(path);
      files.push(file);
      const opened = await openText(path, file);
      if (typeof opened !== 'string') {
        findings.push(opened);
        continue;
      }
      const result = readRecord({ file, kind, text: opened });
      findings.push(...result.findings);
      if (result.record !== null) records.push(result.record);
    }
  }
  for (const path of await listFiles(join(folder, 'frameworks'))) {
    if (isReadme(path)) continue;
    const opened = await openText(path, name(path));
    if (typeof opened !== 'string') {
      findings.push(opened);
      continue;
    }
    const result = readFramework(name(path), opened);
    findings.push(...result.findings);
    if (result.list !== null) frameworks.push(result.list);
  }
  if (files.length === 0) findings.push(finding('no-records', { file: shown }, { folder: shown }));

  return { register: buildRegister(records, frameworks), findings, files, locateAll: (given) => locateAll(given, folder, shown) };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  const nested = await Promise.all(entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : Promise.resolve(entry.name.startsWith('.') ? [] : [path]);
  }));
  return nested.flat().sort();
}

function isReadme(path: string): boolean {
  return /(^|[/\\])README\.md$/.test(path);
}

async function openText(path: string, file: string): Promise<string | Finding> {
  const status = await lstat(path);
  if (!status.isFile()) return finding('unreadable-file', { file }, { reason: status.isSymbolicLink() ? 'it is a link' : 'it is not an ordinary file' });
  if (status.size > fileSizeLimit) return finding('file-too-large', { file }, { bytes: status.size, limit: fileSizeLimit });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return finding('unreadable-file', { file }, { reason: 'it is not UTF-8 text' });
  }
}

async function locateAll(findings: readonly Finding[], folder: string, shown: string): Promise<Finding[]> {
  return Promise.all(findings.map(async (found) => {
    if (found.place.at !== undefined || found.place.path === undefined) return found;
    const path = join(folder, found.place.file.slice(shown.replace(/\/+$/, '').length + 1));
    return locate(found, await readFile(path, 'utf8'));
  }));
}
