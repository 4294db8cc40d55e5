import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import type { Offer } from '../../../../src/domain/checklist/mode-rows.ts';
import { always, anyChoices, anySource } from './arbitraries.ts';
import { modesHold } from './mode-table.ts';
import { control, controlIds, idsOf, incident, itemOf, listOf, mode, sourceOf, type ToldControl } from './records.ts';

const shown = ({ controls, sentence, elsewhere }: Offer) => [idsOf(controls), sentence, elsewhere.map(({ control: { id }, because }) => `${id} ${because}`)];

describe('what is offered against a failure mode', () => {
  const controls = [control('lock', { family: 'least-privilege', environments: ['cloud'] }), control('key', { family: 'least-privilege' }), control('ask', { family: 'human-approval', stakes: ['money'] }), control('box')];
  const row = (told: Parameters<typeof mode>[2], answers: readonly string[], choices: Parameters<typeof listOf>[0] = {}) => {
    const [only] = listOf(choices, sourceOf({ controls, modes: [mode('m', answers, told)] })).modes;
    return [shown(only!.leastPrivilege), shown(only!.humanApproval)];
  };

  test('are its answers on the list, by family and lead first', () => {
    expect(row({}, ['box', 'lock', 'ask', 'key'])).toEqual([[['lock', 'key'], null, []], [['ask'], null, []]]);
    expect(row({}, ['key', 'lock', 'ask'])).toEqual([[['key', 'lock'], null, []], [['ask'], null, []]]);
  });

  test('are only those that are on the list', () => {
    expect(row({}, ['lock', 'key', 'ask'], { reach: ['workstation'], stakes: ['production'] })).toEqual([[['key'], null, []], [[], 'The one control of this family against it is for other places, agents or stakes than those chosen:', ['ask stake']]]);
  });

  test('is otherwise the sentence of the record', () => {
    expect(row({ noLeastPrivilege: 'Nothing to take away.', noHumanApproval: 'Nobody can see it.' }, ['box'])).toEqual([[[], 'Nothing to take away.', []], [[], 'Nobody can see it.', []]]);
  });

  test('is not the sentence of the record where something can be offered', () => {
    expect(row({ noLeastPrivilege: 'Nothing to take away.' }, ['key'])[0]).toEqual([['key'], null, []]);
  });

  test('says of several controls that they are for elsewhere', () => {
    expect(row({}, ['lock', 'ask'], { reach: ['ci'], stakes: ['production'] })[0]).toEqual([[], 'The one control of this family against it is for other places, agents or stakes than those chosen:', ['lock place']]);
    const two = sourceOf({ controls: [control('p', { family: 'least-privilege', stakes: ['money'] }), control('q', { family: 'least-privilege', environments: ['cloud'] })], modes: [mode('m', ['p', 'q'])] });
    expect(shown(listOf({ reach: ['ci'], stakes: ['production'] }, two).modes[0]!.leastPrivilege)).toEqual([[], 'The controls of this family against it are for other places, agents or stakes than those chosen:', ['p stake', 'q place']]);
  });

  test('passes over a control that the register does not have', () => {
    expect(row({}, ['gone', 'key'])[0]).toEqual([['key'], null, []]);
  });
});

describe('a failure mode whose controls of a family are all left off', () => {
  const source = (seen: readonly ReturnType<typeof incident>[]) => sourceOf({
    controls: [control('lock', { family: 'least-privilege', environments: ['cloud'] }), control('key', { family: 'least-privilege', agents: ['payments'], environments: ['workstation'] }), control('buy', { family: 'human-approval', stakes: ['money'] }), control('box')],
    modes: [mode('m', ['lock', 'key', 'buy', 'box']), mode('n', ['key'], { noLeastPrivilege: 'Only sometimes.' })], incidents: seen,
  });

  test.each([
    ['harm was done by it here', [incident(1, { modes: ['m', 'n'], stopped: ['lock'] })]], ['it nearly happened here', [incident(1, { modes: ['m', 'n'], kind: 'near-miss' })]], ['it was never seen here', []],
  ])('has a sentence and names them, and none of them is listed, where %s', (_, seen) => {
    const list = listOf({ reach: ['workstation', 'repository'], stakes: ['production'] }, source(seen));
    expect(controlIds(list.items)).toEqual(['box']);
    expect(list.leftOff.map(({ control: { id }, because }) => `${id} ${because}`)).toEqual(['lock place', 'key agent', 'buy stake']);
    expect(shown(list.modes[0]!.leastPrivilege)).toEqual([[], 'The controls of this family against it are for other places, agents or stakes than those chosen:', ['lock place', 'key agent']]);
    expect(shown(list.modes[0]!.humanApproval)).toEqual([[], 'The one control of this family against it is for other places, agents or stakes than those chosen:', ['buy stake']]);
    expect(shown(list.modes[1]!.leastPrivilege)).toEqual([[], 'Only sometimes.', ['key agent']]);
  });

  test('counts nothing that they would have stopped', () => {
    const list = listOf({ reach: ['workstation', 'repository'] }, source([incident(1, { modes: ['m'], stopped: ['lock'] })]));
    expect(list.items.map(({ control: { id }, gain, covered }) => [id, gain, covered])).toEqual([['box', 0, 0], ['buy', 0, 0]]);
  });

  test('says so where they need a second person, alone or among others', () => {
    const told: ToldControl = { family: 'human-approval', alone: { text: 'Wait.', instead: ['gone'] } };
    const sentence = (others: readonly ReturnType<typeof control>[]) => listOf({ team: 'alone', reach: ['ci'] }, sourceOf({ controls: [control('two', told), ...others], modes: [mode('m', ['two', ...idsOf(others)])] })).modes[0]!.humanApproval.sentence;
    expect(sentence([])).toBe('The one control of this family against it needs a second person:');
    expect(sentence([control('three', told)])).toBe('The controls of this family against it need a second person:');
    expect(sentence([control('far', { family: 'human-approval', environments: ['cloud'] })])).toBe('The controls of this family against it are for other places, agents or stakes than those chosen, or need a second person:');
  });
});

describe('items of other families', () => {
  const controls = [control('box'), control('copy', { family: 'recovery' }), control('tell', { family: 'instruction', environments: ['cloud'] }), control('lock', { family: 'least-privilege' }), control('ask', { family: 'human-approval' })];
  const others = (answers: readonly string[], choices: Parameters<typeof listOf>[0] = {}) => idsOf(listOf(choices, sourceOf({ controls, modes: [mode('m', answers)] })).modes[0]!.others);

  test('stand beside a failure mode that they answer, in the order of its record, without the two families that have a place of their own', () => {
    expect(others(['lock', 'tell', 'copy', 'ask', 'box', 'gone'])).toEqual(['tell', 'copy', 'box']);
    expect(others(['lock', 'ask'])).toEqual([]);
  });

  test('are only those on the list', () => {
    expect(others(['tell', 'copy'], { reach: ['ci'] })).toEqual(['copy']);
  });
});

test('an item names the failure modes it answers, those seen most on the stack first', () => {
  const modes = [mode('a', ['box']), mode('b', ['box', 'lock']), mode('c', ['lock']), mode('d', ['box'])];
  const list = listOf({ reach: ['workstation'] }, sourceOf({ controls: [control('box'), control('lock'), control('idle')], modes, incidents: [incident(1, { modes: ['d', 'b'] }), incident(2, { modes: ['d'] }), incident(3, { modes: ['a'], places: ['cloud'] })] }));
  expect(['box', 'lock', 'idle'].map((id) => idsOf(itemOf(list, id).answers))).toEqual([['d', 'b', 'a'], ['b', 'c'], []]);
});

test('failure modes stand by harm records, then by all records, then by id', () => {
  const modes = ['d', 'c', 'b', 'a'].map((id) => mode(id));
  const incidents = [incident(1, { modes: ['c', 'd'] }), incident(2, { modes: ['c', 'c'], kind: 'near-miss' }), incident(3, { modes: ['b'], kind: 'misuse' }), incident(4, { modes: ['a'], places: ['cloud'] })];
  expect(listOf({ reach: ['workstation'] }, sourceOf({ modes, incidents })).modes.map(({ mode: { id }, harm, all }) => [id, harm, all])).toEqual([['c', 1, 2], ['d', 1, 1], ['b', 0, 1], ['a', 0, 0]]);
});

test('what is offered is on the list, whatever the records and choices', () => {
  always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
    modesHold(makeChecklist(choices, source), source.modes.length);
  });
});
