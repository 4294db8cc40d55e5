import { expect, test } from 'vitest';
import { attemptGroups, costRows } from '../../../../src/domain/replay/attempt-groups.ts';
import { action, registerOf, row } from './records.ts';

const files = [{
  actions: [action('drop', ['drop', 'drop -f'], { spellings: [{ text: 'drop', by: 'recorded' }, { text: 'sh -c drop', by: 'wrapper' }] }), action('wipe'), action('untried')],
  benign: [{ id: 'ls', text: 'ls -la', mayAsk: false }, { id: 'push', text: 'git push', mayAsk: true }],
}];
const register = registerOf({ files });

test('attempts stand by action in the order of the actions, with their share', () => {
  const groups = attemptGroups({ attempts: [row('wipe/0'), row('drop/1', 'ran'), row('drop/0'), row('drop-more/0'), row('gone/0')] }, register, []);
  expect(groups.map(({ label, share, rows }) => [label, share, rows.map(({ attempt }) => attempt)])).toEqual([
    ['drop', { of: 2, stopped: 1 }, ['drop/1', 'drop/0']], ['run wipe', { of: 1, stopped: 1 }, ['wipe/0']],
  ]);
});

test('each says how it is written, or to what it was put', () => {
  const [group] = attemptGroups({ attempts: ['0', '1', '7', 'aws/0', 'sql/1', 'cedar/0', 'kubernetes/0', 'other/0'].map((end) => row(`drop/${end}`)) }, register, []);
  expect(group?.rows.map(({ how }) => how)).toEqual(['as recorded', 'wrapped', '', 'as a request to AWS', 'as a statement', 'as a request', 'as a request to admission', 'other']);
});

test('each says why it gets through, where the record does', () => {
  const [group] = attemptGroups({ attempts: [row('drop/0'), row('drop/1', 'ran')] }, register, [{ attempt: 'drop/1', because: 'Another program.' }, { attempt: 'wipe/0', because: 'Not here.' }]);
  expect(group?.rows.map(({ because }) => because)).toEqual([null, 'Another program.']);
});

test('benign work that did not simply run is listed with its text and the reason', () => {
  const benign = [row('benign/ls', 'ran'), row('benign/push', 'asked'), row('benign/ls/aws/0', 'refused'), row('benign/gone', 'contained', { text: 'as run' })];
  expect(costRows({ benign }, register, [{ benign: 'ls', because: 'No network.' }])).toEqual([
    { text: 'git push', outcome: 'asked', because: null }, { text: 'ls -la', outcome: 'refused', because: 'No network.' }, { text: 'as run', outcome: 'contained', because: null },
  ]);
});
