import { controlCode, type CatalogueMark } from '../../../../src/domain/checklist/catalogue-mark.ts';
import { makeChecklist, type Checklist, type ChecklistItem } from '../../../../src/domain/checklist/checklist.ts';
import { noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { progressOf, type GivenProgress, type Progress } from '../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource, SourceControl, SourceGuardrail, SourceIncident, SourceMode, SourceTool } from '../../../../src/domain/checklist/source.ts';

export type ToldControl = Partial<Omit<SourceControl, 'references'>> & {
  /** Each as `framework id`. */
  readonly references?: readonly string[];
};

/** A control of which a test says only what matters to it: engineered, for all places and agents, without steps that speak of a platform. */
export function control(id: string, { references = [], ...told }: ToldControl = {}): SourceControl {
  return {
    id, title: `Use ${id}`, name: id, family: 'isolation', strength: 'engineer', effort: 'hours', environments: 'all', agents: 'all', why: 'Because.',
    how: [{ text: 'Do it.' }], drill: { steps: 'Try.', expect: 'Seen.' }, cost: 'Some.', bypass: ['One.'], ...told,
    references: references.map((reference) => ({ framework: reference.split(' ')[0] as 'owasp-asi', version: '1', id: reference.split(' ').slice(1).join(' ') })),
  };
}

/** An incident: harm in deployed use on a workstation, with nothing known of the agent's freedom. */
export function incident(number: number, told: Partial<SourceIncident> = {}): SourceIncident {
  const id = `MISHAP-2026-${String(number).padStart(4, '0')}`;
  return {
    id, slug: id.toLowerCase(), title: `Event ${String(number)}`, kind: 'harm', setting: 'deployed', isDisputed: false, places: ['workstation'], autonomy: 'unknown',
    tools: [], harms: ['data-loss'], modes: [], stopped: [], softened: [], ...told,
  };
}

export function mode(id: string, controls: readonly string[] = [], told: Partial<SourceMode> = {}): SourceMode {
  return { id, title: `Mode ${id}`, controls, noLeastPrivilege: null, noHumanApproval: null, ...told };
}

export function tool(id: string, told: Partial<SourceTool> = {}): SourceTool {
  return { id, title: `The ${id}`, kind: 'coding-agent', reach: ['workstation'], settings: [], enforces: [], cannotEnforce: [], ...told };
}

export function guardrail(id: string, told: Partial<SourceGuardrail> = {}): SourceGuardrail {
  return {
    id, title: `Rule ${id}`, tool: 'robot', controls: ['sandbox'], files: [{ file: 'rule.json', place: 'a file', text: '{}' }], limits: ['One.'], overriddenBy: ['the user'], drill: { steps: 'Try the rule.', expect: 'A denial.' },
    reach: [], isProven: true, proof: 'Replayed against the engine: Engine 1, 2026-11-22', finding: 'Stopped 1 of 1 recorded actions.', getsThrough: [], ...told,
  };
}

/** A source of the records given, with a mark that fits them unless one is told. */
export function sourceOf({ controls = [], incidents = [], modes = [], tools = [], guardrails = [], frameworks = [], ...told }: Partial<ChecklistSource> = {}): ChecklistSource {
  return { origin: 'https://mishap.example', controls, incidents, modes, tools, guardrails, frameworks, mark: markOf(controls, incidents), ...told };
}

function markOf(controls: readonly SourceControl[], incidents: readonly SourceIncident[]): CatalogueMark {
  const latest = incidents.length === 0 ? {} : { 2026: Math.max(...incidents.map(({ id }) => Number(id.slice(-4)))) };
  return { version: `2026-11-24-${String(controls.length)}x${String(incidents.length)}`, incidents: incidents.length, latest, controls: controls.map(({ id }) => controlCode(id)).sort() };
}

/** The checklist of some choices; what is not told is not chosen. */
export function listOf(told: Partial<Choices>, source: ChecklistSource): Checklist {
  return makeChecklist({ ...noChoices, ...told }, source);
}

export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

export function controlIds(rows: readonly { readonly control: { readonly id: string } }[]): string[] {
  return rows.map(({ control: { id } }) => id);
}

export function itemOf({ items }: Pick<Checklist, 'items'>, id: string): ChecklistItem {
  const found = items.find(({ control: listed }) => listed.id === id);
  if (found === undefined) throw new Error(`${id} is not on the list`);
  return found;
}

/** Notes by id of control. */
export function notes(told: Readonly<Record<string, GivenProgress>>): Progress {
  return new Map(Object.entries(told).map(([id, given]) => [id, progressOf(given)]));
}

export function done(ids: readonly string[]): Progress {
  return new Map(ids.map((id) => [id, progressOf({ done: true })]));
}
