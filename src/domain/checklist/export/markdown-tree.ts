import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { recordPath } from '../../site-path.ts';
import type { ChecklistItem } from '../checklist.ts';
import { coverageOf } from '../coverage.ts';
import type { Exported } from '../document.ts';
import { gainLines } from '../gains.ts';
import { groupItems, type ItemGroup } from '../groups.ts';
import { evidenceLines, incidentTitle, leftOffWords } from '../page-words.ts';
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

interface Around {
  readonly exported: Exported;
  readonly gains: ReadonlyMap<string, string>;
  readonly depth: Depth;
}

/** The checklist as a Markdown syntax tree. */
export function checklistTree(exported: Exported, depth: Depth): Root {
  const { checklist, progress, source } = exported;
  const around = { exported, depth, gains: gainLines(checklist, progress, coverageOf(checklist, progress)) };
  const below: RootContent[] = [
    heading(2, 'Failure modes, and what answers them'), modeTable(checklist.modes, source.origin),
    ...(checklist.leftOff.length === 0 ? [] : [heading(2, 'Left off, and why'), leftOffList(exported)]),
  ];
  return {
    type: 'root',
    children: [
      ...(depth === 'full' ? [heading(1, 'Guardrail checklist')] : []),
      ...headOf(exported, depth),
      ...groupItems(checklist).flatMap((group) => groupOf(group, around)),
      ...(depth === 'full' ? below : []),
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
    paragraph(words('In brackets: records that an item would have stopped; after “softened”, those it would have softened.')),
  ];
}

/** A group under its heading; numbers run on from group to group. */
function groupOf({ title, says, items }: ItemGroup, around: Around): RootContent[] {
  const { exported: { checklist }, depth } = around;
  const [first] = items;
  const start = first === undefined ? 1 : checklist.items.indexOf(first) + 1;
  return [
    heading(2, title),
    ...(depth === 'line' ? [] : [paragraph(...phrasing(says))]),
    { type: 'list', ordered: true, start, spread: depth !== 'line', children: items.map((item) => itemOf(item, around)) },
  ];
}

function itemOf(item: ChecklistItem, around: Around): ListItem {
  const { exported: { progress }, depth } = around;
  const note = progress.get(item.control.id) ?? untouched;
  const isAside = note.state === 'not-applicable';
  const plain = phrasing(item.control.title);
  const title: PhrasingContent[] = isAside ? [{ type: 'delete', children: plain }] : depth === 'line' ? plain : [{ type: 'strong', children: plain }];
  const children = depth === 'line' ? [paragraph(...title, ...shortEvidence(item), ...noteNodes(note))] : [paragraph(...title), ...bodyOf(item, note, around)];
  return { type: 'listItem', checked: isAside ? null : note.state === 'done', spread: depth !== 'line', children };
}

function bodyOf(item: ChecklistItem, note: ItemProgress, { exported: { checklist, source }, gains, depth }: Around): BlockContent[] {
  const lines = itemLines(item, source, checklist.choices).filter(({ name }) => depth === 'full' || name === 'Drill' || name === 'Expect');
  const noted = noteNodes(note);
  const page = linked('Page of this control', `${source.origin}${recordPath('controls', item.control.id)}`);
  return [
    paragraph(...phrasing(markLine(item, gains.get(item.control.id) ?? '')), words(' · '), page),
    ...(depth === 'full' ? [paragraph(...phrasing(item.control.why))] : []),
    bullets([
      ...(noted.length === 0 ? [] : [paragraph(...noted.slice(1))]),
      ...evidenceLines(item).map(({ says, incidents }) => paragraph(strong(incidents.length === 0 ? 'Evidence:' : `${says}:`), words(' '), ...(incidents.length === 0 ? phrasing(says) : incidentNodes(incidents, source.origin)))),
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
  const ids = (list: readonly SourceIncident[]) => list.map(({ id }, index) => (index === 0 ? id : id.replace('MISHAP-', ''))).join(', ');
  const parts = [...(stopped.length === 0 ? [] : [ids(stopped)]), ...(softened.length === 0 ? [] : [`softened ${ids(softened)}`])];
  return parts.length === 0 ? [] : [words(` (${parts.join('; ')})`)];
}

function incidentNodes(incidents: readonly SourceIncident[], origin: string): PhrasingContent[] {
  return incidents.flatMap((incident, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [words('; ')]),
    linked(incidentTitle(incident), `${origin}${recordPath('incidents', incident.slug)}`),
    words(` (${incident.id})`),
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
  return { type: 'heading', depth, children: phrasing(value) };
}
