import { finding, type Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

export const duplicateReplayAction: Rule = {
  name: 'duplicate-replay-action',
  summary: 'Two replayed actions, or pieces of ordinary work, have the same id.',
  *check(register): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const { file, data } of register.replays) {
      for (const list of ['actions', 'benign'] as const) {
        for (const [index, { id }] of (data[list] ?? []).entries()) {
          const other = first.get(id);
          if (other === undefined) first.set(id, file);
          else yield finding('duplicate-replay-action', { file, path: [list, index, 'id'] }, { id, other });
        }
      }
    }
  },
};
