import type { HowStep } from '../how-steps.ts';
import type { SourceControl, SourceGuardrail, SourceTool } from './source.ts';
import type { Stack } from './stack.ts';

/** What is known of a chosen tool about one control. */
export interface ToolNote {
  readonly tool: string;
  readonly title: string;
  /** Where it is set. */
  readonly settings: readonly string[];
  /** What the tool was found to enforce of it. */
  readonly enforces: readonly string[];
  /** What the tool cannot enforce of it, or only with a gap. */
  readonly cannotEnforce: readonly string[];
}

/** The steps that hold everywhere, and those for what the team uses. Where none is written for it, all of them, each with its platform's name. */
export function stepsFor(control: Pick<SourceControl, 'how'>, stack: Stack): readonly HowStep[] {
  const tools = new Set(stack.tools.map(({ id }) => id));
  const own = control.how.filter(({ reach, tools: named }) => {
    if (stack.isWhole || (reach === undefined && named === undefined)) return true;
    return (reach ?? []).some((name) => stack.reach.has(name)) || (named ?? []).some((tool) => tools.has(tool));
  });
  return own.length === 0 ? control.how : own;
}

/** What the records of the chosen tools say about a control; tools that say nothing are left out. */
export function toolNotes(control: string, { tools }: Stack): ToolNote[] {
  const about = (list: SourceTool['settings']) => list.filter(({ controls }) => controls.includes(control)).map(({ text }) => text);
  return tools
    .map(({ id, title, settings, enforces, cannotEnforce }) => ({ tool: id, title, settings: about(settings), enforces: about(enforces), cannotEnforce: about(cannotEnforce) }))
    .filter((note) => note.settings.length + note.enforces.length + note.cannotEnforce.length > 0);
}

/** Tested configuration for what the team uses: of a chosen tool, or for a platform that is reached. */
export function guardrailsFor(stack: Stack, guardrails: readonly SourceGuardrail[]): SourceGuardrail[] {
  if (stack.isWhole) return [...guardrails];
  const tools = new Set(stack.tools.map(({ id }) => id));
  return guardrails.filter(({ tool, reach }) => tools.has(tool) || reach.some((name) => stack.reach.has(name)));
}
