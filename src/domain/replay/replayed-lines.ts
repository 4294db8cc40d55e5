import { countOf } from '../harm-text.ts';
import type { Register } from '../register.ts';
import { replayMatrix } from './matrix.ts';
import { isStopped } from './tally.ts';

/** What an incident page says of the replay of one of its actions. */
export interface ReplayedLine {
  /** Id of the first replayed action; a column of the matrix. */
  readonly id: string;
  readonly text: string;
}

/** By place of an action in its record, from 1. */
export type ReplayedLines = ReadonlyMap<number, ReplayedLine>;

export const noReplayedLines: ReplayedLines = new Map();

/** By slug of an incident what guardrails made of its actions. Only guardrails that are proven are counted. */
export function replayedLines(register: Pick<Register, 'tools' | 'guardrails' | 'replays' | 'runs'>): Map<string, ReplayedLines> {
  const { actions, rows } = replayMatrix(register);
  const counted = rows.filter(({ tally }) => tally.isProven);
  const index = new Map<string, Map<number, ReplayedLine>>();
  for (const [column, { id, incident, place }] of actions.entries()) {
    const cells = counted.flatMap((row) => row.cells[column] ?? []);
    const lines = index.get(incident) ?? new Map<number, ReplayedLine>();
    index.set(incident, lines);
    if (lines.has(place) || cells.length === 0) continue;
    const isOne = actions.filter((action) => action.incident === incident && action.place === place).length === 1;
    lines.set(place, { id, text: isOne ? `Replayed: ${String(cells.filter(({ outcome }) => isStopped(outcome)).length)} of ${countOf(cells.length, 'guardrail')} stopped it` : 'Replayed: what each guardrail decided' });
  }
  return index;
}
