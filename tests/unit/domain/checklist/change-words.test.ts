import { expect, test } from 'vitest';
import { changeWords } from '../../../../src/domain/checklist/change-words.ts';
import type { Changes } from '../../../../src/domain/checklist/changes.ts';
import { control, incident } from './records.ts';

const none: Changes = { since: '2026-01-01-abc', newControls: [], withdrawn: [], newIncidents: [], kept: 0 };

test('nothing changed and nothing unknown says nothing', () => {
  expect(changeWords(null, [])).toEqual([]);
});

test('a note without its control is told even where the version is not', () => {
  expect(changeWords(null, ['gone'])).toEqual(['Noted, but no longer in the register: gone. The note is kept in the link and the file.']);
});

test('says what was added and withdrawn since, and how many notes were found again', () => {
  expect(changeWords({ ...none, newControls: [control('lock', { name: 'Lock' })], newIncidents: [incident(8, { title: 'A loss' }), incident(9, { title: 'Another' })], withdrawn: ['gone', 'old'], kept: 2 }, ['gone', 'old'])).toEqual([
    'This checklist was made with register version 2026-01-01-abc; the register has changed since.',
    'New since then: 1 control: Lock.',
    'Added on this stack: 2 records: A loss; Another.',
    'Noted, but no longer in the register: gone; old. The notes are kept in the link and the file.',
    '2 notes were found again by id.',
  ]);
});

test('a change that does not bear on the list is said to be one', () => {
  expect(changeWords({ ...none, kept: 1 }, [])).toEqual([
    'This checklist was made with register version 2026-01-01-abc; the register has changed since.',
    'Nothing was added or withdrawn that bears on it.',
    '1 note was found again by id.',
  ]);
});

test('of many additions six are named and the rest counted', () => {
  const newControls = Array.from({ length: 9 }, (_, index) => control(`c${String(index)}`));
  expect(changeWords({ ...none, newControls }, [])[1]).toBe('New since then: 9 controls: c0; c1; c2; c3; c4; c5; and 3 more.');
});
