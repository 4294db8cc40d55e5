import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyRules } from '../../../src/domain/apply-rules.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { reportAsText } from '../../../scripts/lib/reporters/text.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';

export const fixtures = join(import.meta.dirname, '../../registers');

/** Where the day of the check stands in all fixtures. */
export const today = '2026-01-15';

/** Everything found in a content folder, with places, in the order `mishap check` prints it. */
export async function findingsIn(folder: string): Promise<Finding[]> {
  const read = await readContent(folder, 'content');
  const findings = await read.locateAll([...read.findings, ...applyRules(read.register, { today })]);
  return findings.sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : (a.place.at?.line ?? 0) - (b.place.at?.line ?? 0)));
}

/** The findings in the words a contributor sees. */
export function inWords(findings: readonly Finding[]): string {
  return reportAsText({ findings, checked: 0, style: terminalStyle(false, {}) }).replace(/0 files checked.*\n$/, '');
}

/**
 * Lays the files of a fixture over a copy of the valid register and hands the folder to a function, so that a fixture
 * holds only what breaks its rule.
 */
export async function withFixture<T>(name: string | null, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-register-'));
  try {
    await cp(join(fixtures, 'valid'), folder, { recursive: true });
    if (name !== null) await cp(join(fixtures, name), folder, { recursive: true, filter: (path) => !path.endsWith('expected.txt') });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
