import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { RecordSummary, SummaryLine, SummarySection } from '../../schema/record-summary.ts';
import { recordKinds } from '../../schema/vocabulary.ts';
import { linked, phrasing } from '../checklist/export/phrasing.ts';
import { writeMarkdown } from '../checklist/export/write-markdown.ts';
import { shownText } from '../checklist/shown-text.ts';

/** No field of a record is longer. */
const longestText = 6000;

/** How many lines of a section are written, at most, one after the other until the text fits. */
const steps = [Number.POSITIVE_INFINITY, 20, 5, 0];

/**
 * Summaries as Markdown in which no text of a record is alive: no mention, reference, markup or link other than to its
 * sources. Written shorter where it would be longer than allowed; the text then says so.
 */
export function summaryMarkdown(summaries: readonly RecordSummary[], longest = Number.POSITIVE_INFINITY): string {
  const texts = steps.map((most) => writeMarkdown({ type: 'root', children: summaries.flatMap((summary) => recordOf(summary, most)) }));
  return texts.find((text) => text.length <= longest) ?? 'This is too long to be shown here. Run `npm run mishap -- show` with the changed files.\n';
}

function recordOf({ file, kind, name, title, sections }: RecordSummary, most: number): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: inert(title) },
    { type: 'paragraph', children: [...inert(`${recordKinds[kind].label}${name === '' ? '' : ` ${name}`}`), { type: 'text', value: ', in ' }, { type: 'inlineCode', value: shownText(file, longestText).replaceAll('`', '') }] },
    ...sections.flatMap((section) => sectionOf(section, most)),
  ];
}

function sectionOf({ title, lines }: SummarySection, most: number): RootContent[] {
  const rest = lines.length - most;
  return [
    { type: 'heading', depth: 3, children: inert(title) },
    { type: 'list', ordered: false, spread: false, children: [...lines.slice(0, most).map(itemOf), ...(rest > 0 ? [itemOf({ label: 'Left out', text: `${String(rest)} more, for length` })] : [])] },
  ];
}

function itemOf({ label, text, code, url }: SummaryLine): ListItem {
  const source = url === undefined ? [] : [{ type: 'text', value: ' ' } as const, linked('open', url)];
  const said: BlockContent = { type: 'paragraph', children: [{ type: 'strong', children: inert(`${label}:`) }, { type: 'text', value: ' ' }, ...inert(text), ...source] };
  return { type: 'listItem', spread: false, children: code === undefined ? [said] : [said, { type: 'code', lang: 'text', value: visible(code) }] };
}

/** Text of a record, without signs that cannot be seen or that turn the direction of reading. */
function inert(text: string): PhrasingContent[] {
  return phrasing(shownText(text, longestText));
}

/** Lines are kept; what cannot be seen, or turns the reading direction, is left out. */
function visible(code: string): string {
  return code.toWellFormed().replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '');
}
