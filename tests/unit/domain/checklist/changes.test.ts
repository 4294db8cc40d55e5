import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeWords } from '../../../../src/domain/checklist/change-words.ts';
import { changesSince, unknownItems, type Changes } from '../../../../src/domain/checklist/changes.ts';
import { documentOf, readDocument, checklistLink } from '../../../../src/domain/checklist/document.ts';
import { readLink, type KnownMark } from '../../../../src/domain/checklist/link.ts';
import { noProgress, type Progress } from '../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource } from '../../../../src/domain/checklist/source.ts';
import { always, anySource } from './arbitraries.ts';
import { control, done, idsOf, incident, listOf, notes, sourceOf } from './records.ts';

const controls = ['a', 'b', 'c', 'd'].map((id) => control(id));
const incidents = [incident(1), incident(2), incident(3, { kind: 'near-miss' }), incident(4, { places: ['cloud'] }), incident(5, { autonomy: 'unattended' })];
const old = sourceOf({ controls: controls.slice(0, 3), incidents: incidents.slice(0, 2) });
/** `a` was withdrawn, `d` is new, and so are the last three incidents. */
const today = sourceOf({ controls: controls.slice(1), incidents });

function since(mark: KnownMark | null, progress: Progress, source: ChecklistSource = today, choices: Parameters<typeof listOf>[0] = {}): Changes | null {
  return changesSince(mark, progress, source, listOf(choices, source));
}

const told = (changes: Changes | null) => changes === null ? null : { ...changes, newControls: idsOf(changes.newControls), newIncidents: idsOf(changes.newIncidents).map((id) => Number(id.slice(-4))) };

test('a checklist that comes back finds what is new, what is gone and what was kept', () => {
  expect(told(since(old.mark, notes({ a: { done: true }, b: { done: true }, c: { owner: 'Ann' }, never: { setAside: true, reason: 'No.' } })))).toEqual({
    since: old.mark.version, newControls: ['d'], withdrawn: ['a', 'never'], newIncidents: [4, 5, 3], kept: 2,
  });
});

test('only records on the stack count as new', () => {
  expect(told(since(old.mark, noProgress, today, { reach: ['workstation'], autonomy: 'supervised' }))?.newIncidents).toEqual([3]);
  expect(told(since(old.mark, noProgress, today, { reach: ['aws'] }))?.newIncidents).toEqual([4]);
});

test('new controls are told wherever they apply', () => {
  const source = sourceOf({ controls: [...controls.slice(0, 3), control('d', { environments: ['cloud'] })], incidents });
  expect(told(since(old.mark, noProgress, source, { reach: ['workstation'] }))?.newControls).toEqual(['d']);
});

test('nothing is said where the register is the same, or where it is not known what it was', () => {
  expect(since(today.mark, done(['a']))).toBeNull();
  expect(since(null, done(['a']))).toBeNull();
  expect(unknownItems(done(['a', 'b', 'Z', 'constructor']), today)).toEqual(['Z', 'a', 'constructor']);
});

test('a mark that names no controls makes none of them new', () => {
  expect(since({ ...old.mark, controls: [] }, noProgress)?.newControls).toEqual([]);
});

test('another version without a change that bears on the list says so', () => {
  expect(told(since({ ...today.mark, version: '2026-01-01-aaaaaa' }, noProgress))).toEqual({ since: '2026-01-01-aaaaaa', newControls: [], withdrawn: [], newIncidents: [], kept: 0 });
});

test('an incident of a year that the mark does not know is new, one that was withdrawn and stood before is not', () => {
  const source = sourceOf({ controls, incidents: [{ ...incident(1), id: 'MISHAP-2027-0001' }, { ...incident(2), id: 'MISHAP-2026-0002' }, { ...incident(3), id: 'MISHAP-2025-0007' }] });
  expect(idsOf(since({ ...old.mark, latest: { 2026: 2, 2025: 9 } }, noProgress, source)?.newIncidents ?? [])).toEqual(['MISHAP-2027-0001']);
});

test('a link and a file find the same changes', () => {
  const progress = notes({ a: { done: true }, b: { done: true }, c: { owner: 'Ann' } });
  const exported = { checklist: listOf({}, old), progress, source: old, made: '2026-11-24' };
  const fromLink = readLink(checklistLink(exported).split('#')[1] ?? '');
  const fromFile = readDocument(JSON.stringify(documentOf(exported)), today);
  expect(since(fromLink.mark, fromLink.progress)).toEqual(since(old.mark, progress));
  expect(since(fromFile?.mark ?? null, fromFile?.progress ?? noProgress)).toEqual(since(old.mark, progress));
});

test('of any two registers every note is kept or told as withdrawn, and only what the old one lacked is new', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `control-${String.fromCharCode(97 + index)}`);
  always(fc.tuple(anySource, fc.subarray(ids), fc.nat({ max: 12 }), fc.subarray([...ids, 'gone'])), ([source, had, latest, noted]) => {
    const before = sourceOf({ controls: had.map((id) => control(id)), mark: { ...sourceOf({ controls: had.map((id) => control(id)) }).mark, version: 'before', latest: { 2026: latest } } });
    const changes = since(before.mark, done(noted), source)!;
    expect(changes.kept + changes.withdrawn.length).toBe(noted.length);
    expect(changes.withdrawn).toEqual(noted.filter((id) => !idsOf(source.controls).includes(id)).sort());
    if (had.length > 0) expect(idsOf(changes.newControls)).toEqual(idsOf(source.controls).filter((id) => !had.includes(id)));
    for (const { id } of changes.newIncidents) expect(Number(id.slice(-4))).toBeGreaterThan(latest);
    expect(changeWords(changes, changes.withdrawn).every((line) => line !== '')).toBe(true);
  });
});
