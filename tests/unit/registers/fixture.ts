import { join } from 'node:path';
import type { Finding } from '../../../src/domain/finding.ts';
import { reportAsText } from '../../../scripts/lib/reporters/text.ts';
import { withFailing, withValid } from '../../../scripts/lib/rule-examples/lay-register.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';

export { exampleDay as today, findingsIn } from '../../../scripts/lib/rule-examples/findings-in.ts';

export const fixtures = join(import.meta.dirname, '../../registers');
export const corrections = join(import.meta.dirname, '../../corrected');

/** The findings in the words a contributor sees. */
export function inWords(findings: readonly Finding[]): string {
  return reportAsText({ findings, checked: 0, style: terminalStyle(false, {}), address: null }).replace(/0 files checked.*\n$/, '');
}

/**
 * Lays the files of a fixture over a copy of the valid register and hands the folder to a function, so that a fixture
 * holds only what breaks its rule.
 */
export function withFixture<T>(name: string | null, use: (folder: string) => Promise<T>): Promise<T> {
  return name === null ? withValid(use) : withFailing(name, use);
}
