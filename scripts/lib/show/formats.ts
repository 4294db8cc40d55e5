import { summaryMarkdown } from '../../../src/domain/summary/markdown.ts';
import type { RecordSummary } from '../../../src/schema/record-summary.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { inertJson, inertLines, inertText } from '../inert-text.ts';

/** The ways a record can be shown, by the name --format takes. */
export const showFormats = {
  text: (records: readonly RecordSummary[], style: TerminalStyle) => records.map((record) => textOf(record, style)).join('\n'),
  md: (records: readonly RecordSummary[]) => inertLines(summaryMarkdown(records), '\\'),
  json: (records: readonly RecordSummary[]) => `${inertJson({ records })}\n`,
} as const satisfies Record<string, (records: readonly RecordSummary[], style: TerminalStyle) => string>;

export type ShowFormat = keyof typeof showFormats;

function textOf({ file, name, title, sections }: RecordSummary, style: TerminalStyle): string {
  const head = [style.bold(inertText(title)), style.dim(inertText([name, file].filter((part) => part !== '').join('  ')))];
  const body = sections.flatMap((section) => ['', style.bold(inertText(section.title)), ...section.lines.flatMap(({ label, text, code, url }) => [
    `  ${inertText(label)}: ${inertText(text)}`,
    ...(code === undefined ? [] : code.split(/\r\n|\n|\r/).map((line) => `    | ${inertText(line)}`)),
    ...(url === undefined ? [] : [`    ${style.dim(inertText(url))}`]),
  ])]);
  return `${[...head, ...body].join('\n')}\n`;
}
