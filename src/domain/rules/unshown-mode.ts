import { finding, type Finding } from '../finding.ts';
import { linkRegister } from '../links.ts';
import { fieldOf, type Rule } from './rule.ts';

export const unshownMode: Rule = {
  name: 'unshown-mode',
  severity: 'warning',
  summary: 'No record shows a failure mode.',
  *check(register): Iterable<Finding> {
    const { showing } = linkRegister(register);
    for (const mode of register.failureModes) {
      if (!showing.has(mode.data.id)) yield finding('unshown-mode', fieldOf(mode, 'id'), { mode: mode.slug });
    }
  },
};
