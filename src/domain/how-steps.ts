import type { Control } from '../schema/control.ts';
import { reaches } from '../schema/vocabulary.ts';
import type { ToolRecord } from './register.ts';

/** One step of putting a control in force. */
export type HowStep = Control['how'][number];

/** What a step is about, by name: "Amazon Web Services", "Claude Code, Gemini CLI". Null for a step that holds everywhere. */
export function stepNames(step: HowStep, tools: ReadonlyMap<string, Pick<ToolRecord, 'data'>>): string | null {
  const names = [...(step.tools ?? []).map((tool) => tools.get(tool)?.data.title ?? tool), ...(step.reach ?? []).map((reach) => reaches[reach].label)];
  return names.length === 0 ? null : names.join(', ');
}
