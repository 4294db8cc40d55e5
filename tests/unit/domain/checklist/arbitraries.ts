import fc from 'fast-check';
import { vi } from 'vitest';
import { knownChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { isUntouched, progressOf, type Progress } from '../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource, SourceControl, SourceIncident, SourceMode, SourceTool } from '../../../../src/domain/checklist/source.ts';
import { frameworkIds } from '../../../../src/schema/framework-names.ts';
import {
  agentKinds, autonomyLevels, chosenAutonomy, checklistOrders, controlFamilies, efforts, harmTypes, incidentKinds, members, reaches, settings, stakes, strengths, teams, toolKinds,
} from '../../../../src/schema/vocabulary.ts';
import { control, guardrail, incident, mode, sourceOf, tool } from './records.ts';

// So many cases take a while on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Checks a property on cases that are the same in every run, so that a failure is found again by whoever looks for it.
 * CHECKLIST_SEED=5 looks at others.
 */
export function always<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300): void {
  fc.assert(fc.property(arbitrary, (value) => { holds(value); }), { numRuns, seed: Number(process.env['CHECKLIST_SEED'] ?? 20261124) });
}

const placeNames = ['workstation', 'cloud', 'database', 'messaging', 'evaluation'] as const;
const reachNames = ['workstation', 'ci', 'aws', 'postgres', 'messaging', 'payments', 'package-registry', 'evaluation'] as const;
const controlNames = Array.from({ length: 9 }, (_, index) => `control-${String.fromCharCode(97 + index)}`);
const toolNames = ['tool-a', 'tool-b', 'tool-c'];
const modeNames = ['mode-a', 'mode-b', 'mode-c', 'mode-d'];

function some<T>(values: readonly T[], { minLength = 0, maxLength = values.length }: fc.SubarrayConstraints = {}): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength, maxLength: Math.min(maxLength, values.length) });
}

function allOr<T>(values: readonly T[]): fc.Arbitrary<'all' | T[]> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant('all' as const) }, { weight: 1, arbitrary: some(values, { minLength: 1, maxLength: 3 }) });
}

const references = fc.array(fc.tuple(fc.constantFrom('owasp-asi', 'owasp-aisvs', 'nist-800-53'), fc.constantFrom('9.2', '9.10', 'ASI03', 'AC-6', 'AC-6(9)')).map((parts) => parts.join(' ')), { maxLength: 3 });

function controlsOf(ids: readonly string[]): fc.Arbitrary<SourceControl[]> {
  return fc.tuple(...ids.map((id) => fc.record({
    family: fc.constantFrom(...members(controlFamilies)), strength: fc.constantFrom(...members(strengths)), effort: fc.constantFrom(...members(efforts)),
    environments: allOr(placeNames), agents: allOr(members(agentKinds)), references,
  }).chain((told) => fc.record({
    stakes: fc.option(some(members(stakes), { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
    alone: fc.option(fc.option(some(ids, { minLength: 1, maxLength: 2 }), { nil: undefined }), { nil: null, freq: 2 }),
  }).map(({ stakes: at, alone }) => control(id, {
    ...told, ...(at === undefined ? {} : { stakes: at }), ...(alone === null ? {} : { alone: { text: `Alone: ${id}`, ...(alone === undefined ? {} : { instead: alone }) } }),
  })))));
}

const incidents: fc.Arbitrary<SourceIncident[]> = fc.array(fc.record({
  kind: fc.oneof({ weight: 3, arbitrary: fc.constant('harm' as const) }, { weight: 1, arbitrary: fc.constantFrom(...members(incidentKinds)) }),
  setting: fc.oneof({ weight: 4, arbitrary: fc.constant('deployed' as const) }, { weight: 1, arbitrary: fc.constantFrom(...members(settings)) }),
  isDisputed: fc.boolean(), places: some(placeNames, { minLength: 1, maxLength: 3 }), autonomy: fc.constantFrom(...members(autonomyLevels)), tools: some(toolNames),
  harms: some(members(harmTypes), { minLength: 1, maxLength: 2 }), modes: some(modeNames),
  // A record may name a control that is not in the source, and the same one twice over.
  stopped: fc.array(fc.constantFrom(...controlNames), { maxLength: 5 }), softened: some(controlNames, { maxLength: 3 }),
}), { maxLength: 12 }).map((list) => list.map((told, index) => incident(index + 1, told)));

const modes: fc.Arbitrary<SourceMode[]> = fc.tuple(...modeNames.map((id) => fc.record({
  controls: some(controlNames), noLeastPrivilege: fc.option(fc.constant('Nothing to take away.')), noHumanApproval: fc.option(fc.constant('Nobody to ask.')),
}).map(({ controls, ...told }) => mode(id, controls, told))));

const statements = fc.array(fc.record({ text: fc.constantFrom('One.', 'Two.'), controls: some(controlNames, { minLength: 1, maxLength: 2 }) }), { maxLength: 2 });
const tools: fc.Arbitrary<SourceTool[]> = fc.tuple(...toolNames.map((id) => fc.record({
  kind: fc.constantFrom(...members(toolKinds)), reach: some(reachNames, { minLength: 1, maxLength: 3 }), settings: statements, enforces: statements, cannotEnforce: statements,
}).map((told) => tool(id, told))));

/** Any source: up to nine controls, twelve incidents, four failure modes, three tools and two guardrails. */
export const anySource: fc.Arbitrary<ChecklistSource> = fc.integer({ min: 0, max: controlNames.length }).chain((count) => fc.record({
  controls: controlsOf(controlNames.slice(0, count)), incidents, modes, tools,
  guardrails: fc.tuple(...['rule-a', 'rule-b'].map((id) => fc.record({ tool: fc.constantFrom(...toolNames), controls: some(controlNames, { minLength: 1 }), reach: some(reachNames, { maxLength: 2 }) }).map((told) => guardrail(id, told)))),
})).map(sourceOf);

/** Any choices that a form over these tools can give, each list in the order of the form. */
export function choicesAmong(sourceTools: readonly { readonly id: string }[], reach: readonly string[] = members(reaches)): fc.Arbitrary<Choices> {
  const offered = knownChoices(sourceTools);
  const listed = (values: readonly string[], maxLength: number) => fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) });
  return fc.record({
    tools: listed(offered.tools, 3), reach: listed(reach, 4), autonomy: fc.option(fc.constantFrom(...members(chosenAutonomy))), stakes: listed(offered.stakes, 3),
    team: fc.constantFrom(...members(teams)), frameworks: listed(frameworkIds, 3), order: fc.constantFrom(...members(checklistOrders)),
  }) as fc.Arbitrary<Choices>;
}

/** Choices that fit `anySource`. */
export const anyChoices = choicesAmong(toolNames.map((id) => ({ id })), members(reaches).filter((name) => reachNames.some((each) => each === name)));

/** Text as people paste it, and worse: any characters, halves of characters, and what means something in an address. */
export const anyText = fc.oneof(
  fc.array(fc.nat({ max: 0xFFFF }), { maxLength: 120 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(fc.constantFrom('\uD83D', '\uDE00', '\uFFFD', '\n', '\r\n', '\u2028', '\u0000', '\t', '👩‍👩‍👧', 'שלום', '\u202E', '\u200F', '&', '=', '#', '%', '%41', '%zz', '+', ' ', '.', ',', '"', '\\', '<b>', 'é', 'e\u0301', '\uFEFF'), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.constantFrom('', ' ', 'Ann', 'x'.repeat(500), '😀'.repeat(300)),
);

export const anyDay = fc.oneof(fc.constantFrom('', '2026-12-01', '2028-02-29', '2026-02-29', '2026-1-1', 'soon', '2026', '2026-01-01/2026-01-02'), anyText);

/** Notes on any of some ids, in the one form that notes have. */
export function progressOn(ids: readonly string[]): fc.Arbitrary<Progress> {
  const note = fc.record({ done: fc.boolean(), setAside: fc.boolean(), owner: anyText, due: anyDay, reason: anyText }, { requiredKeys: [] }).map(progressOf);
  const entry = fc.tuple(fc.constantFrom(...ids), note);
  return fc.array(entry, { maxLength: 12 }).map((entries) => new Map(entries.filter(([, given]) => !isUntouched(given))));
}

export const anyId = fc.oneof(fc.constantFrom(...controlNames, 'gone', 'constructor', 'prototype', 'a-1-b'), fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/));
