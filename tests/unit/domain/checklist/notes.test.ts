import { describe, expect, test } from 'vitest';
import { noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { guardrailsFor, stepsFor, toolNotes } from '../../../../src/domain/checklist/notes.ts';
import { stackOf } from '../../../../src/domain/checklist/stack.ts';
import { control, guardrail, idsOf, itemOf, listOf, sourceOf, tool } from './records.ts';

const tools = [
  tool('robot', { settings: [{ text: 'Set it here.', controls: ['x', 'y'] }, { text: 'And there.', controls: ['x'] }], cannotEnforce: [{ text: 'Not in shells.', controls: ['x'] }] }),
  tool('helper', { reach: ['messaging'], enforces: [{ text: 'Asks first.', controls: ['x'] }] }), tool('silent'),
];
const stack = (told: Partial<Choices>) => stackOf({ ...noChoices, ...told }, { tools });

describe('the steps of an item', () => {
  const how = [{ text: 'Everywhere.' }, { text: 'In a cloud.', reach: ['aws', 'azure'] }, { text: 'In the robot.', tools: ['robot'] }, { text: 'In mail or the helper.', reach: ['messaging'], tools: ['helper'] }] as const;
  const texts = (told: Partial<Choices>, of: Parameters<typeof control>[1] = { how: how.map((step) => ({ ...step }) as (ReturnType<typeof control>)['how'][number]) }) => stepsFor(control('x', of), stack(told)).map(({ text }) => text);

  test.each<[Partial<Choices>, string[]]>([
    [{}, ['Everywhere.', 'In a cloud.', 'In the robot.', 'In mail or the helper.']],
    [{ reach: ['ci'] }, ['Everywhere.']],
    [{ reach: ['azure'] }, ['Everywhere.', 'In a cloud.']],
    [{ tools: ['robot'] }, ['Everywhere.', 'In the robot.']],
    [{ tools: ['helper'] }, ['Everywhere.', 'In mail or the helper.']],
    [{ reach: ['messaging'] }, ['Everywhere.', 'In mail or the helper.']],
  ])('for %j are those that hold everywhere and those for what is used', (told, expected) => {
    expect(texts(told)).toEqual(expected);
  });

  test('are all of them where none is written for what is used', () => {
    expect(texts({ reach: ['ci'] }, { how: [{ text: 'In a cloud.', reach: ['aws'] }, { text: 'In the robot.', tools: ['robot'] }] })).toEqual(['In a cloud.', 'In the robot.']);
  });

});

describe('notes on tools', () => {
  test('are what the chosen tools say of the control, each under its tool', () => {
    expect(toolNotes('x', stack({ tools: ['robot', 'helper', 'silent'] }))).toEqual([
      { tool: 'robot', title: 'The robot', settings: ['Set it here.', 'And there.'], enforces: [], cannotEnforce: ['Not in shells.'] },
      { tool: 'helper', title: 'The helper', settings: [], enforces: ['Asks first.'], cannotEnforce: [] },
    ]);
    expect(toolNotes('y', stack({ tools: ['robot', 'helper'] })).map(({ tool: id, settings }) => [id, settings])).toEqual([['robot', ['Set it here.']]]);
  });

  test('are none of tools that were not chosen', () => {
    expect(toolNotes('x', stack({}))).toEqual([]);
    expect(toolNotes('x', stack({ tools: ['silent'], reach: ['messaging'] }))).toEqual([]);
  });
});

describe('tested configuration', () => {
  const rules = [guardrail('of-robot'), guardrail('of-cloud', { tool: 'other', reach: ['aws', 'azure'], controls: ['x'] }), guardrail('of-other', { tool: 'other' })];

  test.each<[Partial<Choices>, string[]]>([
    [{}, ['of-robot', 'of-cloud', 'of-other']],
    [{ tools: ['robot'] }, ['of-robot']],
    [{ reach: ['azure'] }, ['of-cloud']],
    [{ tools: ['robot'], reach: ['aws'] }, ['of-robot', 'of-cloud']],
    [{ reach: ['ci'] }, []],
  ])('for %j is that of a chosen tool or of what is reached', (told, expected) => {
    expect(idsOf(guardrailsFor(stack(told), rules))).toEqual(expected);
  });

  test('stands with the controls it puts in force', () => {
    const list = listOf({ reach: ['aws'] }, sourceOf({ controls: [control('x'), control('sandbox')], guardrails: rules, tools }));
    expect([itemOf(list, 'x'), itemOf(list, 'sandbox')].map((item) => idsOf(item.guardrails))).toEqual([['of-cloud'], []]);
  });
});
