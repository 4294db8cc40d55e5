import type { Choices } from './choices.ts';
import type { SourceControl } from './source.ts';
import type { Stack } from './stack.ts';

/** Why a control is no advice for a stack. */
export type Misfit = 'place' | 'agent' | 'stake' | 'alone';

/**
 * Null where a control is advice for a stack, otherwise why not: it works elsewhere, for other kinds of agent, only
 * where something else is at stake, or only with a second person. A chosen tool that is known to carry it settles
 * place and kind of agent.
 */
export function misfitOf(control: SourceControl, stack: Stack, { team }: Pick<Choices, 'team'>): Misfit | null {
  if (team === 'alone' && control.alone?.instead !== undefined) return 'alone';
  if (control.stakes !== undefined && stack.stakes !== null && !control.stakes.some((stake) => stack.stakes?.has(stake))) return 'stake';
  if (stack.isWhole || isCarriedByTool(control, stack)) return null;
  if (control.environments !== 'all' && !control.environments.some((place) => stack.environments.has(place))) return 'place';
  if (control.agents !== 'all' && stack.agents !== null && !control.agents.some((kind) => stack.agents?.has(kind))) return 'agent';
  return null;
}

function isCarriedByTool({ id }: SourceControl, { tools }: Stack): boolean {
  return tools.some(({ settings, enforces }) => [...settings, ...enforces].some(({ controls }) => controls.includes(id)));
}
