import type { Verdict } from '../schema/vocabulary.ts';
import type { ControlRecord, FailureModeRecord, IncidentRecord, Register, ToolRecord } from './register.ts';

/** The register seen from each record: look-up by slug, and who points at whom. Withdrawn incidents point at nothing. */
export interface Links {
  readonly failureMode: ReadonlyMap<string, FailureModeRecord>;
  readonly control: ReadonlyMap<string, ControlRecord>;
  readonly tool: ReadonlyMap<string, ToolRecord>;
  readonly incident: ReadonlyMap<string, IncidentRecord>;
  /** Incidents that show a failure mode, by its slug; newest first. */
  readonly showing: ReadonlyMap<string, readonly IncidentRecord[]>;
  /** Incidents in which a tool occurs, by its slug; newest first. */
  readonly involving: ReadonlyMap<string, readonly IncidentRecord[]>;
  /** Incidents in which a control was judged, by its slug and the verdict. */
  judged(control: string, verdict: Verdict): readonly IncidentRecord[];
  /** Failure modes that a control answers, by its slug. */
  readonly answeredBy: ReadonlyMap<string, readonly FailureModeRecord[]>;
}

/** Builds the look-ups of a register once. */
export function linkRegister(register: Register): Links {
  const standing = register.incidents.filter((incident) => incident.data.state === 'published');
  const judgements = group(standing, (incident) => incident.data.controls.map((row) => `${row.control} ${row.verdict}`));
  return {
    failureMode: bySlug(register.failureModes),
    control: bySlug(register.controls),
    tool: bySlug(register.tools),
    incident: new Map(register.incidents.map((record) => [record.data.id, record])),
    showing: group(standing, (incident) => incident.data.failureModes.map((row) => row.mode)),
    involving: group(standing, (incident) => incident.data.tools.map((row) => row.tool)),
    judged: (control, verdict) => judgements.get(`${control} ${verdict}`) ?? [],
    answeredBy: group(register.failureModes, (mode) => Object.values(mode.data.controls).flat()),
  };
}

function bySlug<T extends { slug: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.slug, record]));
}

function group<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [record]);
      else members.push(record);
    }
  }
  return groups;
}
