import type { Finding } from '../../../src/domain/finding.ts';
import type { TerminalStyle } from '../terminal-style.ts';

/** What a reporter is given. Findings are in order of file and line. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Number of files that were looked at. */
  readonly checked: number;
  readonly style: TerminalStyle;
  /** Where the site can be opened, null where it cannot; that of this project when it is left out. */
  readonly address?: string | null;
}
