import { isDeployedHarm } from './counts.ts';
import type { Links } from './links.ts';

/** How the controls that answer a failure mode did in the records of harm that show it. */
export interface ModeAnswers {
  /** Published records of harm in deployed use that show the mode. */
  readonly total: number;
  /** In how many of them a control was judged to have stopped it, by its slug; controls without one are absent. */
  readonly stopped: ReadonlyMap<string, number>;
}

/** Counts over the records that show a failure mode. Every record names all controls that would have stopped it, so the total is the whole. */
export function modeAnswers(mode: string, links: Links): ModeAnswers {
  const harm = (links.showing.get(mode) ?? []).filter((record) => isDeployedHarm(record.data));
  const stopped = new Map<string, number>();
  for (const { data } of harm) {
    for (const { control, verdict } of data.controls) {
      if (verdict === 'stopped') stopped.set(control, (stopped.get(control) ?? 0) + 1);
    }
  }
  return { total: harm.length, stopped };
}

/** "Would have stopped 3 of 9", or null where there is nothing to say. */
export function answerWords({ total, stopped }: ModeAnswers, control: string): string | null {
  const count = stopped.get(control);
  return count === undefined || total < 2 ? null : `Would have stopped ${String(count)} of ${String(total)}`;
}
