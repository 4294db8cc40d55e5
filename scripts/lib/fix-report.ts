import type { Change } from '../../src/writer/fix/fixed.ts';
import { inertJson, inertText } from './inert-text.ts';
import { terminalStyle, type TerminalStyle } from './terminal-style.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What came of fixing one file. */
export interface FileFix {
  /** As it is called for people. */
  readonly file: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Why the file was left alone; null when it was not. */
  readonly problem: { readonly problem: string; readonly expected: string; readonly fix: string; readonly line?: number | undefined } | null;
}

interface Shown {
  /** False when changes are only shown. */
  readonly isWritten: boolean;
  readonly style: TerminalStyle;
}

/** For people: a diff of every file that changes, what was left alone and why, and a closing count. */
export function fixesAsText(fixes: readonly FileFix[], { isWritten, style }: Shown): string {
  const changed = fixes.filter(({ before, after }) => before !== after);
  const blocks = changed.map(({ file, before, after, changes }) => `${unifiedDiff({ file, before, after, style })}${summary(changes)}`);
  const left = fixes.flatMap(({ file, problem }) => (problem === null ? [] : [
    [`${style.bold(`${inertText(file)}${problem.line === undefined ? '' : `:${String(problem.line)}`}`)} ${style.red('left alone')}`, `  Found:    ${inertText(problem.problem)}`, `  Expected: ${inertText(problem.expected)}`, `  To do:    ${inertText(problem.fix)}`, ''].join('\n'),
  ]));
  const verb = isWritten ? 'changed' : 'would change';
  const rest = fixes.length - changed.length - left.length;
  return [...blocks, ...left, `${count(fixes.length, 'file')} looked at: ${String(changed.length)} ${verb}, ${String(rest)} as ${rest === 1 ? 'it' : 'they'} should be, ${String(left.length)} left alone.\n`].join('\n');
}

/** For programs: how many files were looked at, and those that change or were left alone. */
export function fixesAsJson(fixes: readonly FileFix[], { isWritten }: Shown): string {
  const style = terminalStyle(false, {});
  const files = fixes.filter(({ before, after, problem }) => before !== after || problem !== null)
    .map(({ file, before, after, changes, problem }) => ({ file, changes, diff: before === after ? '' : unifiedDiff({ file, before, after, style }), problem }));
  return `${inertJson({ written: isWritten, checked: fixes.length, files })}\n`;
}

/** What was changed, each sort once, with the fields it concerns. */
function summary(changes: readonly Change[]): string {
  return [...Map.groupBy(changes, ({ says }) => says)].map(([says, alike]) => {
    const fields = alike.map(({ field }) => field).filter((field) => field !== '');
    const shown = fields.length > 6 ? `${fields.slice(0, 5).join(', ')} and ${String(fields.length - 5)} more` : fields.join(', ');
    return `  ${says}${shown === '' ? '' : ` (${inertText(shown)})`}\n`;
  }).join('');
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
