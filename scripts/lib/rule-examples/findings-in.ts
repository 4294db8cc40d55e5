import { applyRules } from '../../../src/domain/apply-rules.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { readContent } from '../../../src/reader/read-content.ts';

/** The day of the check in all fixtures. */
export const exampleDay = '2026-01-15';

/** Everything found in the register of an example, with places, in the order of files and lines. */
export async function findingsIn(folder: string): Promise<Finding[]> {
  const read = await readContent(folder, 'content');
  const findings = await read.locateAll([...read.findings, ...applyRules(read.register, { today: exampleDay })]);
  return findings.sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : (a.place.at?.line ?? 0) - (b.place.at?.line ?? 0)));
}
