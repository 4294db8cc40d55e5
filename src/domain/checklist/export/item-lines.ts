import { frameworks } from '../../../schema/framework-names.ts';
import type { FrameworkReference } from '../../../schema/fields.ts';
import { controlFamilies, efforts, strengths } from '../../../schema/vocabulary.ts';
import { stepLabel } from '../../how-steps.ts';
import type { Choices } from '../choices.ts';
import type { ChecklistItem } from '../checklist.ts';
import type { ChecklistSource } from '../source.ts';

/** One thing an export says about an item, under its name. */
export interface ItemLine {
  readonly name: string;
  readonly texts: readonly string[];
}

/** "Least privilege · Engineer · Effort: hours · Adds 3 of 12 harm incidents"; a weak rung is called weak. */
export function markLine({ control }: ChecklistItem, gain: string): string {
  const { family, strength, effort } = control;
  const weak = strengths[strength].rank > strengths.recover.rank ? ' (weak)' : '';
  return [controlFamilies[family].label, `${strengths[strength].label}${weak}`, `Effort: ${efforts[effort].label.toLowerCase()}`, gain].filter((part) => part !== '').join(' · ');
}

/** Everything about an item but its title, its evidence and its notes, in the order of the page. */
export function itemLines(item: ChecklistItem, { tools }: Pick<ChecklistSource, 'tools'>, { frameworks: wanted }: Pick<Choices, 'frameworks'>): ItemLine[] {
  const { control } = item;
  const titleOfTool = (id: string) => tools.find((tool) => tool.id === id)?.title ?? id;
  return [
    { name: 'How', texts: item.steps.map((step) => [stepLabel(step, titleOfTool), step.text].filter((part) => part !== null).join(': ')) },
    ...(item.alone === null ? [] : [{ name: 'Working alone', texts: [item.alone] }]),
    ...item.tools.flatMap((note) => [
      { name: `${note.title}, set here`, texts: note.settings },
      { name: `${note.title}, enforces`, texts: note.enforces },
      { name: `${note.title}, cannot enforce that, or only with this gap`, texts: note.cannotEnforce },
    ]),
    { name: 'Configuration', texts: item.guardrails.map(({ title, isProven, proof }) => `${title} (${isProven ? 'proven' : 'documented only'}; ${proof}).`) },
    { name: 'Drill', texts: [control.drill.steps] },
    { name: 'Expect', texts: [control.drill.expect] },
    { name: 'Side effects', texts: [control.cost] },
    { name: 'Known ways around it', texts: control.bypass },
    { name: 'Related requirements', texts: referenceTexts(control.references, wanted) },
  ].filter(({ texts }) => texts.length > 0);
}

/** "OWASP AISVS 1.0: 9.5.1, 9.5.2", a text for each framework and version; only the chosen ones where any were chosen. */
export function referenceTexts(references: readonly Pick<FrameworkReference, 'framework' | 'version' | 'id'>[], wanted: Choices['frameworks']): string[] {
  const shown = references.filter(({ framework }) => wanted.length === 0 || wanted.includes(framework));
  const heads = [...new Set(shown.map(({ framework, version }) => `${frameworks[framework].label} ${version}`))];
  return heads.map((head) => `${head}: ${shown.filter(({ framework, version }) => `${frameworks[framework].label} ${version}` === head).map(({ id }) => id).join(', ')}`);
}
