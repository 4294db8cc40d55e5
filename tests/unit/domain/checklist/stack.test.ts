import { describe, expect, test } from 'vitest';
import { noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { stackOf } from '../../../../src/domain/checklist/stack.ts';
import { environments, members, reaches, toolKinds, type AgentKind } from '../../../../src/schema/vocabulary.ts';
import { tool } from './records.ts';

const tools = [
  tool('robot', { reach: ['workstation', 'repository'] }), tool('helper', { kind: 'assistant', reach: ['workstation', 'messaging'] }), tool('server', { kind: 'mcp-server', reach: ['mcp', 'postgres'] }),
  tool('cloud', { kind: 'platform', reach: ['aws'] }), tool('runner', { kind: 'command-line', reach: ['ci'] }), tool('shop', { kind: 'platform', reach: ['payments'] }),
];
const stack = (told: Partial<Choices>) => stackOf({ ...noChoices, ...told }, { tools });
const assumed = (told: Partial<Choices>) => stack(told).assumed.map(({ value, because }) => `${value} because of ${because}`);

describe('a stack of which nothing is said', () => {
  test('is the whole: everything is reached, any agent is meant, nothing is taken for granted', () => {
    const whole = stack({ autonomy: 'supervised', team: 'alone' });
    expect([...whole.reach]).toEqual(members(reaches));
    expect([...whole.environments]).toEqual(members(environments));
    expect(whole).toMatchObject({ isWhole: true, tools: [], agents: null, stakes: null, assumed: [], notAssumed: [] });
  });

  test('stays the whole where only stakes are named', () => {
    expect(stack({ stakes: ['money'] })).toMatchObject({ isWhole: true, agents: null, stakes: new Set(['money']), assumed: [] });
  });
});

describe('what is reached', () => {
  test('a tool brings along what it reaches, once, put down to the first that does', () => {
    expect(assumed({ tools: ['robot', 'helper'] })).toEqual(['workstation because of robot', 'repository because of robot', 'messaging because of helper']);
    expect([...stack({ tools: ['robot'] }).reach]).toEqual(['workstation', 'repository']);
  });

  test('what was chosen is not taken for granted too', () => {
    expect(assumed({ tools: ['robot'], reach: ['repository'] })).toEqual(['workstation because of robot']);
  });

  test.each(members(reaches).filter((name) => reaches[name].isHost))('where a tool runs is not taken for granted once %s is chosen as a place to run on', (host) => {
    expect(assumed({ tools: ['helper'], reach: [host] })).toEqual(['messaging because of helper']);
    expect(assumed({ tools: ['runner'], reach: [host] })).toEqual([]);
    expect([...stack({ tools: ['helper'], reach: [host] }).reach].sort()).toEqual([host, 'messaging'].sort());
  });

  test('a place that nothing runs on leaves the place of the tool as it is', () => {
    for (const name of members(reaches).filter((each) => !reaches[each].isHost)) {
      expect(stack({ tools: ['robot'], reach: [name] }).reach).toContain('workstation');
      expect(stack({ tools: ['robot'], reach: [name] }).notAssumed).toEqual([]);
    }
  });

  test('a place to run on that is not taken for granted is named, once, with the first tool that runs there', () => {
    expect(stack({ tools: ['robot', 'helper', 'runner'], reach: ['remote-host'] }).notAssumed).toEqual([{ value: 'workstation', because: 'robot' }, { value: 'ci', because: 'runner' }]);
    expect(stack({ tools: ['robot', 'runner'], reach: ['ci'] }).notAssumed).toEqual([{ value: 'workstation', because: 'robot' }]);
    for (const told of [{ tools: ['robot'], reach: ['workstation'] }, { tools: ['robot', 'runner'] }, { reach: ['ci'] }, { tools: ['shop'], reach: ['ci'] }] as const) expect(stack(told).notAssumed).toEqual([]);
  });

  test('two places to run on are both taken for granted where none was chosen', () => {
    expect(assumed({ tools: ['robot', 'runner'] })).toEqual(['workstation because of robot', 'repository because of robot', 'ci because of runner']);
  });

  test('places are those of what is reached', () => {
    expect([...stack({ reach: ['aws', 'iac', 'postgres'] }).environments]).toEqual(['cloud', 'database']);
    expect([...stack({ reach: ['mcp'] }).environments]).toEqual([]);
  });
});

describe('kinds of agent', () => {
  test.each<[Partial<Choices>, AgentKind[] | null]>([
    [{ tools: ['robot'] }, ['coding']],
    [{ tools: ['helper'] }, ['assistant']],
    [{ tools: ['server'] }, ['integration', 'data']],
    [{ tools: ['cloud'] }, ['ops']],
    [{ reach: ['workstation'] }, null],
    [{ reach: ['third-party', 'workstation'] }, null],
    [{ reach: ['browser', 'payments'] }, ['browser', 'payments']],
    [{ tools: ['robot'], reach: ['ci'] }, ['coding', 'ci']],
  ])('of %j are %j', (told, agents) => {
    const found = stack(told).agents;
    expect(found === null ? null : [...found].sort()).toEqual(agents === null ? null : agents.sort());
  });

  test('are known for every kind of tool that acts', () => {
    const passive = ['platform', 'command-line', 'guard'];
    for (const kind of members(toolKinds)) expect(stackOf({ ...noChoices, tools: ['x'] }, { tools: [tool('x', { kind, reach: ['workstation'] })] }).agents === null).toBe(passive.includes(kind));
  });
});

describe('what is at stake', () => {
  test('is open where nothing was named, whatever is reached', () => {
    expect(stack({ reach: ['payments'] })).toMatchObject({ stakes: null, assumed: [] });
  });

  test('takes in what is at stake wherever a thing is reached', () => {
    const named = stack({ reach: ['payments', 'package-registry'], stakes: ['production'] });
    expect(named.stakes).toEqual(new Set(['production', 'publishing', 'money']));
    expect(named.assumed).toEqual([{ kind: 'stake', value: 'publishing', because: 'package-registry' }, { kind: 'stake', value: 'money', because: 'payments' }]);
  });

  test('takes in what is at stake wherever a tool reaches along', () => {
    const named = stack({ tools: ['shop'], stakes: ['production'] });
    expect(named.stakes).toEqual(new Set(['production', 'money']));
    expect(named.assumed).toEqual([{ kind: 'reach', value: 'payments', because: 'shop' }, { kind: 'stake', value: 'money', because: 'payments' }]);
    expect(stack({ tools: ['shop'] })).toMatchObject({ stakes: null, assumed: [{ value: 'payments' }] });
    expect(assumed({ tools: ['shop'], reach: ['payments'], stakes: ['production'] })).toEqual(['money because of payments']);
  });

  test('is not taken for granted where it was named', () => {
    expect(stack({ reach: ['payments'], stakes: ['money'] })).toMatchObject({ stakes: new Set(['money']), assumed: [] });
  });
});
