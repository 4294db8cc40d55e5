import type { Judgement } from '../schema/incident-parts.ts';
import { members, strengths, verdicts, type Verdict } from '../schema/vocabulary.ts';
import type { ControlRecord, IncidentRecord } from './register.ts';
import type { Links } from './links.ts';

/** A judgement with the control it is about; a control that is not in the register is null. */
export interface JudgedControl {
  readonly judgement: Judgement;
  readonly control: ControlRecord | null;
}

export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly rows: readonly JudgedControl[];
}

/** The judgements of an incident by verdict, stopped first, and in each group the strongest control first. */
export function groupJudgements(judgements: readonly Judgement[], controls: ReadonlyMap<string, ControlRecord>): VerdictGroup[] {
  const rows = judgements.map((judgement) => ({ judgement, control: controls.get(judgement.control) ?? null }));
  return members(verdicts)
    .map((verdict) => ({ verdict, rows: rows.filter((row) => row.judgement.verdict === verdict).sort(compareStrength) }))
    .filter((group) => group.rows.length > 0);
}

/** The incidents a control was judged in, by verdict, each with the reason given there. */
export function judgedIncidents(control: string, links: Links): { verdict: Verdict; rows: { incident: IncidentRecord; reason: string }[] }[] {
  return members(verdicts).map((verdict) => ({
    verdict,
    rows: links.judged(control, verdict).map((incident) => ({
      incident,
      reason: incident.data.controls.find((row) => row.control === control && row.verdict === verdict)?.reason ?? '',
    })),
  }));
}

/** Controls by strength, strongest first; equal ones keep their order. */
export function strongestFirst(controls: readonly ControlRecord[]): ControlRecord[] {
  return [...controls].sort((a, b) => rankOf(a) - rankOf(b));
}

function compareStrength(a: JudgedControl, b: JudgedControl): number {
  return rankOf(a.control) - rankOf(b.control);
}

function rankOf(control: ControlRecord | null): number {
  return control === null ? Number.MAX_SAFE_INTEGER : strengths[control.data.strength].rank;
}
