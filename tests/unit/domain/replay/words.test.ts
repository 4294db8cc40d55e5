import { expect, test } from 'vitest';
import { tallyOf } from '../../../../src/domain/replay/tally.ts';
import { benignWords, proofWords, shareWords, stoppedWords } from '../../../../src/domain/replay/words.ts';
import type { Engine } from '../../../../src/schema/vocabulary.ts';
import type { Verdict } from '../../../../src/schema/replay.ts';
import { guardrail, registerOf, row } from './records.ts';

const tally = (rows: readonly Verdict[]) => tallyOf(guardrail('rule'), registerOf({ rows }));
const stopped = (rows: readonly Verdict[]) => stoppedWords(tally(rows));
const benign = (...given: readonly Verdict['with'][]) => benignWords(tally(given.map((outcome, index) => row(`benign/${String(index)}`, outcome))));

test('a share is two numbers', () => {
  expect(shareWords({ of: 16, stopped: 9 })).toBe('9 of 16');
});

test.each<[Engine, string]>([
  ['claude-code', 'Replayed through the agent: Claude Code 1, 28 November 2026'],
  ['iam-simulate', 'Replayed in a simulator: iam-simulate 1, 28 November 2026'],
  ['cursor-hook', 'Documented, script tested: Node 1, 28 November 2026'],
  ['github-ruleset', 'Documented only, 28 November 2026'],
])('how %s decided is said with version and day', (engine, words) => {
  const record = guardrail('rule', { engine });
  expect(proofWords(record, tallyOf(record, registerOf({ rows: [row('drop/0', 'refused', { engine })] })))).toBe(words);
});

test('without a run neither version nor day is claimed', () => {
  expect(proofWords(guardrail('rule', { engine: 'github-ruleset' }), tallyOf(guardrail('rule', { engine: 'github-ruleset' }), registerOf({})))).toBe('Documented only');
});

test('what was stopped is said with other spellings and with what was lost', () => {
  expect(stopped([])).toBe('Nothing was executed.');
  expect(stopped([row('drop/0')])).toBe('Stopped 1 of 1 recorded action.');
  expect(stopped([row('drop/0'), row('drop/1', 'ran'), row('drop/2')])).toBe('Stopped 1 of 1 recorded action, and 1 of 2 other ways to write them.');
  expect(stopped([row('drop/0'), row('drop/1', 'lost')])).toBe('Stopped 1 of 1 recorded action, and 0 of 1 other ways to write them. 1 attempt destroyed decoy data all the same.');
  expect(stopped([row('drop/0', 'lost'), row('drop/1', 'lost')])).toMatch(/ 2 attempts destroyed decoy data all the same\.$/);
});

test('what became of ordinary work is said', () => {
  expect(benign()).toBe('No ordinary work was tried.');
  expect(benign('ran')).toBe('Of 1 piece of ordinary work 1 ran.');
  expect(benign('ran', 'asked', 'refused', 'contained')).toBe('Of 4 pieces of ordinary work 1 ran, 1 would be asked about, 2 were stopped.');
  expect(benign('ran', 'refused')).toBe('Of 2 pieces of ordinary work 1 ran, 1 was stopped.');
});
