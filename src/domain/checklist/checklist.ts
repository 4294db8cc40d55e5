import { strengths } from '../../schema/vocabulary.ts';
import type { HowStep } from '../how-steps.ts';
import type { Choices } from './choices.ts';
import { countKinds, evidenceFor, type Evidence, type KindCount } from './evidence.ts';
import { misfitOf, type Misfit } from './fit.ts';
import { modeRows, type ModeRow } from './mode-rows.ts';
import { guardrailsFor, stepsFor, toolNotes, type ToolNote } from './notes.ts';
import { orderByCoverage, reorder, type Placed } from './order.ts';
import type { ChecklistSource, SourceControl, SourceGuardrail, SourceIncident, SourceMode } from './source.ts';
import { stackOf, type Stack } from './stack.ts';

/** One item of a checklist: a control, why it stands there, and how to put it in force on this stack. */
export interface ChecklistItem extends Placed {
  /** Place in the order of coverage, from 1. */
  readonly rank: number;
  /** Records on the stack of any kind that it would have stopped; harm in deployed use first. */
  readonly stopped: readonly SourceIncident[];
  readonly softened: readonly SourceIncident[];
  readonly stoppedKinds: readonly KindCount[];
  readonly softenedKinds: readonly KindCount[];
  readonly steps: readonly HowStep[];
  readonly tools: readonly ToolNote[];
  readonly guardrails: readonly SourceGuardrail[];
  /** Failure modes it answers, those seen most on the stack first. */
  readonly answers: readonly SourceMode[];
  /** What somebody who works alone does about it. */
  readonly alone: string | null;
}

/** A control that is left off, and why. */
export interface LeftOff {
  readonly control: SourceControl;
  readonly because: Misfit;
}

/** Everything a team leaves with, before anything is ticked. */
export interface Checklist {
  readonly choices: Choices;
  readonly stack: Stack;
  readonly evidence: Evidence;
  /** In the order asked for. */
  readonly items: readonly ChecklistItem[];
  readonly leftOff: readonly LeftOff[];
  readonly modes: readonly ModeRow[];
  /** True where nothing on the list removes or limits anything: it only asks, recovers, watches or instructs. */
  readonly isWeak: boolean;
}

/** Makes the checklist for a team's choices. The same choices and records give the same list. */
export function makeChecklist(choices: Choices, source: ChecklistSource): Checklist {
  const stack = stackOf(choices, source);
  const evidence = evidenceFor(stack, choices, source);
  const judged = source.controls.map((control) => ({ control, because: misfitOf(control, stack, choices) }));
  const fitting = judged.filter(({ because }) => because === null).map(({ control }) => control);
  const leftOff = judged.flatMap(({ control, because }) => (because === null ? [] : [{ control, because }]));
  const modes = modeRows(source, evidence, fitting, leftOff);
  const placed = orderByCoverage(fitting, evidence).map((row, index) => ({ ...row, rank: index + 1 }));
  const ranks = new Map(placed.map(({ control, rank }) => [control.id, rank]));
  const around = { judgements: judgementsOf(evidence), modes, stack, source, choices };
  return {
    choices, stack, evidence, leftOff, modes,
    items: reorder(placed, choices.order, choices.frameworks).map((row) => itemOf(row, ranks.get(row.control.id) ?? 0, around)),
    isWeak: !fitting.some(({ strength }) => strengths[strength].rank <= strengths.engineer.rank),
  };
}

interface Around {
  readonly judgements: ReadonlyMap<string, Judgements>;
  readonly modes: readonly ModeRow[];
  readonly stack: Stack;
  readonly source: ChecklistSource;
  readonly choices: Choices;
}

interface Judgements {
  readonly stopped: SourceIncident[];
  readonly softened: SourceIncident[];
}

function itemOf(placed: Placed, rank: number, { judgements, modes, stack, source, choices }: Around): ChecklistItem {
  const { control } = placed;
  const { stopped = [], softened = [] } = judgements.get(control.id) ?? {};
  return {
    ...placed, rank, stopped, softened,
    stoppedKinds: countKinds(stopped),
    softenedKinds: countKinds(softened),
    steps: stepsFor(control, stack),
    tools: toolNotes(control.id, stack),
    guardrails: guardrailsFor(stack, source.guardrails).filter(({ controls }) => controls.includes(control.id)),
    answers: modes.map(({ mode }) => mode).filter(({ controls }) => controls.includes(control.id)),
    alone: choices.team === 'alone' ? control.alone?.text ?? null : null,
  };
}

/** By id of control the records on the stack it was judged in, harm in deployed use first. */
function judgementsOf({ harm, others }: Evidence): Map<string, Judgements> {
  const found = new Map<string, Judgements>();
  const of = (id: string): Judgements => {
    const known = found.get(id) ?? { stopped: [], softened: [] };
    found.set(id, known);
    return known;
  };
  for (const incident of [...harm, ...others]) {
    for (const id of new Set(incident.stopped)) of(id).stopped.push(incident);
    for (const id of new Set(incident.softened)) of(id).softened.push(incident);
  }
  return found;
}
