import { frameworks } from '../../../schema/framework-names.ts';
import { checklistOrders, chosenAutonomy, reaches, stakes, teams } from '../../../schema/vocabulary.ts';
import { countOf } from '../../harm-text.ts';
import type { Checklist } from '../checklist.ts';
import { coverageOf } from '../coverage.ts';
import { checklistLink, type Exported } from '../document.ts';
import { coverageCaution, coverageWords } from '../page-words.ts';

/** What stands at the top of every export: when, from what, for whom, and how to come back. */
export interface HeadLine {
  readonly name: string;
  readonly value: string;
}

export function headLines(exported: Exported): HeadLine[] {
  const { checklist, progress, source, made } = exported;
  return [
    { name: 'Made', value: made },
    { name: 'Register', value: `Mishap ${source.mark.version}, ${countOf(source.mark.incidents, 'published incident')}` },
    { name: 'Choices', value: choicesLine(checklist) },
    { name: 'Coverage', value: coverageWords(coverageOf(checklist, progress)) },
    { name: 'What is counted', value: coverageCaution },
    { name: 'Link that gives this list again', value: checklistLink(exported) },
  ];
}

/** All choices by name; what was not chosen is said too, since it decides what was counted. */
export function choicesLine({ choices, stack }: Pick<Checklist, 'choices' | 'stack'>): string {
  const list = (labels: readonly string[]) => (labels.length === 0 ? 'not said' : labels.join(', '));
  const assumed = stack.assumed.map(({ kind, value }) => (kind === 'reach' ? reaches[value as keyof typeof reaches].label : stakes[value as keyof typeof stakes].label));
  return [
    `tools: ${list(stack.tools.map(({ title }) => title))}`,
    `reach: ${list(choices.reach.map((name) => reaches[name].label))}`,
    ...(assumed.length === 0 ? [] : [`taken for granted: ${assumed.join(', ')}`]),
    `freedom: ${choices.autonomy === null ? 'not said' : chosenAutonomy[choices.autonomy].label}`,
    `at stake: ${list(choices.stakes.map((name) => stakes[name].label))}`,
    `approval: ${teams[choices.team].label}`,
    ...(choices.frameworks.length === 0 ? [] : [`frameworks: ${choices.frameworks.map((name) => frameworks[name].label).join(', ')}`]),
    `order: ${checklistOrders[choices.order].label}`,
  ].join('; ');
}
