import type { Control } from '../../schema/control.ts';
import type { FailureMode } from '../../schema/failure-mode.ts';
import type { Incident } from '../../schema/incident.ts';
import { failureModeFamilies, toolKinds, type RecordKind } from '../../schema/vocabulary.ts';
import { knownIncident, type KnownIncident } from '../draft/known-incident.ts';
import type { AnyRecord, IncidentRecord, Register } from '../register.ts';
import { blankControl, blankFailureMode, blankIncident, blankTool } from './blank-records.ts';

/** What the form knows of the register: enough to choose from, to hold the rules against a draft, and to find likely duplicates. */
export interface CompactRegister {
  readonly incidents: readonly CompactIncident[];
  readonly failureModes: readonly (Pick<FailureMode, 'id' | 'title' | 'family' | 'definition' | 'controls' | 'barrier'> & { readonly forms?: FailureMode['forms'] })[];
  readonly controls: readonly (Pick<Control, 'id' | 'title' | 'name' | 'family' | 'strength'>)[];
  readonly tools: readonly { readonly id: string; readonly title: string; readonly kind: keyof typeof toolKinds }[];
}

/** An incident as a draft is compared with it. */
export interface CompactIncident extends KnownIncident {
  readonly file: string;
  readonly state: Incident['state'];
  /** Ids of the records it names as related. */
  readonly related: readonly string[];
}

/** Cuts the register down to what the form needs. */
export function compactRegister(register: Register): CompactRegister {
  return {
    incidents: register.incidents.map(compactIncident),
    failureModes: register.failureModes.map(({ data: { id, title, family, definition, controls, barrier, forms } }) => ({ id, title, family, definition, controls, barrier, ...(forms === undefined ? {} : { forms }) })),
    controls: register.controls.map(({ data: { id, title, name, family, strength } }) => ({ id, title, name, family, strength })),
    tools: register.tools.map(({ data: { id, title, kind } }) => ({ id, title, kind })),
  };
}

function compactIncident(record: IncidentRecord): CompactIncident {
  return { ...knownIncident(record), file: record.file, state: record.data.state, related: record.data.related.map(({ incident }) => incident) };
}

/**
 * A register to hold the rules against. Every record stands in it with what other records can point at and is blank
 * otherwise, so findings about these records mean nothing; only those about the draft do.
 *
 * @param without slugs of incidents to leave out, because the draft stands in their place
 */
export function registerAround(compact: CompactRegister, without: readonly (string | null)[] = []): Register {
  const prose = { markdown: '', firstLine: 1, citations: [], paragraphs: [], quotations: [], captions: [] };
  const record = <K extends RecordKind, D>(kind: K, folder: string, data: D & { id: string }) => ({ kind, slug: data.id, file: `content/${folder}/${data.id}.mdx`, data, prose });
  return {
    incidents: compact.incidents.filter(({ slug }) => !without.includes(slug)).map((each) => ({ kind: 'incident', slug: each.slug, file: each.file, prose, data: incidentFrom(each) })),
    failureModes: compact.failureModes.map((data) => record('failure-mode', 'failure-modes', { ...blankFailureMode, ...data })),
    controls: compact.controls.map((data) => record('control', 'controls', { ...blankControl, ...data })),
    tools: compact.tools.map((data) => record('tool', 'tools', { ...blankTool, ...data })),
    guardrails: [], frameworks: [], replays: [], runs: [],
  };
}

function incidentFrom({ id, title, state, related }: CompactIncident): Incident {
  return { ...blankIncident, id: id as Incident['id'], title, state, related: related.map((incident) => ({ incident: incident as Incident['id'], relation: 'same-mechanism' })) };
}

/** A record to choose from, in words. */
export interface KnownRecord {
  readonly id: string;
  readonly title: string;
  /** What it is grouped under. */
  readonly group: string;
  /** One sentence on it; empty where the title says all. */
  readonly meaning: string;
}

/** What a field that names another record is chosen from. */
export function knownRecords(compact: CompactRegister): Readonly<Record<Exclude<AnyRecord['kind'], 'guardrail'>, readonly KnownRecord[]>> {
  return {
    incident: compact.incidents.map(({ id, title }) => ({ id, title: `${id} ${title}`, group: '', meaning: '' })),
    'failure-mode': compact.failureModes.map(({ id, title, family, definition }) => ({ id, title, group: failureModeFamilies[family].label, meaning: definition })),
    control: compact.controls.map(({ id, title }) => ({ id, title, group: '', meaning: '' })),
    tool: compact.tools.map(({ id, title, kind }) => ({ id, title, group: toolKinds[kind].label, meaning: '' })),
  };
}
