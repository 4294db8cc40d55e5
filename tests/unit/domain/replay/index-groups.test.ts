import { expect, test } from 'vitest';
import { bestFirst, guardrailTools, indexWords } from '../../../../src/domain/replay/index-groups.ts';
import { action, guardrail, registerOf, row } from './records.ts';

const proofOf = (id: string) => [row('drop/0', 'refused', { guardrail: id }), row('benign/ls', 'ran', { guardrail: id })];
const guardrails = [guardrail('leaky', { counterExample: true }), guardrail('paper'), guardrail('proven-a'), guardrail('proven-b'), guardrail('other', { tool: 'drone' })];
const rows = ['leaky', 'proven-a', 'proven-b'].flatMap(proofOf);
const files = [{ actions: [action('drop', ['a', 'b']), action('wipe', ['c'], { incident: 'incident-drop', place: 2 })] }, { actions: [action('push', [])] }];
const register = registerOf({ guardrails, rows, files, tools: ['bare', 'drone', 'robot'] });

test('tools with guardrails are listed in their order, proven guardrails first and counter-examples last', () => {
  expect(guardrailTools(register).map(({ tool, guardrails: own }) => [tool.slug, own.map(({ data }) => data.id)])).toEqual([['drone', ['other']], ['robot', ['proven-a', 'proven-b', 'paper', 'leaky']]]);
});

test('a choice of guardrails has the same order', () => {
  expect(bestFirst(register, ({ data }) => data.id !== 'proven-a').map(({ data }) => data.id)).toEqual(['proven-b', 'paper', 'other', 'leaky']);
});

test('the head of the page counts guardrails, proofs, tools, actions, incidents and spellings', () => {
  expect(indexWords(register)).toBe('5 guardrails, 2 of them proven by replay for 1 tool: 3 actions of 2 incidents, written in 3 ways.');
});
