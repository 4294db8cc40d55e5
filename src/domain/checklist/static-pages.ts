import { members, reaches, type Reach } from '../../schema/vocabulary.ts';
import { noChoices, type Choices } from './choices.ts';
import type { SourceTool } from './source.ts';

/** A checklist with a page of its own, complete without script. */
export interface StaticChecklist {
  readonly by: 'for' | 'at';
  /** Id of the tool, or name of what is reached. */
  readonly id: string;
  readonly title: string;
  readonly choices: Choices;
}

/** One list for each tool, and one for each thing agents reach. */
export function staticChecklists({ tools }: { readonly tools: readonly Pick<SourceTool, 'id' | 'title'>[] }): StaticChecklist[] {
  return [
    ...tools.map(({ id, title }) => ({ by: 'for' as const, id, title, choices: { ...noChoices, tools: [id] } })),
    ...members(reaches).map((id: Reach) => ({ by: 'at' as const, id, title: reaches[id].label, choices: { ...noChoices, reach: [id] } })),
  ];
}

/** The path of such a page. */
export function checklistPath(by: StaticChecklist['by'], id: string): `/${string}` {
  return `/checklist/${by}/${id}/`;
}
