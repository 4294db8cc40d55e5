import { expect, test } from 'vitest';
import { commonestMode, coverSentence, furtherSentence, instructionSentence, openSentence, restSentence, reversibilitySentence, universeSentence } from '../../../../src/domain/patterns/sentences.ts';
import { patternsFor, type Told } from './records.ts';

const told: readonly Told[] = [
  { stopped: ['sandbox'], modes: ['no-gate'], harms: ['data-loss yes owner'] }, { stopped: ['sandbox'], modes: ['no-gate', 'instruction-as-control'], harms: ['money no nobody'] },
  { stopped: ['ask'], modes: ['wrong-path'] }, {}, { setting: 'laboratory' }, { kind: 'misuse' }, { kind: 'misuse' },
];

test('say what the figures come to', () => {
  const { universe, matrices, cover, technicalCover, reversibility, instructions } = patternsFor(told);
  expect([
    universeSentence(universe), commonestMode(matrices.harm, 4), restSentence(matrices.harm), coverSentence(cover), coverSentence(technicalCover),
    openSentence(cover), furtherSentence(cover), reversibilitySentence(reversibility), instructionSentence(instructions),
  ]).toMatchInlineSnapshot(`
    [
      "7 published records: 4 of harm in deployed use, 1 of harm in a laboratory, 2 of other kinds.",
      "Most often coded: No gate, in 2 of 4.",
      null,
      "2 controls would have stopped 3 of 4 records; no further control adds any.",
      "1 control would have stopped 2 of 4 records; no further control adds any.",
      "In 1 of 4 records no control that was judged would have stopped the event by itself.",
      null,
      "Everything came back, or could, in 1 of 4 records. Of lost data, all did in 1 of 3 records.",
      "Stopped by a sentence: 0 of 4, by definition. Relied on a sentence: 1 of 4.",
    ]
  `);
});

test('name every failure mode that is coded most often', () => {
  expect(commonestMode(patternsFor([{ modes: ['no-gate', 'wrong-path'] }]).matrices.harm, 1)).toBe('Most often coded: No gate, Wrong path, in 1 of 1 each.');
});

test('say nothing where there is nothing, and that no control stopped any', () => {
  const { matrices, cover, reversibility } = patternsFor([{ kind: 'misuse', modes: ['no-gate'] }]);
  expect([commonestMode(matrices.harm, 0), openSentence(cover)]).toEqual([null, null]);
  expect(coverSentence(cover)).toBe('No control was judged to have stopped any of the 0 records.');
  expect(reversibilitySentence(reversibility)).toBe('Everything came back, or could, in 0 of 0 records.');
});
