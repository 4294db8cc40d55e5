import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeChecklist, type Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import { gainLines } from '../../../../src/domain/checklist/gains.ts';
import { noProgress, type Progress } from '../../../../src/domain/checklist/progress.ts';
import { always, anyChoices, anySource, choicesAmong, progressOn } from './arbitraries.ts';
import { realSource } from './real-register.ts';
import { control, done, idsOf, incident, listOf, notes, sourceOf } from './records.ts';

const lines = (checklist: Checklist, progress: Progress) => gainLines(checklist, progress, coverageOf(checklist, progress));
const source = sourceOf({
  controls: [control('lead'), control('second', { effort: 'minutes' }), control('same', { effort: 'days' }), control('soft'), control('beside'), control('idle')],
  incidents: [
    incident(1, { stopped: ['lead', 'same'] }), incident(2, { stopped: ['lead', 'second', 'same'], softened: ['soft'] }), incident(3, { stopped: ['lead'], softened: ['soft'] }), incident(4, { stopped: ['second'] }),
    incident(5, { kind: 'near-miss', stopped: ['beside'], softened: ['idle'] }), incident(6, { softened: ['lead'] }),
  ],
});
const saidOf = (progress: Progress, choices: Parameters<typeof listOf>[0] = {}) => Object.fromEntries(lines(listOf(choices, source), progress));

describe('what an item comes to', () => {
  test('is, before anything is done, what it adds to those above it', () => {
    expect(saidOf(noProgress)).toEqual({
      lead: 'Adds 3 of 5 harm incidents', second: 'Adds 1 of 5 harm incidents', same: 'Adds none to those above it', soft: 'Would have softened 2 of 5 harm incidents', beside: '', idle: '',
    });
  });

  test('follows the order in which the items are shown', () => {
    expect(saidOf(noProgress, { order: 'effort' })).toMatchObject({ second: 'Adds 2 of 5 harm incidents', lead: 'Adds 2 of 5 harm incidents', same: 'Adds none to those above it' });
  });

  test('leaves those set aside out of account', () => {
    expect(saidOf(notes({ lead: { setAside: true, reason: 'No such place.' } }))).toMatchObject({ lead: '', second: 'Adds 2 of 5 harm incidents', same: 'Adds 1 of 5 harm incidents' });
  });

  test('is not changed by what is planned', () => {
    expect(saidOf(notes({ lead: { owner: 'Ann' }, second: { due: '2026-12-01' } }))).toEqual(saidOf(noProgress));
  });

  test('is, once something is done, what it would add to that', () => {
    expect(saidOf(done(['second']))).toEqual({
      second: 'Would have stopped 2 of 5 harm incidents', lead: 'Would add 2 to what is done', same: 'Would add 1 to what is done', soft: 'Would have softened 2 of 5 harm incidents', beside: '', idle: '',
    });
    expect(saidOf(notes({ lead: { done: true }, second: { owner: 'Ann' }, same: { setAside: true, reason: 'No.' } }))).toMatchObject({ lead: 'Would have stopped 3 of 5 harm incidents', second: 'Would add 1 to what is done', same: '' });
    expect(saidOf(done(['lead']))).toMatchObject({ same: 'Adds none to what is done' });
  });

  test('is begun also by a done item that stops nothing, which says what it softened', () => {
    expect(saidOf(done(['soft', 'idle']))).toMatchObject({ soft: 'Would have softened 2 of 5 harm incidents', idle: '', lead: 'Would add 3 to what is done' });
  });

  test('is not begun by a note on a control that is not listed', () => {
    expect(saidOf(done(['gone']))).toEqual(saidOf(noProgress));
  });

  test('is said of one harm incident as of one', () => {
    const one = listOf({}, sourceOf({ controls: [control('a')], incidents: [incident(1, { stopped: ['a'] })] }));
    expect([lines(one, noProgress).get('a'), lines(one, done(['a'])).get('a')]).toEqual(['Adds 1 of 1 harm incident', 'Would have stopped 1 of 1 harm incident']);
  });
});

/** The same lines, counted anew from the records for every item. */
function counted({ items, evidence: { harm } }: Checklist, progress: Progress): Map<string, string> {
  const all = `${String(harm.length)} harm incident${harm.length === 1 ? '' : 's'}`;
  const inState = (state: string) => items.filter(({ control: { id } }) => (progress.get(id)?.state ?? 'open') === state);
  const found = new Map<string, string>();
  for (const [place, { control: { id } }] of items.entries()) {
    const state = progress.get(id)?.state ?? 'open';
    const own = harm.filter(({ stopped }) => stopped.includes(id));
    const softened = harm.filter((record) => record.softened.includes(id)).length;
    const base = inState('done').length > 0 ? inState('done') : items.slice(0, place).filter((above) => !inState('not-applicable').includes(above));
    const more = own.filter((record) => base.every((other) => !record.stopped.includes(other.control.id))).length;
    let words = softened === 0 ? '' : `Would have softened ${String(softened)} of ${all}`;
    if (state === 'not-applicable') words = '';
    else if (own.length > 0 && state === 'done') words = `Would have stopped ${String(own.length)} of ${all}`;
    else if (own.length > 0 && inState('done').length > 0) words = more === 0 ? 'Adds none to what is done' : `Would add ${String(more)} to what is done`;
    else if (own.length > 0) words = more === 0 ? 'Adds none to those above it' : `Adds ${String(more)} of ${all}`;
    found.set(id, words);
  }
  return found;
}

const names = Array.from({ length: 9 }, (_, index) => `control-${String.fromCharCode(97 + index)}`);

test('every line is what counting the records gives, whatever is noted and in whatever order the items are shown', () => {
  always(fc.tuple(anySource, anyChoices, progressOn(names)), ([anything, choices, progress]) => {
    const checklist = makeChecklist(choices, anything);
    expect(lines(checklist, progress)).toEqual(counted(checklist, progress));
  });
  always(fc.tuple(choicesAmong(realSource.tools), progressOn(idsOf(realSource.controls))), ([choices, progress]) => {
    const checklist = makeChecklist(choices, realSource);
    expect(lines(checklist, progress)).toEqual(counted(checklist, progress));
  }, 40);
});

test('what the items add as shown sums up to what the list reaches, in every order', () => {
  always(fc.tuple(anySource, anyChoices), ([anything, choices]) => {
    const checklist = makeChecklist(choices, anything);
    const sum = [...lines(checklist, noProgress).values()].reduce((total, line) => total + Number(/^Adds (\d+)/.exec(line)?.[1] ?? 0), 0);
    expect(sum).toBe(checklist.evidence.harm.length - coverageOf(checklist, noProgress).outOfReach.length);
  });
});
