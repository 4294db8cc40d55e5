import type { ListItem, RootContent } from 'mdast';
import { linked, phrasing, strong } from '../../../src/domain/checklist/export/phrasing.ts';
import { writeMarkdown } from '../../../src/domain/checklist/export/write-markdown.ts';
import type { Position } from '../../../src/domain/finding.ts';
import { countOf } from '../../../src/domain/harm-text.ts';
import { inertJson, inertText } from '../inert-text.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { annotation } from '../workflow-command.ts';
import type { LinkReport } from './judge.ts';

/** What is printed of a check of addresses. */
export interface LinkCheck {
  readonly reports: readonly (LinkReport & { readonly at: Position })[];
  /** How many addresses were visited. */
  readonly visited: number;
  /** Records that were not looked at, since they have errors. */
  readonly leftOut: readonly string[];
  /** Whether everything is known: no record left out, and no address that may be gone. */
  readonly isSettled: boolean;
  readonly style: TerminalStyle;
}

/** The ways a check of addresses can be printed, by the name --format takes. */
export const linkFormats = { text: asText, json: asJson, github: asAnnotations, md: asMarkdown } as const satisfies Record<string, (check: LinkCheck) => string>;

export type LinkFormat = keyof typeof linkFormats;

function asText({ reports, visited, style }: LinkCheck): string {
  const blocks = reports.map(({ file, at, severity, source, url, problem, fix }) => [
    `${style.bold(`${inertText(file)}:${String(at.line)}:${String(at.column)}`)} ${(severity === 'error' ? style.red : style.yellow)(severity)} ${style.dim(`source ${inertText(source)}`)}`,
    `  Address:  ${inertText(url)}`,
    `  Found:    ${inertText(sentence(problem))}`,
    `  To do:    ${inertText(fix)}`,
    '',
  ].join('\n'));
  return [...blocks, `${closing(reports, visited)}\n`].join('\n');
}

function asJson({ reports, visited, leftOut, isSettled }: LinkCheck): string {
  const rows = reports.map(({ severity, file, at, source, role, url, archive, visit, problem, fix }) => ({ severity, file, line: at.line, column: at.column, source, role, url, archive, ...visit, problem: sentence(problem), fix }));
  return `${inertJson({ visited, isSettled, leftOut, links: rows })}\n`;
}

function asAnnotations({ reports }: LinkCheck): string {
  return reports.map(({ severity, file, at, source, url, problem, fix }) => annotation(severity, { file, line: at.line, col: at.column }, `source ${source}`, `${url}: ${sentence(problem)} To do: ${fix}`)).join('');
}

/** GitHub refuses a body of more than 65,536 characters. */
const longestBody = 60_000;
const mostItems = 150;

/** For the body of an issue, the worst first. Addresses stand as the record gives them; where a server redirects to is no link. */
function asMarkdown(check: LinkCheck): string {
  for (let items = mostItems; ; items = Math.floor(items / 2)) {
    const text = markdownOf(check, items);
    if (text.length <= longestBody || items === 0) return text;
  }
}

function markdownOf({ reports, visited }: LinkCheck, most: number): string {
  const ranked = (['error', 'warning', 'notice'] as const).flatMap((severity) => reports.filter((each) => each.severity === severity));
  const files = [...Map.groupBy(ranked.slice(0, most), ({ file }) => file)];
  const rest = ranked.length - most;
  return writeMarkdown({
    type: 'root',
    children: [
      { type: 'paragraph', children: phrasing(closing(reports, visited)) },
      ...files.flatMap(([file, rows]): RootContent[] => [
        { type: 'heading', depth: 3, children: [{ type: 'inlineCode', value: file }] },
        { type: 'list', ordered: false, spread: false, children: rows.map(itemOf) },
      ]),
      ...(rest > 0 ? [{ type: 'paragraph', children: phrasing(`${countOf(rest, 'more is', 'more are')} left out for length. Run \`npm run mishap -- links --all\` to see them.`) } as const] : []),
    ],
  });
}

function itemOf({ severity, source, at, url, problem, fix }: LinkReport & { at: Position }): ListItem {
  const place = { type: 'text', value: `, line ${String(at.line)} (${severity}): ` } as const;
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [strong(source), place, ...phrasing(`${sentence(problem)} ${fix} `), { type: 'text', value: ' ' }, linked('open', url)] }] };
}

function closing(reports: readonly LinkReport[], visited: number): string {
  const of = (severity: LinkReport['severity']) => reports.filter((each) => each.severity === severity).length;
  return `${countOf(visited, 'address', 'addresses')} visited: ${countOf(of('error'), 'error')}, ${countOf(of('warning'), 'warning')}, ${countOf(of('notice'), 'notice')}.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
