import type { Control } from '../../schema/control.ts';
import type { FrameworkName } from '../../schema/framework-names.ts';
import type { Drill, Guardrail } from '../../schema/guardrail.ts';
import type { Tool } from '../../schema/tool.ts';
import { controlEffects, members, type Autonomy, type Environment, type HarmType, type IncidentKind, type Reach } from '../../schema/vocabulary.ts';
import { isPublished } from '../counts.ts';
import type { FailureModeRecord, GuardrailRecord, IncidentRecord, Register, ToolRecord } from '../register.ts';
import { absoluteUrl } from '../site-path.ts';
import { tallyOf } from '../replay/tally.ts';
import { benignWords, proofWords, stoppedWords } from '../replay/words.ts';
import { catalogueMark, type CatalogueMark } from './catalogue-mark.ts';
import { placesOfHarm } from './places.ts';

/** An incident as far as a checklist weighs it. */
export interface SourceIncident {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly setting: 'deployed' | 'laboratory';
  readonly isDisputed: boolean;
  /** Where harm was done. */
  readonly places: readonly Environment[];
  readonly autonomy: Autonomy;
  readonly tools: readonly string[];
  readonly harms: readonly HarmType[];
  readonly modes: readonly string[];
  /** Ids of the controls judged to have stopped it. */
  readonly stopped: readonly string[];
  /** Ids of the controls judged to have softened it. */
  readonly softened: readonly string[];
}

export type SourceControl = Omit<Control, 'exceptions'>;

export interface SourceMode {
  readonly id: string;
  readonly title: string;
  /** Ids of the controls that answer it: what prevents first, then what limits, recovers and detects. */
  readonly controls: readonly string[];
  readonly noLeastPrivilege: string | null;
  readonly noHumanApproval: string | null;
}

/** A statement about a tool, with the controls it bears on. */
export interface SourceStatement {
  readonly text: string;
  readonly controls: readonly string[];
}

export interface SourceTool {
  readonly id: string;
  readonly title: string;
  readonly kind: Tool['kind'];
  readonly reach: readonly Reach[];
  readonly settings: readonly SourceStatement[];
  readonly enforces: readonly SourceStatement[];
  readonly cannotEnforce: readonly SourceStatement[];
}

export interface SourceGuardrail extends Pick<Guardrail, 'id' | 'title' | 'tool' | 'controls' | 'limits' | 'overriddenBy'> {
  readonly drill: Pick<Drill, 'steps' | 'expect'>;
  readonly reach: readonly Reach[];
  readonly files: readonly { readonly file: string; readonly place: string; readonly text: string }[];
  /** False where it is documented only. */
  readonly isProven: boolean;
  /** How it was proven, with what and when. */
  readonly proof: string;
  /** What the replay found, in sentences. */
  readonly finding: string;
  /** What still gets through, as measured. */
  readonly getsThrough: readonly string[];
}

/** All that the generator needs of the register, as plain data: the browser loads it, the terminal builds it. */
export interface ChecklistSource {
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
  readonly mark: CatalogueMark;
  readonly controls: readonly SourceControl[];
  readonly incidents: readonly SourceIncident[];
  readonly modes: readonly SourceMode[];
  readonly tools: readonly SourceTool[];
  readonly guardrails: readonly SourceGuardrail[];
  /** Frameworks that controls refer to, with the version referred to. */
  readonly frameworks: readonly { readonly framework: FrameworkName; readonly version: string }[];
}

/** Takes from the register what a checklist weighs. Withdrawn incidents are left out. */
export function checklistSource(register: Register): ChecklistSource {
  const controls = register.controls.map(({ data }) => withoutExceptions(data));
  return {
    origin: absoluteUrl('/').replace(/\/$/, ''),
    mark: catalogueMark(register),
    controls: controls.sort((a, b) => (a.id < b.id ? -1 : 1)),
    incidents: register.incidents.filter(isPublished).map(incidentOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    modes: register.failureModes.map(modeOf),
    tools: register.tools.map(toolOf),
    guardrails: register.guardrails.filter(({ data }) => data.counterExample !== true).map((record) => guardrailOf(record, register)),
    frameworks: frameworksOf(controls),
  };
}

function withoutExceptions(control: Control): SourceControl {
  const { exceptions, ...rest } = control;
  return exceptions === undefined ? control : rest;
}

function incidentOf({ data, slug }: IncidentRecord): SourceIncident {
  const judged = (verdict: string) => data.controls.filter((row) => row.verdict === verdict).map((row) => row.control).sort();
  return {
    id: data.id, slug, title: data.title, kind: data.kind, setting: data.setting, autonomy: data.autonomy.level,
    isDisputed: data.evidence.grade === 'disputed',
    places: placesOfHarm(data.environments),
    tools: [...new Set(data.tools.map((row) => row.tool))],
    harms: [...new Set(data.harms.map((row) => row.type))],
    modes: data.failureModes.map((row) => row.mode),
    stopped: judged('stopped'),
    softened: judged('softened'),
  };
}

function modeOf({ data }: FailureModeRecord): SourceMode {
  return {
    id: data.id, title: data.title,
    controls: members(controlEffects).flatMap((effect) => data.controls[effect]),
    noLeastPrivilege: data.noLeastPrivilege ?? null,
    noHumanApproval: data.noHumanApproval ?? null,
  };
}

function toolOf({ data }: ToolRecord): SourceTool {
  const tagged = (list: Tool['settings']) => list.flatMap(({ text, controls }) => (controls === undefined ? [] : [{ text, controls }]));
  const { id, title, kind, reach } = data;
  return { id, title, kind, reach, settings: tagged(data.settings), enforces: tagged(data.enforces), cannotEnforce: tagged(data.cannotEnforce) };
}

function guardrailOf(record: GuardrailRecord, register: Register): SourceGuardrail {
  const { id, title, tool, controls, limits, overriddenBy, drill, reach = [], files, notStopped } = record.data;
  const tally = tallyOf(record, register);
  const textOf = new Map(tally.attempts.map(({ attempt, text }) => [attempt, text]));
  return {
    id, title, tool, controls, limits, overriddenBy, drill: { steps: drill.steps, expect: drill.expect }, reach,
    files: files.map(({ file, place }) => ({ file, place, text: record.texts.get(file) ?? '' })),
    isProven: tally.isProven,
    proof: proofWords(record, tally),
    finding: tally.attempts.length === 0 ? stoppedWords(tally) : `${stoppedWords(tally)} ${benignWords(tally)}`,
    getsThrough: notStopped.map(({ attempt, because }) => `\`${(textOf.get(attempt) ?? attempt).replaceAll('`', '')}\`: ${because}`),
  };
}

function frameworksOf(controls: readonly SourceControl[]): ChecklistSource['frameworks'] {
  const found = new Map(controls.flatMap(({ references }) => references.map(({ framework, version }) => [`${framework} ${version}`, { framework, version }] as const)));
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
