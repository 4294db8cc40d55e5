import { finding, type Finding } from '../finding.ts';
import { modesWithoutFamily } from '../mode-controls.ts';
import { fieldOf, type Rule } from './rule.ts';

export const modeWithoutHumanApproval: Rule = {
  name: 'mode-without-human-approval',
  summary: 'A failure mode leads to no human-approval control and does not say why.',
  *check(register): Iterable<Finding> {
    for (const mode of modesWithoutFamily(register, 'human-approval')) {
      if (mode.data.noHumanApproval === undefined) yield finding('mode-without-human-approval', fieldOf(mode, 'controls'), { mode: mode.slug });
    }
  },
};
