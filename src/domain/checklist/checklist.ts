import { strengths } from '../../schema/vocabulary.ts';
import type { HowStep } from '../how-steps.ts';
import type { Choices } from './choices.ts';
import { countKinds, evidenceFor, type Evidence, type KindCount } from './evidence.ts';
import { misfitOf, type Misfit } from './fit.ts';
import { leadsToTakeIn, modeRows, type ModeRow } from './mode-rows.ts';
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
  /** Failure modes seen on the stack that nothing else of its family answers: why it is listed although it is made for other places. */
  readonly takenInFor: readonly SourceMode[];
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
  const { fitting, leftOff, takenInFor } = selectControls(source, stack, choices, evidence);
  const placed = orderByCoverage(fitting, evidence.harm).map((row, index) => ({ ...row, rank: index + 1 }));
  const ranks = new Map(placed.map(({ control, rank }) => [control.id, rank]));
  const judgements = judgementsOf(evidence);
  const items = reorder(placed, choices.order, choices.frameworks)
    .map((row) => itemOf(row, ranks.get(row.control.id) ?? 0, { judgements, stack, source, choices, takenInFor }));
  return {
    choices, stack, evidence, items, leftOff,
    modes: modeRows(source, evidence, fitting, leftOff),
    isWeak: !fitting.some(({ strength }) => strengths[strength].rank <= strengths.engineer.rank),
  };
}

interface Selected {
  readonly fitting: readonly SourceControl[];
  readonly leftOff: readonly LeftOff[];
  /** Ids of failure modes for which a control was taken in that does not fit by itself. */
  readonly takenInFor: ReadonlyMap<string, readonly string[]>;
}

/** The controls that fit, and those taken in so that no failure mode seen on the stack lacks an answer. */
function selectControls(source: ChecklistSource, stack: Stack, choices: Choices, evidence: Evidence): Selected {
  const judged = source.controls.map((control) => ({ control, because: misfitOf(control, stack, choices) }));
  const fitting = judged.filter(({ because }) => because === null).map(({ control }) => control);
  const leftOff = judged.flatMap(({ control, because }) => (because === null ? [] : [{ control, because }]));
  const takenInFor = leadsToTakeIn(modeRows(source, evidence, fitting, leftOff));
  return {
    fitting: source.controls.filter((control) => fitting.includes(control) || takenInFor.has(control.id)),
    leftOff: leftOff.filter(({ control }) => !takenInFor.has(control.id)),
    takenInFor,
  };
}

interface Around {
  readonly judgements: ReadonlyMap<string, Judgements>;
  readonly stack: Stack;
  readonly source: ChecklistSource;
  readonly choices: Choices;
  readonly takenInFor: Selected['takenInFor'];
}

interface Judgements {
  readonly stopped: SourceIncident[];
  readonly softened: SourceIncident[];
}

function itemOf(placed: Placed, rank: number, { judgements, stack, source, choices, takenInFor }: Around): ChecklistItem {
  const { control } = placed;
  const { stopped = [], softened = [] } = judgements.get(control.id) ?? {};
  return {
    ...placed, rank, stopped, softened,
    stoppedKinds: countKinds(stopped),
    softenedKinds: countKinds(softened),
    steps: stepsFor(control, stack),
    tools: toolNotes(control.id, stack),
    guardrails: guardrailsFor(stack, source.guardrails).filter(({ controls }) => controls.includes(control.id)),
    takenInFor: (takenInFor.get(control.id) ?? []).flatMap((id) => source.modes.find((mode) => mode.id === id) ?? []),
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
