import { finding, type Finding } from '../finding.ts';
import { modesWithoutFamily } from '../mode-controls.ts';
import { fieldOf, type Rule } from './rule.ts';

export const modeWithoutLeastPrivilege: Rule = {
  name: 'mode-without-least-privilege',
  summary: 'A failure mode leads to no least-privilege control and does not say why.',
  *check(register): Iterable<Finding> {
    for (const mode of modesWithoutFamily(register, 'least-privilege')) {
      if (mode.data.noLeastPrivilege === undefined) yield finding('mode-without-least-privilege', fieldOf(mode, 'controls'), { mode: mode.slug });
    }
  },
};
