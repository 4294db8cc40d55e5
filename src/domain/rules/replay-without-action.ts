import { finding, type Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

export const replayWithoutAction: Rule = {
  name: 'replay-without-action',
  summary: 'A replay names an action that no record has.',
  *check(register): Iterable<Finding> {
    const counts = new Map(register.incidents.map(({ slug, data }) => [slug, data.actions.length]));
    for (const { file, data } of register.replays) {
      for (const list of ['actions', 'notReplayable'] as const) {
        for (const [index, { incident, place }] of (data[list] ?? []).entries()) {
          const actions = counts.get(incident) ?? null;
          if (actions === null || place > actions) yield finding('replay-without-action', { file, path: [list, index, actions === null ? 'incident' : 'place'] }, { incident, place, actions });
        }
      }
    }
  },
};
