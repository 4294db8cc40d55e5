import { controlFamilies, efforts, itemStates, strengths } from '../../../schema/vocabulary.ts';
import { csvOf, type Cell } from '../../csv.ts';
import { withoutBackticks } from '../../inline-code.ts';
import { recordPath } from '../../site-path.ts';
import type { ChecklistItem } from '../checklist.ts';
import type { Exported } from '../document.ts';
import { untouched } from '../progress.ts';
import type { SourceIncident } from '../source.ts';
import { headLines } from './head-lines.ts';
import { itemLines, referenceTexts } from './item-lines.ts';

const heads = [
  'No.', 'Item', 'Control', 'State', 'Owner', 'Due', 'Reason', 'Family', 'Strength', 'Effort', 'Adds in the order of coverage', 'Of harm incidents',
  'Would have stopped', 'Would have softened', 'Why', 'How', 'Drill', 'Expect', 'Side effects', 'Known ways around it', 'Related requirements', 'Page',
];

/**
 * The checklist as a table for spreadsheets, an item a row. What holds for the whole list stands at the end of every
 * row, so that sorting and filtering lose nothing. A byte order mark tells Excel that the text is UTF-8.
 */
export function checklistCsv(exported: Exported): string {
  const common = headLines(exported);
  const rows = exported.checklist.items.map((item, index) => [index + 1, ...cellsOf(item, exported), ...common.map(({ value }) => value)]);
  return `\uFEFF${csvOf([...heads, ...common.map(({ name }) => name)], rows)}`;
}

function cellsOf(item: ChecklistItem, { checklist, progress, source }: Exported): Cell[] {
  const { control, gain, stopped, softened } = item;
  const { state, owner, due, reason } = progress.get(control.id) ?? untouched;
  const lines = itemLines(item, source, checklist.choices);
  const own = new Set(['Drill', 'Expect', 'Side effects', 'Known ways around it', 'Related requirements']);
  const how = lines.filter(({ name }) => !own.has(name)).flatMap(({ name, texts }) => texts.map((text) => (name === 'How' ? text : `${name}: ${text}`)));
  return [
    control.title, control.id, itemStates[state].label, owner, due, reason,
    controlFamilies[control.family].label, strengths[control.strength].label, efforts[control.effort].label, gain, checklist.evidence.harm.length,
    ids(stopped), ids(softened), control.why, how.join('\n'), control.drill.steps, control.drill.expect, control.cost, control.bypass.join('\n'),
    referenceTexts(control.references, checklist.choices.frameworks).join('\n'), `${source.origin}${recordPath('controls', control.id)}`,
  ].map((cell) => (typeof cell === 'string' ? withoutBackticks(cell) : cell));
}

function ids(incidents: readonly SourceIncident[]): string {
  return incidents.map(({ id }) => id).join(', ');
}
