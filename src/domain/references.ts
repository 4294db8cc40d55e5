import { recordKinds, type RecordKind } from '../schema/vocabulary.ts';
import type { Place } from './finding.ts';
import type { AnyRecord, Register } from './register.ts';

/** A place where one record names another by its id, and the records that have this id. */
export interface Reference {
  readonly target: string;
  /** What is pointed at, in words: "control", "failure mode". */
  readonly kind: string;
  readonly place: Place;
  readonly targets: readonly AnyRecord[];
  /** All ids of that kind, to suggest the one that was meant. */
  readonly known: readonly string[];
}

/** Every reference between records of the register. */
export function* referencesOf(register: Register): Iterable<Reference> {
  const lists: Record<RecordKind, readonly AnyRecord[]> = {
    incident: register.incidents, 'failure-mode': register.failureModes, control: register.controls, tool: register.tools, guardrail: register.guardrails,
  };
  const byId = Object.fromEntries(Object.entries(lists).map(([kind, records]) => [kind, groupById(records)])) as Record<RecordKind, Map<string, AnyRecord[]>>;
  const ids = Object.fromEntries(Object.entries(byId).map(([kind, groups]) => [kind, [...groups.keys()]])) as Record<RecordKind, string[]>;
  const refer = (record: AnyRecord, kind: RecordKind, target: string, ...path: (string | number)[]): Reference => ({
    target,
    kind: recordKinds[kind].label.toLowerCase(),
    place: { file: record.file, path },
    targets: byId[kind].get(target) ?? [],
    known: ids[kind],
  });

  for (const record of register.incidents) {
    const { tools, failureModes, controls, related } = record.data;
    for (const [index, row] of tools.entries()) yield refer(record, 'tool', row.tool, 'tools', index, 'tool');
    for (const [index, row] of failureModes.entries()) yield refer(record, 'failure-mode', row.mode, 'failureModes', index, 'mode');
    for (const [index, row] of controls.entries()) yield refer(record, 'control', row.control, 'controls', index, 'control');
    for (const [index, row] of related.entries()) yield refer(record, 'incident', row.incident, 'related', index, 'incident');
  }
  for (const record of register.failureModes) {
    for (const [effect, ids] of Object.entries(record.data.controls)) {
      for (const [index, id] of ids.entries()) yield refer(record, 'control', id, 'controls', effect, index);
    }
    for (const [row, { instead }] of record.data.notThis.entries()) {
      for (const [index, id] of instead.entries()) yield refer(record, 'failure-mode', id, 'notThis', row, 'instead', index);
    }
  }
  for (const record of register.controls) {
    for (const [row, { tools = [] }] of record.data.how.entries()) {
      for (const [index, id] of tools.entries()) yield refer(record, 'tool', id, 'how', row, 'tools', index);
    }
    for (const [index, id] of (record.data.alone?.instead ?? []).entries()) yield refer(record, 'control', id, 'alone', 'instead', index);
  }
  for (const record of register.tools) {
    for (const list of ['settings', 'enforces', 'cannotEnforce'] as const) {
      for (const [row, { controls = [] }] of record.data[list].entries()) {
        for (const [index, id] of controls.entries()) yield refer(record, 'control', id, list, row, 'controls', index);
      }
    }
  }
  for (const record of register.guardrails) {
    yield refer(record, 'tool', record.data.tool, 'tool');
    for (const [index, id] of record.data.controls.entries()) yield refer(record, 'control', id, 'controls', index);
  }
}

function groupById(records: readonly AnyRecord[]): Map<string, AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const group = groups.get(record.data.id);
    if (group === undefined) groups.set(record.data.id, [record]);
    else group.push(record);
  }
  return groups;
}
