import { structuredPatch } from 'diff';
import { inertText } from './inert-text.ts';
import type { TerminalStyle } from './terminal-style.ts';

/**
 * What changes from one text to another as a unified diff. Characters of the texts that steer a terminal are written
 * out: it is for reading, not for applying.
 */
export function unifiedDiff({ file, before, after, style }: { readonly file: string; readonly before: string; readonly after: string; readonly style: TerminalStyle }): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 2 });
  const name = inertText(file);
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    style.dim(`@@ -${String(oldStart)},${String(oldLines)} +${String(newStart)},${String(newLines)} @@`),
    ...changed.map((line) => coloured(line, style)),
  ]);
  return [style.bold(`--- ${name}`), style.bold(`+++ ${name}`), ...lines].map((line) => `${line}\n`).join('');
}

function coloured(line: string, style: TerminalStyle): string {
  // What the diff itself says begins so: that a file ends without a line feed.
  const shown = line.startsWith('\\ ') ? line : `${line.slice(0, 1)}${inertText(line.slice(1))}`;
  if (line.startsWith('-')) return style.red(shown);
  return line.startsWith('+') ? style.green(shown) : shown;
}
