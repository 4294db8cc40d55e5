import { frameworks } from '../../schema/framework-names.ts';
import { controlFamilies, efforts, strengths } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import { leadingReference } from './order.ts';

/** Items that stand together under a heading. */
export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  /** What is common to them, in a sentence. */
  readonly says: string;
  readonly items: readonly ChecklistItem[];
}

type Heading = Omit<ItemGroup, 'items'>;

/** The items of a list under headings that follow its order. Every item stands in one group, in the order of the list. */
export function groupItems(checklist: Pick<Checklist, 'items' | 'choices' | 'evidence'>): ItemGroup[] {
  const groups = new Map<string, { heading: Heading; items: ChecklistItem[] }>();
  for (const item of checklist.items) {
    const heading = headingFor(item, checklist);
    const group = groups.get(heading.id) ?? { heading, items: [] };
    group.items.push(item);
    groups.set(heading.id, group);
  }
  return [...groups.values()].map(({ heading, items }) => ({ ...heading, items }));
}

function headingFor(item: ChecklistItem, checklist: Pick<Checklist, 'items' | 'choices' | 'evidence'>): Heading {
  const { control } = item;
  switch (checklist.choices.order) {
    case 'coverage': return coverageHeading(item, checklist);
    case 'effort': return { id: control.effort, title: efforts[control.effort].label, says: efforts[control.effort].meaning };
    case 'strength': return { id: control.strength, title: strengths[control.strength].label, says: strengths[control.strength].meaning };
    case 'family': return { id: control.family, title: controlFamilies[control.family].label, says: controlFamilies[control.family].meaning };
    case 'framework': return frameworkHeading(item, checklist);
  }
}

function coverageHeading({ gain, stopped, softened }: ChecklistItem, { items, evidence }: Pick<Checklist, 'items' | 'evidence'>): Heading {
  if (gain > 0) {
    const first = items.filter((item) => item.gain > 0);
    const covered = Math.max(...first.map((item) => item.covered));
    return { id: 'first', title: 'Start here', says: `${first.length === 1 ? 'This one' : `These ${String(first.length)}`} would have stopped ${String(covered)} of ${countOf(evidence.harm.length, 'documented harm incident')} on this stack.` };
  }
  if (stopped.length + softened.length > 0) return { id: 'judged', title: 'Also judged in records here', says: 'Each would have stopped or softened a record here; none adds a harm incident to those stopped above. A second line of defence is the point.' };
  return { id: 'unseen', title: 'No record here yet', says: 'They answer failures that the register knows from other places.' };
}

function frameworkHeading({ control }: ChecklistItem, { choices }: Pick<Checklist, 'choices'>): Heading {
  const lead = leadingReference(control, choices.frameworks);
  if (lead === null) return { id: 'none', title: 'Related to none of them', says: 'No entry of these frameworks is related to these items.' };
  return { id: `${lead.framework} ${lead.id}`, title: `${frameworks[lead.framework].label} ${lead.version}: ${lead.id}`, says: 'Related to this entry; no item satisfies it by itself.' };
}
