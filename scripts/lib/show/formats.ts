import { summaryMarkdown } from '../../../src/domain/summary/markdown.ts';
import type { RecordSummary } from '../../../src/schema/record-summary.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { escaped } from '../escaped.ts';

/** The ways a record can be shown, by the name --format takes. */
export const showFormats = {
  text: (records: readonly RecordSummary[], style: TerminalStyle) => records.map((record) => textOf(record, style)).join('\n'),
  md: (records: readonly RecordSummary[]) => summaryMarkdown(records),
  json: (records: readonly RecordSummary[]) => `${JSON.stringify({ records }, null, 2)}\n`,
} as const satisfies Record<string, (records: readonly RecordSummary[], style: TerminalStyle) => string>;

export type ShowFormat = keyof typeof showFormats;

function textOf({ file, name, title, sections }: RecordSummary, style: TerminalStyle): string {
  const head = [style.bold(escaped(title)), style.dim(escaped([name, file].filter((part) => part !== '').join('  ')))];
  const body = sections.flatMap((section) => ['', style.bold(escaped(section.title)), ...section.lines.flatMap(({ label, text, code, url }) => [
    `  ${escaped(label)}: ${escaped(text)}`,
    ...(code === undefined ? [] : code.split(/\r\n|\n|\r/).map((line) => `    | ${escaped(line)}`)),
    ...(url === undefined ? [] : [`    ${style.dim(escaped(url))}`]),
  ])]);
  return `${[...head, ...body].join('\n')}\n`;
}
