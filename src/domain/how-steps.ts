import type { Control } from '../schema/control.ts';
import { reaches } from '../schema/vocabulary.ts';

/** One step of putting a control in force. */
export type HowStep = Control['how'][number];

/** What a step is about, by name: "Amazon Web Services", "Claude Code, Gemini CLI". Null for a step that holds everywhere. */
export function stepLabel(step: HowStep, titleOfTool: (id: string) => string): string | null {
  const names = [...(step.tools ?? []).map(titleOfTool), ...(step.reach ?? []).map((reach) => reaches[reach].label)];
  return names.length === 0 ? null : names.join(', ');
}
