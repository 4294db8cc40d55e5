import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { recordPath } from '../../site-path.ts';
import type { ChecklistItem } from '../checklist.ts';
import type { Exported } from '../document.ts';
import { evidenceLines, leftOffWords } from '../page-words.ts';
import { untouched, type ItemProgress } from '../progress.ts';
import type { SourceIncident } from '../source.ts';
import { headLines } from './head-lines.ts';
import { itemLines, markLine } from './item-lines.ts';
import { modeTable } from './mode-table.ts';
import { linked, phrasing, phrasingOrAddress, strong } from './phrasing.ts';

/**
 * How much is said of each item: `full` everything; `issue` its line, its marks, the records and the drill; `line` its
 * line and the ids of the records.
 */
export type Depth = 'full' | 'issue' | 'line';

/** The checklist as a Markdown syntax tree. */
export function checklistTree(exported: Exported, depth: Depth): Root {
  const { checklist, source } = exported;
  return {
    type: 'root',
    children: [
      ...(depth === 'full' ? [heading(1, 'Guardrail checklist')] : []),
      ...headOf(exported, depth),
      ...(depth === 'full' ? [heading(2, 'Items')] : []),
      { type: 'list', ordered: true, start: 1, spread: depth !== 'line', children: checklist.items.map((item) => itemOf(item, exported, depth)) },
      ...(depth === 'full' ? [heading(2, 'Failure modes, and what answers them'), modeTable(checklist.modes, source.origin)] : []),
      ...(depth === 'full' && checklist.leftOff.length > 0 ? [heading(2, 'Left off, and why'), leftOffList(exported)] : []),
    ],
  };
}

function headOf(exported: Exported, depth: Depth): RootContent[] {
  const lines = headLines(exported);
  if (depth !== 'line') return [bullets(lines.map(({ name, value }) => paragraph(strong(`${name}:`), words(' '), ...phrasingOrAddress(value))))];
  const values = new Map(lines.map(({ name, value }) => [name, value]));
  const said = (name: string) => phrasing(values.get(name) ?? '');
  return [
    paragraph(...said('Coverage'), words(' That is no claim of safety.')),
    paragraph(words(`${values.get('Register') ?? ''}, ${values.get('Made') ?? ''}. `), linked('How, why and drills, and this list again', values.get('Link that gives this list again') ?? ''), words('. Choices: '), ...said('Choices'), words('.')),
    paragraph(words('Numbers are MISHAP ids of records that an item would have stopped; after “softened”, those it would have softened.')),
  ];
}

function itemOf(item: ChecklistItem, exported: Exported, depth: Depth): ListItem {
  const note = exported.progress.get(item.control.id) ?? untouched;
  const isAside = note.state === 'not-applicable';
  const title: PhrasingContent = isAside ? { type: 'delete', children: phrasing(item.control.title) } : strong(item.control.title);
  const first = depth === 'line' ? paragraph(title, ...shortEvidence(item), ...noteNodes(note)) : paragraph(title);
  return { type: 'listItem', checked: isAside ? null : note.state === 'done', spread: depth !== 'line', children: [first, ...(depth === 'line' ? [] : bodyOf(item, note, exported, depth))] };
}

function bodyOf(item: ChecklistItem, note: ItemProgress, { checklist, source }: Exported, depth: Depth): BlockContent[] {
  const lines = itemLines(item, source, checklist.choices).filter(({ name }) => depth === 'full' || name === 'Drill' || name === 'Expect');
  const noted = noteNodes(note);
  const page = linked('Record of this control', `${source.origin}${recordPath('controls', item.control.id)}`);
  return [
    paragraph(...phrasing(markLine(item, checklist.evidence.harm.length)), words(' · '), page),
    ...(depth === 'full' ? [paragraph(...phrasing(item.control.why))] : []),
    bullets([
      ...(noted.length === 0 ? [] : [paragraph(...noted.slice(1))]),
      ...evidenceLines(item).map(({ says, incidents }) => paragraph(incidents.length === 0 ? strong('Evidence:') : strong(`${says}:`), words(' '), ...(incidents.length === 0 ? phrasing(says) : incidentNodes(incidents, source.origin)))),
      ...lines.map(({ name, texts }) => paragraph(strong(`${name}:`), words(' '), ...phrasing(texts.join(name === 'Related requirements' ? '; ' : ' ')))),
    ]),
  ];
}

/** Owner, day and reason, after a space. An owner that is a name on GitHub stays a mention, since whoever makes the list has typed it. */
function noteNodes({ state, owner, due, reason }: ItemProgress): PhrasingContent[] {
  const ownerNodes: PhrasingContent[] = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})$/.test(owner) ? [words(owner)] : phrasing(owner);
  const parts: PhrasingContent[][] = [
    ...(state === 'not-applicable' ? [phrasing(`Not applicable: ${reason}`)] : []),
    ...(owner === '' ? [] : [[words('Owner: '), ...ownerNodes]]),
    ...(due === '' ? [] : [phrasing(`By ${due}`)]),
  ];
  return parts.flatMap((nodes, index): PhrasingContent[] => [words(index === 0 ? ' ' : '. '), ...nodes]);
}

function shortEvidence({ stopped, softened }: ChecklistItem): PhrasingContent[] {
  const ids = (list: readonly SourceIncident[]) => list.map(({ id }) => id.replace('MISHAP-', '')).join(', ');
  const parts = [...(stopped.length === 0 ? [] : [ids(stopped)]), ...(softened.length === 0 ? [] : [`softened ${ids(softened)}`])];
  return parts.length === 0 ? [] : [words(` (${parts.join('; ')})`)];
}

function incidentNodes(incidents: readonly SourceIncident[], origin: string): PhrasingContent[] {
  return incidents.flatMap(({ id, slug, title }, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [words('; ')]),
    linked(title, `${origin}${recordPath('incidents', slug)}`),
    words(` (${id})`),
  ]);
}

function leftOffList({ checklist, source }: Exported): List {
  return bullets(checklist.leftOff.map((row) => paragraph(
    linked(row.control.title, `${source.origin}${recordPath('controls', row.control.id)}`), words(' '), ...phrasing(leftOffWords(row)),
  )));
}

function bullets(lines: readonly Paragraph[]): List {
  return { type: 'list', ordered: false, spread: false, children: lines.map((line) => ({ type: 'listItem', spread: false, children: [line] })) };
}

/** Words of our own, which need no care. */
function words(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}
