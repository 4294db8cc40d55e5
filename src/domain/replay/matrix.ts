import type { ReplayAction } from '../../schema/replay.ts';
import type { Outcome } from '../../schema/vocabulary.ts';
import type { GuardrailRecord, Register } from '../register.ts';
import { replayActions } from './actions.ts';
import { guardrailTools } from './index-groups.ts';
import { actionOf, isRecorded, isStopped, tallyOf, type Share, type Tally } from './tally.ts';

/** What a guardrail made of one action. */
export interface MatrixCell {
  /** The outcome of the recorded form. */
  readonly outcome: Outcome;
  /** All spellings and requests of the action, the recorded one included. */
  readonly share: Share;
  /** The outcome of the recorded form without the guardrail. */
  readonly without: Outcome;
}

export interface MatrixRow {
  readonly guardrail: GuardrailRecord;
  readonly tally: Tally;
  /** One for each column; null where the action was not put to this engine. */
  readonly cells: readonly (MatrixCell | null)[];
}

/** Guardrails by actions. */
export interface Matrix {
  readonly actions: readonly ReplayAction[];
  readonly rows: readonly MatrixRow[];
}

/** What each guardrail decided for each recorded action. By tool; guardrails that nothing was run for are left out. */
export function replayMatrix(register: Pick<Register, 'tools' | 'guardrails' | 'replays' | 'runs'>): Matrix {
  const actions = replayActions(register);
  const rows = guardrailTools(register)
    .flatMap(({ guardrails }) => guardrails)
    .map((guardrail) => ({ guardrail, tally: tallyOf(guardrail, register) }))
    .filter(({ tally }) => tally.attempts.length > 0)
    .map(({ guardrail, tally }) => ({ guardrail, tally, cells: actions.map(({ id }) => cellOf(id, tally)) }));
  return { actions, rows };
}

function cellOf(action: string, { attempts }: Tally): MatrixCell | null {
  const own = attempts.filter((row) => actionOf(row) === action);
  const first = own.find(isRecorded) ?? own[0];
  if (first === undefined) return null;
  return { outcome: first.with, without: first.without, share: { of: own.length, stopped: own.filter((row) => isStopped(row.with)).length } };
}
