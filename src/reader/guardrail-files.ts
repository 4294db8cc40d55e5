import type { Finding } from '../domain/finding.ts';
import type { AnyRecord } from '../domain/register.ts';
import { findForbiddenCharacters } from './characters.ts';
import { openText } from './open-text.ts';

/** The folder of a guardrail's files: that of its record, without the ending. */
export function folderOf(file: string): string {
  return file.replace(/\.mdx$/, '/');
}

/** True for a file in the folder of a guardrail, which is no record. */
export function isGuardrailFile(file: string, all: readonly string[]): boolean {
  return all.some((other) => other.endsWith('.mdx') && file.startsWith(folderOf(other)));
}

/**
 * Gives guardrails the texts of the files in their folders.
 *
 * @param paths every file below the folder of guardrails: where it is on disk, by how it is called in findings
 */
export async function attachFiles(records: readonly AnyRecord[], paths: ReadonlyMap<string, string>): Promise<{ records: AnyRecord[]; findings: Finding[] }> {
  const findings: Finding[] = [];
  const attached = await Promise.all(records.map(async (record): Promise<AnyRecord> => {
    if (record.kind !== 'guardrail') return record;
    const texts = new Map<string, string>();
    for (const [file, path] of [...paths].filter(([name]) => name.startsWith(folderOf(record.file)))) {
      const opened = await openText(path, file);
      if (typeof opened !== 'string') findings.push(opened);
      else {
        findings.push(...findForbiddenCharacters(file, opened));
        texts.set(file.slice(folderOf(record.file).length), opened);
      }
    }
    return { ...record, texts };
  }));
  return { records: attached, findings };
}
