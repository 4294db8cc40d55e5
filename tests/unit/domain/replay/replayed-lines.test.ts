import { expect, test } from 'vitest';
import { noReplayedLines, replayedLines } from '../../../../src/domain/replay/replayed-lines.ts';
import { action, guardrail, registerOf, row } from './records.ts';

const rowsOf = (id: string, attempts: readonly (readonly [string, 'refused' | 'ran'])[]) => [...attempts.map(([attempt, outcome]) => row(attempt, outcome, { guardrail: id })), row('benign/ls', 'ran', { guardrail: id })];
const files = [{ actions: [action('drop'), action('wipe', ['x'], { incident: 'incident-drop', place: 2 }), action('wipe-again', ['x'], { incident: 'incident-drop', place: 2 }), action('untried')] }];
const lines = (rows: readonly ReturnType<typeof row>[], ids: readonly string[] = ['one', 'two', 'leaky']) => replayedLines(registerOf({ guardrails: ids.map((id) => guardrail(id, id === 'leaky' ? { counterExample: true } : {})), rows, files }));

test('an action says how many proven guardrails stopped its recorded form', () => {
  const index = lines([...rowsOf('one', [['drop/0', 'refused'], ['drop/1', 'ran']]), ...rowsOf('two', [['drop/0', 'refused']]), ...rowsOf('leaky', [['drop/0', 'ran']])]);
  expect(index.get('incident-drop')?.get(1)).toEqual({ id: 'drop', text: 'Replayed: 2 of 2 guardrails stopped it' });
});

test('an action outside what a guardrail covers counts as not stopped where it was carried out', () => {
  const register = registerOf({ guardrails: [guardrail('one', { covers: ['wipe'] })], rows: rowsOf('one', [['wipe/0', 'refused'], ['drop/0', 'ran']]), files });
  expect(replayedLines(register).get('incident-drop')?.get(1)?.text).toBe('Replayed: 0 of 1 guardrail stopped it');
});

test('a place with several replayed actions leads to the matrix at the first of them', () => {
  const index = lines(rowsOf('one', [['drop/0', 'refused'], ['wipe/0', 'refused'], ['wipe-again/0', 'refused']]));
  expect(index.get('incident-drop')?.get(2)).toEqual({ id: 'wipe', text: 'Replayed: what each guardrail decided' });
});

test('an action that no proven guardrail met has no line', () => {
  expect(lines(rowsOf('one', [['drop/0', 'refused']])).get('incident-untried')?.size).toBe(0);
  expect(lines(rowsOf('leaky', [['drop/0', 'refused']])).get('incident-drop')?.size).toBe(0);
  expect(noReplayedLines.size).toBe(0);
});
