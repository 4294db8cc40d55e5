import type { ReplayAction, Verdict } from '../../schema/replay.ts';
import { spellingKinds } from '../../schema/vocabulary.ts';
import type { Register } from '../register.ts';
import { actionLabel, benignActions, replayActions } from './actions.ts';
import { actionOf, isStopped, type Share, type Tally } from './tally.ts';

/** One attempt as a page shows it. */
export interface ShownAttempt extends Verdict {
  /** How it is written: "as recorded", "wrapped"; for a request, which engine it was put to. */
  readonly how: string;
  /** Why it gets through, where it does. */
  readonly because: string | null;
}

/** The attempts at one action. */
export interface AttemptGroup {
  readonly action: ReplayAction;
  readonly label: string;
  readonly share: Share;
  readonly rows: readonly ShownAttempt[];
}

/** The attempts of a tally by action, in the order of the actions. */
export function attemptGroups({ attempts }: Pick<Tally, 'attempts'>, register: Pick<Register, 'replays'>, notStopped: readonly { readonly attempt: string; readonly because: string }[]): AttemptGroup[] {
  const reasons = new Map(notStopped.map(({ attempt, because }) => [attempt, because]));
  return replayActions(register).flatMap((action): AttemptGroup[] => {
    const rows = attempts.filter((row) => actionOf(row) === action.id).map((row) => ({ ...row, how: howWords(row, action), because: reasons.get(row.attempt) ?? null }));
    return rows.length === 0 ? [] : [{ action, label: actionLabel(action), rows, share: { of: rows.length, stopped: rows.filter((row) => isStopped(row.with)).length } }];
  });
}

/** Benign work that did not simply run, with the reason its guardrail gives. */
export function costRows({ benign }: Pick<Tally, 'benign'>, register: Pick<Register, 'replays'>, costs: readonly { readonly benign: string; readonly because: string }[]): { text: string; outcome: Verdict['with']; because: string | null }[] {
  const texts = new Map(benignActions(register).map(({ id, text }) => [id, text]));
  const reasons = new Map(costs.map((cost) => [cost.benign, cost.because]));
  return benign.filter((row) => row.with !== 'ran').map((row) => {
    const id = row.attempt.split('/')[1] ?? '';
    return { text: texts.get(id) ?? row.text, outcome: row.with, because: reasons.get(id) ?? null };
  });
}

const requestWords: Record<string, string> = { aws: 'as a request to AWS', sql: 'as a statement', cedar: 'as a request', kubernetes: 'as a request to admission' };

function howWords({ attempt }: Verdict, { spellings }: ReplayAction): string {
  const [, kind = '', ...rest] = attempt.split('/');
  if (rest.length > 0) return requestWords[kind] ?? kind;
  const spelling = spellings[Number(kind)];
  return spelling === undefined ? '' : spellingKinds[spelling.by].label;
}
