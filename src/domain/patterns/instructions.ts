import type { ControlRecord } from '../register.ts';
import type { Bar, Panel } from './panel.ts';
import { stoppedBy } from './stopped-by.ts';
import { counted, type Universe } from './universe.ts';

/** The failure mode of a sentence that stood where a limit was needed. */
const reliedOn = 'instruction-as-control';

/** What the register says about sentences: how many would have stopped the event, and how many were there and did not hold. */
export function instructionPanel(universe: Universe, controls: readonly ControlRecord[]): Panel {
  const sentences = controls.filter(({ data }) => data.strength === 'instruct');
  const bars: Bar[] = [
    { value: 'stopped-by-instruction', label: 'A sentence was judged to stop it', ...stoppedBy(universe, sentences) },
    { value: reliedOn, label: 'A sentence was relied on, and the harm happened', ...counted(universe, 'harm', { mode: [reliedOn] }) },
  ];
  return { name: 'instructions', title: 'Harm in deployed use', of: universe.harm.length, isApart: false, bars };
}
