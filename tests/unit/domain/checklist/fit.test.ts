import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { misfitOf } from '../../../../src/domain/checklist/fit.ts';
import { stackOf } from '../../../../src/domain/checklist/stack.ts';
import { always, anyChoices, anySource } from './arbitraries.ts';
import { control, controlIds, incident, itemOf, listOf, mode, sourceOf, tool, type ToldControl } from './records.ts';

const tools = [tool('robot'), tool('payer', { reach: ['payments'] }), tool('setter', { settings: [{ text: 'Set it.', controls: ['x'] }] }), tool('holder', { enforces: [{ text: 'Holds.', controls: ['x'] }] }), tool('failer', { cannotEnforce: [{ text: 'Fails.', controls: ['x'] }] })];
const misfit = (told: ToldControl, choices: Partial<Choices>) => misfitOf(control('x', told), stackOf({ ...noChoices, ...choices }, { tools }), { ...noChoices, ...choices });

describe('a control', () => {
  test.each<[string, ToldControl, Partial<Choices>, string | null]>([
    ['for all places and agents fits', {}, { reach: ['aws'] }, null],
    ['for a place that is reached fits', { environments: ['cloud'] }, { reach: ['aws'] }, null],
    ['for another place does not', { environments: ['database'] }, { reach: ['aws'] }, 'place'],
    ['for another place fits where nothing was chosen', { environments: ['database'] }, {}, null],
    ['for another kind of agent does not fit', { agents: ['payments'] }, { reach: ['aws'] }, 'agent'],
    ['for a kind of agent fits where any is meant', { agents: ['payments'] }, { reach: ['workstation'] }, null],
    ['for another place and kind of agent is told the place', { environments: ['database'], agents: ['payments'] }, { reach: ['aws'] }, 'place'],
    ['that a chosen tool sets fits whatever its place and agent', { environments: ['database'], agents: ['payments'] }, { tools: ['setter'] }, null],
    ['that a chosen tool enforces fits whatever its place and agent', { environments: ['database'], agents: ['payments'] }, { tools: ['holder'] }, null],
    ['that a chosen tool cannot enforce gains nothing by it', { environments: ['database'] }, { tools: ['failer'] }, 'place'],
    ['for a stake fits where nothing is said of stakes', { stakes: ['money'] }, { reach: ['aws'] }, null],
    ['for a stake that is named fits', { stakes: ['money', 'production'] }, { reach: ['aws'], stakes: ['production'] }, null],
    ['for another stake does not', { stakes: ['money'] }, { reach: ['aws'], stakes: ['production'] }, 'stake'],
    ['for another stake does not where nothing else was chosen either', { stakes: ['money'] }, { stakes: ['production'] }, 'stake'],
    ['for another stake is not saved by a tool that carries it', { stakes: ['money'] }, { tools: ['holder'], stakes: ['production'] }, 'stake'],
    ['for a stake that comes with what is reached fits', { stakes: ['money'] }, { reach: ['payments'], stakes: ['production'] }, null],
    ['for a stake that comes with what a tool reaches fits', { stakes: ['money'] }, { tools: ['payer'], stakes: ['production'] }, null],
    ['without a stake fits whatever is at stake', {}, { reach: ['aws'], stakes: ['money'] }, null],
    ['that is replaced for one person does not fit one person', { alone: { text: 'Wait.', instead: ['y'] } }, { team: 'alone' }, 'alone'],
    ['that is replaced for one person fits several', { alone: { text: 'Wait.', instead: ['y'] } }, { team: 'several' }, null],
    ['that is only done otherwise by one person fits one person', { alone: { text: 'Wait.' } }, { team: 'alone' }, null],
    ['that needs a second person is told so before all else', { alone: { text: 'Wait.', instead: ['y'] }, stakes: ['money'], environments: ['cloud'] }, { team: 'alone', stakes: ['production'], reach: ['ci'] }, 'alone'],
  ])('%s', (_, told, choices, expected) => {
    expect(misfit(told, choices)).toBe(expected);
  });
});

describe('somebody who works alone', () => {
  const source = sourceOf({
    controls: [
      control('two', { family: 'human-approval', strength: 'gate', alone: { text: 'Nobody to ask.', instead: ['wait', 'plan'] } }), control('wait', { family: 'human-approval', strength: 'gate' }), control('plan', { family: 'least-privilege' }),
      control('review', { alone: { text: 'Read it again later.' } }),
    ],
    modes: [mode('m', ['two'])], incidents: [incident(1, { modes: ['m'], stopped: ['two'] })],
  });
  const alone = listOf({ team: 'alone' }, source);

  test('finds what replaces a control on the list, and the control left off with advice', () => {
    expect(controlIds(alone.items)).toEqual(['plan', 'review', 'wait']);
    expect(alone.leftOff.map(({ control: { id, alone: advice }, because }) => [id, because, advice?.text])).toEqual([['two', 'alone', 'Nobody to ask.']]);
  });

  test('is told what to do about a control that counts on a second person, and others are not', () => {
    expect(itemOf(alone, 'review').alone).toBe('Read it again later.');
    expect(itemOf(alone, 'wait').alone).toBeNull();
    expect(itemOf(listOf({}, source), 'review').alone).toBeNull();
  });

  test('is offered against a failure mode what replaces the answer, within its family', () => {
    expect(alone.modes[0]?.humanApproval).toMatchObject({ controls: [{ id: 'wait' }], sentence: null });
    expect(listOf({}, source).modes[0]?.humanApproval).toMatchObject({ controls: [{ id: 'two' }] });
  });

  test('is credited nothing for a control that is left off', () => {
    expect(alone.items.map(({ gain }) => gain)).toEqual([0, 0, 0]);
  });

});

test('every control is on the list, or left off with a reason that a choice gave', () => {
  always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
    const { items, leftOff, isWeak } = listOf(choices, source);
    expect([...controlIds(items), ...controlIds(leftOff)].sort()).toEqual(source.controls.map(({ id }) => id).sort());
    for (const { control: { alone, stakes }, because } of leftOff) {
      if (because === 'alone') expect([choices.team, alone?.instead === undefined]).toEqual(['alone', false]);
      if (because === 'stake') expect([choices.stakes.length > 0, stakes === undefined]).toEqual([true, false]);
      if (because === 'place' || because === 'agent') expect(choices.tools.length + choices.reach.length).toBeGreaterThan(0);
    }
    expect(isWeak).toBe(!items.some(({ control: { strength } }) => strength === 'eliminate' || strength === 'engineer'));
  });
});

test('a list is weak where nothing on it removes or limits anything', () => {
  const weak = (strengths: readonly ToldControl['strength'][]) => listOf({}, sourceOf({ controls: strengths.map((strength, index) => control(`c-${String(index)}`, { strength: strength! })) })).isWeak;
  expect([weak(['gate', 'recover', 'detect', 'instruct']), weak([]), weak(['instruct', 'engineer']), weak(['eliminate'])]).toEqual([true, true, false, false]);
});
