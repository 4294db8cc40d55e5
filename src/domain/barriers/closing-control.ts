import type { FailureMode } from '../../schema/failure-mode.ts';
import type { Judgement } from '../../schema/incident-parts.ts';
import { members, controlEffects, strengths, type BarrierStage, type Verdict } from '../../schema/vocabulary.ts';
import type { ControlRecord } from '../register.ts';
import type { ClosingControl } from './station.ts';

// After the act a control that softens is what a recovery barrier is; before it only one that stops closes the gap.
const closes: Record<BarrierStage, readonly Verdict[]> = { prevention: ['stopped'], recovery: ['stopped', 'softened'] };

/**
 * The control that closes the gap a failure mode leaves: judged so in the record and listed by the mode. What prevents
 * the mode goes before what limits it, then the stronger control, then the one the mode lists first. Null if none is.
 */
export function closingControl(mode: FailureMode, judgements: readonly Judgement[], controls: ReadonlyMap<string, ControlRecord>): ClosingControl | null {
  const verdictOf = new Map(judgements.map((row) => [row.control, row.verdict]));
  const candidates = members(controlEffects).flatMap((effect) => strongestOf(mode.controls[effect], controls))
    .flatMap((control) => {
      const verdict = verdictOf.get(control.slug);
      return verdict !== undefined && closes[mode.barrier.stage].includes(verdict) ? { control, stops: verdict === 'stopped' } : [];
    });
  const [first] = candidates;
  return first === undefined ? null : { ...first, more: new Set(candidates.map(({ control }) => control.slug)).size - 1 };
}

function strongestOf(slugs: readonly string[], controls: ReadonlyMap<string, ControlRecord>): ControlRecord[] {
  return slugs.flatMap((slug) => controls.get(slug) ?? []).sort((a, b) => strengths[a.data.strength].rank - strengths[b.data.strength].rank);
}
