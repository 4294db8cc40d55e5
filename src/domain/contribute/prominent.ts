import type { Question } from '../draft/questions.ts';

/** Fields that may be left out and yet are asked for wherever they apply: nearly every record that can have them has them. */
const asked = new Set(['barrier', 'noFailureMode', 'actions[].text', 'harms[].unit', 'tools[].model', 'tools[].mode']);

/** Whether a field stands among the first of its group, or behind "more". */
export function isFront({ required, path }: Question): boolean {
  return required || asked.has(path);
}
