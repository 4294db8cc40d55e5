import { writeChoices } from './choices.ts';
import type { Preset } from './presets.ts';
import type { ChecklistSource, SourceTool } from './source.ts';

/** Tools as the form groups them, each group by title. */
export function toolGroups({ tools }: Pick<ChecklistSource, 'tools'>): { label: string; says: string; tools: SourceTool[] }[] {
  const agents: readonly SourceTool['kind'][] = ['coding-agent', 'assistant', 'model-harness'];
  return [
    { label: 'Agents', says: 'Adds what each can and cannot enforce.', tools: tools.filter(({ kind }) => agents.includes(kind)) },
    { label: 'Platforms and programs', says: 'Adds what each was found to enforce. What is reached is chosen apart.', tools: tools.filter(({ kind }) => !agents.includes(kind)) },
  ];
}

/** The address that chooses a preset. */
export function presetPath({ choices }: Preset): `/${string}` {
  return `/checklist/?${writeChoices(choices).toString()}`;
}
