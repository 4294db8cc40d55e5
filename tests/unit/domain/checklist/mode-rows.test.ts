import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import type { Offer } from '../../../../src/domain/checklist/mode-rows.ts';
import { always, anyChoices, anySource } from './arbitraries.ts';
import { modesHold } from './mode-table.ts';
import { control, controlIds, idsOf, incident, itemOf, listOf, mode, sourceOf } from './records.ts';

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
    expect(row({}, ['lock', 'key', 'ask'], { reach: ['workstation'], stakes: ['production'] })).toEqual([[['key'], null, []], [[], 'The one control of this family against it is for other places or stakes than those chosen:', ['ask stake']]]);
  });

  test('is otherwise the sentence of the record', () => {
    expect(row({ noLeastPrivilege: 'Nothing to take away.', noHumanApproval: 'Nobody can see it.' }, ['box'])).toEqual([[[], 'Nothing to take away.', []], [[], 'Nobody can see it.', []]]);
  });

  test('is not the sentence of the record where something can be offered', () => {
    expect(row({ noLeastPrivilege: 'Nothing to take away.' }, ['key'])[0]).toEqual([['key'], null, []]);
  });

  test('says of several controls that they are for elsewhere', () => {
    expect(row({}, ['lock', 'ask'], { reach: ['ci'], stakes: ['production'] })[0]).toEqual([[], 'The one control of this family against it is for other places or stakes than those chosen:', ['lock place']]);
    const two = sourceOf({ controls: [control('p', { family: 'least-privilege', stakes: ['money'] }), control('q', { family: 'least-privilege', environments: ['cloud'] })], modes: [mode('m', ['p', 'q'])] });
    expect(shown(listOf({ reach: ['ci'], stakes: ['production'] }, two).modes[0]!.leastPrivilege)).toEqual([[], 'The controls of this family against it are for other places or stakes than those chosen:', ['p stake', 'q place']]);
  });

  test('passes over a control that the register does not have', () => {
    expect(row({}, ['gone', 'key'])[0]).toEqual([['key'], null, []]);
  });
});

describe('a failure mode that was seen and that nothing on the list answers', () => {
  const source = (seen: readonly ReturnType<typeof incident>[]) => sourceOf({
    controls: [control('lock', { family: 'least-privilege', environments: ['cloud'] }), control('key', { family: 'least-privilege', environments: ['database'] }), control('buy', { family: 'human-approval', stakes: ['money'] }), control('box')],
    modes: [mode('m', ['lock', 'key', 'buy', 'box']), mode('n', ['key'])], incidents: seen,
  });

  test('takes in the lead of its answers, and says for what', () => {
    const list = listOf({ reach: ['workstation'] }, source([incident(1, { modes: ['m'] })]));
    expect(controlIds(list.items)).toEqual(['box', 'buy', 'lock']);
    expect(idsOf(itemOf(list, 'lock').takenInFor)).toEqual(['m']);
    expect(itemOf(list, 'box').takenInFor).toEqual([]);
    expect(shown(list.modes[0]!.leastPrivilege)).toEqual([['lock'], null, []]);
  });

  test('takes it in for a record of any kind that is shown', () => {
    expect(controlIds(listOf({ reach: ['workstation'] }, source([incident(1, { modes: ['m'], kind: 'near-miss' })])).items)).toContain('lock');
    expect(controlIds(listOf({ reach: ['workstation'] }, source([incident(1, { modes: ['m'], setting: 'laboratory' })])).items)).not.toContain('lock');
    expect(controlIds(listOf({ reach: ['workstation'], autonomy: 'supervised' }, source([incident(1, { modes: ['m'], autonomy: 'unattended' })])).items)).not.toContain('lock');
    expect(controlIds(listOf({ reach: ['workstation'] }, source([incident(1, { modes: ['m'], places: ['messaging'] })])).items)).not.toContain('lock');
  });

  test('takes in one control for several modes', () => {
    const list = listOf({ reach: ['ci'] }, sourceOf({ controls: [control('lock', { family: 'least-privilege', agents: ['payments'] })], modes: [mode('m', ['lock']), mode('n', ['lock'])], incidents: [incident(1, { modes: ['m', 'n'], places: ['ci'] })] }));
    expect(idsOf(itemOf(list, 'lock').takenInFor)).toEqual(['m', 'n']);
  });

  test('takes in nothing that is left off for a stake or for want of a second person', () => {
    const list = listOf({ reach: ['workstation'], stakes: ['production'] }, source([incident(1, { modes: ['m'] })]));
    expect(list.leftOff.map(({ control: { id }, because }) => `${id} ${because}`)).toEqual(['key place', 'buy stake']);
  });

  test('makes what is taken in an item like any other', () => {
    const list = listOf({ reach: ['workstation'] }, source([incident(1, { modes: ['m'], stopped: ['lock'] })]));
    expect(itemOf(list, 'lock')).toMatchObject({ rank: 1, gain: 1, covered: 1 });
    expect(list.isWeak).toBe(false);
  });
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
