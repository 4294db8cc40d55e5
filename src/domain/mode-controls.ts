import type { ControlFamily } from '../schema/vocabulary.ts';
import type { ControlRecord, FailureModeRecord, Register } from './register.ts';

// A register is never changed after it is built, so look-ups made once per register stay true.
const controlsById = new WeakMap<Register, Map<string, ControlRecord>>();
const modesById = new WeakMap<Register, Map<string, FailureModeRecord>>();

/** The control with an id, or undefined. */
export function lookUpControl(register: Register, id: string): ControlRecord | undefined {
  let map = controlsById.get(register);
  if (map === undefined) controlsById.set(register, (map = new Map(register.controls.map((record) => [record.data.id, record]))));
  return map.get(id);
}

/** Ids of all controls that answer at least one of some failure modes. */
export function controlsAnswering(register: Register, modes: readonly string[]): Set<string> {
  let map = modesById.get(register);
  if (map === undefined) modesById.set(register, (map = new Map(register.failureModes.map((record) => [record.data.id, record]))));
  return new Set(modes.flatMap((mode) => Object.values(map.get(mode)?.data.controls ?? {}).flat()));
}

/** The failure modes that lead to no control of a family. */
export function modesWithoutFamily(register: Register, family: ControlFamily): FailureModeRecord[] {
  return register.failureModes.filter((mode) => !Object.values(mode.data.controls).flat().some((id) => lookUpControl(register, id)?.data.family === family));
}
