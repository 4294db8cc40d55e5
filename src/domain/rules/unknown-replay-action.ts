import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { replayActions } from '../replay/actions.ts';
import { fieldOf, type Rule } from './rule.ts';

export const unknownReplayAction: Rule = {
  name: 'unknown-replay-action',
  summary: 'A guardrail names a replayed action that does not exist.',
  *check(register): Iterable<Finding> {
    const known = replayActions(register).map(({ id }) => id);
    for (const record of register.guardrails) {
      for (const [index, action] of record.data.covers.entries()) {
        if (!known.includes(action)) yield finding('unknown-replay-action', fieldOf(record, 'covers', index), { action, nearest: nearest(action, known) });
      }
    }
  },
};
