import { expect, test } from 'vitest';
import { replayMatrix } from '../../../../src/domain/replay/matrix.ts';
import { action, guardrail, registerOf, row } from './records.ts';

const by = (id: string) => ({ guardrail: id });
const files = [{ actions: [action('drop'), action('wipe')] }];
const guardrails = [guardrail('idle'), guardrail('one'), guardrail('two', { tool: 'drone', covers: ['wipe'] })];
const rows = [
  row('drop/1', 'ran', by('one')), row('drop/0', 'asked', { ...by('one'), without: 'lost' }), row('drop/2', 'lost', by('one')), row('benign/ls', 'ran', by('one')),
  row('wipe/aws/1', 'ran', by('two')), row('wipe/aws/0', 'contained', by('two')), row('drop-more/0', 'refused', by('two')),
];
const matrix = replayMatrix(registerOf({ guardrails, rows, files, tools: ['drone', 'robot'] }));

test('has a column for each action and a row for each guardrail that something was run for, by tool', () => {
  expect(matrix.actions.map(({ id }) => id)).toEqual(['drop', 'wipe']);
  expect(matrix.rows.map((each) => each.guardrail.data.id)).toEqual(['two', 'one']);
  expect(matrix.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
});

test('a cell shows the recorded form, wherever it stands in the run, and the share of all forms', () => {
  const [two, one] = matrix.rows;
  expect(one?.cells).toEqual([{ outcome: 'asked', without: 'lost', share: { of: 3, stopped: 1 } }, null]);
  expect(two?.cells).toEqual([null, { outcome: 'contained', without: 'ran', share: { of: 2, stopped: 1 } }]);
});

test('a cell without a recorded form shows the first attempt', () => {
  const { rows: [only] } = replayMatrix(registerOf({ guardrails: [guardrail('rule')], rows: [row('drop/3', 'ran'), row('drop/1')], files }));
  expect(only?.cells[0]).toEqual({ outcome: 'ran', without: 'ran', share: { of: 2, stopped: 1 } });
});

test('each row carries the tally of its guardrail', () => {
  expect(matrix.rows[1]?.tally).toMatchObject({ recorded: { of: 1, stopped: 1 }, isProven: true });
});
