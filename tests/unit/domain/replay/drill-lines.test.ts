import { expect, test } from 'vitest';
import { drillLines, drillWords, furtherStopped } from '../../../../src/domain/replay/drill-lines.ts';
import type { Drill } from '../../../../src/schema/guardrail.ts';
import { readByHand } from './by-hand.ts';

type Step = NonNullable<Drill['tested']>['steps'][number];
const drill = (...steps: Step[]): Drill => ({ steps: 'Try.', expect: 'Seen.', tested: { steps } });

test('a step says who does it, where, and everything the tests look for', () => {
  expect(drillLines(drill(
    { run: 'mkdir work', there: ['work'], alike: true },
    { in: 'work', ask: 'rm ../decoy', sees: ['Read-only'], there: ['decoy'], gone: ['other'] },
    { ask: 'git status', sees: ['No commits'], alike: true },
  ))).toEqual([
    { how: 'Typed', command: 'mkdir work', seen: [] },
    { how: 'Asked of the agent in `work`', command: 'rm ../decoy', seen: ['it says `Read-only`', '`decoy` is there', '`other` is not there'] },
    { how: 'Asked of the agent', command: 'git status', seen: ['it says `No commits`, with the guardrail and without it'] },
  ]);
});

test('a mark of code in what is seen does not end the code', () => {
  expect(drillLines(drill({ run: 'x', sees: ['rules: `shell(x)`'] }))[0]?.seen).toEqual(["it says `rules: 'shell(x)'`"]);
});

test('a model is named where an agent is asked, and nothing is said where nothing was run', () => {
  expect(drillWords(drill({ run: 'ls' }))).not.toContain('model');
  expect(drillWords(drill({ ask: 'ls' }))).toContain('A scripted model asks the agent.');
  expect(drillWords({ steps: 'Try.', expect: 'Seen.', notTested: 'It needs an account.' })).toBeUndefined();
  expect(drillLines({ steps: 'Try.', expect: 'Seen.', notTested: 'It needs an account.' })).toEqual([]);
});

test('what was tried besides is said in sentences', () => {
  expect(furtherStopped({ alsoRefuses: ['rm -fr build'], holdsOutside: ['rm -r ~/x'], closedWithout: ['hook.mjs'] })).toEqual(['`rm -fr build` was stopped.', '`rm -r ~/x` was held, although it was to be run outside the sandbox.', 'Without `hook.mjs` no command ran.']);
  expect(furtherStopped({})).toEqual([]);
});

const drills = readByHand('content').guardrails.map(({ id, drill: own }) => [id, own] as const);

test.each(drills)('the drill of %s has steps that are typed or asked, or a reason why it is not run', (_id, { tested, notTested }) => {
  expect(tested !== undefined || notTested !== undefined).toBe(true);
  for (const { run, ask, sees, there, gone, alike } of tested?.steps ?? []) {
    expect([run, ask].filter((each) => each !== undefined)).toHaveLength(1);
    if (alike !== true) expect(sees ?? there ?? gone, 'a step that shows the guardrail says what is seen').toBeDefined();
  }
  if (tested !== undefined) expect(tested.steps.some(({ alike }) => alike !== true), 'some step shows the guardrail').toBe(true);
});

test.each(drills.filter(([, { tested }]) => tested !== undefined))('every output that the text of the drill of %s quotes is looked for by the tests', (_id, { expect: told, tested }) => {
  const looked = (tested?.steps ?? []).flatMap(({ sees = [] }) => sees).map((each) => each.replaceAll('`', ''));
  // Three dots stand for a name that differs from place to place.
  const quoted = [...told.replaceAll('`', '').matchAll(/"([^"]+)"/g)].flatMap(([, words = '']) => words.split('…').map((each) => each.trim()));
  expect(quoted.filter((words) => !looked.some((each) => each.includes(words) || words.includes(each)))).toEqual([]);
});
