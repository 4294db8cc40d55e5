import { describe, expect, test } from 'vitest';
import { countKinds, isCounted } from '../../../../src/domain/checklist/evidence.ts';
import { placesOfHarm } from '../../../../src/domain/checklist/places.ts';
import type { SourceIncident } from '../../../../src/domain/checklist/source.ts';
import { control, idsOf, incident, itemOf, listOf, sourceOf, tool } from './records.ts';

type Choices = Parameters<typeof listOf>[0];
const tools = [tool('robot'), tool('helper')];
const evidence = (told: readonly Partial<SourceIncident>[], choices: Choices) => {
  const { harm, others, freer, ownTools, ownElsewhere } = listOf(choices, sourceOf({ tools, incidents: told.map((each, index) => incident(index + 1, each)) })).evidence;
  return { harm: numbers(harm), others: numbers(others), freer: numbers(freer), ownTools, ownElsewhere };
};
const numbers = (list: readonly SourceIncident[]) => idsOf(list).map((id) => Number(id.slice(-4)));

describe('records on a stack', () => {
  test('are those with harm in a kind of place that is reached, whichever product did it', () => {
    expect(evidence([{ places: ['cloud'], tools: ['other'] }, { places: ['database', 'cloud'] }, { places: ['database'] }, { places: [] }], { reach: ['aws'] })).toMatchObject({ harm: [1, 2], ownTools: 0 });
  });

  test('say of how many of the harm records a chosen tool was part', () => {
    expect(evidence([{ tools: ['robot', 'helper'] }, { tools: ['helper'] }, { tools: ['other'] }, { tools: ['robot'], kind: 'near-miss' }], { tools: ['robot', 'helper'] })).toMatchObject({ harm: [1, 2, 3], ownTools: 2 });
  });

  test('say in how many more a chosen tool took part elsewhere, of harm in deployed use alone', () => {
    const told = [{ tools: ['robot'], places: ['cloud'] }, { tools: ['helper', 'robot'], places: ['database'] }, { tools: ['helper'], places: ['cloud'] }, { tools: ['robot'] }, { tools: ['robot'], places: ['cloud'], kind: 'near-miss' }, { tools: ['robot'], setting: 'laboratory' }] as const;
    expect(evidence(told, { tools: ['robot'] })).toMatchObject({ harm: [4], ownTools: 1, ownElsewhere: 2 });
    expect(evidence(told, { tools: ['robot'], reach: ['aws'] })).toMatchObject({ harm: [1, 3, 4], ownTools: 2, ownElsewhere: 1 });
    expect(evidence(told, { reach: ['workstation'] })).toMatchObject({ ownTools: 0, ownElsewhere: 0 });
    expect(evidence(told, {})).toMatchObject({ ownTools: 0, ownElsewhere: 0 });
  });

  test('do not count as elsewhere what is left out for its freedom', () => {
    expect(evidence([{ tools: ['robot'], autonomy: 'unattended' }], { tools: ['robot'], autonomy: 'supervised' })).toMatchObject({ freer: [1], ownTools: 0, ownElsewhere: 0 });
  });

  test('count harm in deployed use, and keep every other kind beside it', () => {
    expect(evidence([{}, { kind: 'near-miss' }, { kind: 'exploited-vulnerability' }, { kind: 'vulnerability-disclosure' }, { kind: 'research-demonstration' }, { kind: 'misuse' }], { reach: ['workstation'] })).toMatchObject({ harm: [1], others: [2, 3, 4, 5, 6] });
    expect([isCounted({ kind: 'harm', setting: 'deployed' }), isCounted({ kind: 'harm', setting: 'laboratory' }), isCounted({ kind: 'misuse', setting: 'deployed' })]).toEqual([true, false, false]);
  });

  test('of a laboratory are there only where training and evaluation is reached, and are never counted', () => {
    const told = [{ setting: 'laboratory', places: ['workstation'] }, { setting: 'laboratory', places: ['evaluation'] }, { places: ['evaluation'] }] as const;
    expect(evidence(told, { reach: ['workstation'] })).toMatchObject({ harm: [], others: [] });
    expect(evidence(told, { reach: ['evaluation'] })).toMatchObject({ harm: [3], others: [2] });
    expect(evidence(told, { reach: ['workstation', 'evaluation'] })).toMatchObject({ harm: [3], others: [1, 2] });
    expect(evidence(told, {})).toMatchObject({ harm: [3], others: [1, 2] });
  });
});

describe('the freedom of the agent', () => {
  const told = [{ autonomy: 'supervised' }, { autonomy: 'auto-approve' }, { autonomy: 'unattended' }, { autonomy: 'unknown' }, { autonomy: 'unattended', kind: 'near-miss' }] as const;

  test.each([
    [null, [1, 2, 3, 4], [5], []],
    ['unattended', [1, 2, 3, 4], [5], []],
    ['auto-approve', [1, 2, 4], [], [3, 5]],
    ['supervised', [1, 4], [], [2, 3, 5]],
  ] as const)('of %j leaves out records of more, and none of which it is not known', (autonomy, harm, others, freer) => {
    expect(evidence(told, { autonomy, reach: ['workstation'] })).toMatchObject({ harm, others, freer });
    expect(evidence(told, { autonomy })).toMatchObject({ harm, others, freer });
  });

  test('leaves out harm and near misses alone: whoever attacks brings a mode along', () => {
    const kinds = ['harm', 'near-miss', 'exploited-vulnerability', 'vulnerability-disclosure', 'research-demonstration', 'misuse'] as const;
    expect(evidence(kinds.map((kind) => ({ kind, autonomy: 'unattended' })), { autonomy: 'supervised', reach: ['workstation'] })).toMatchObject({ harm: [], others: [3, 4, 5, 6], freer: [1, 2] });
  });

  test('counts among the records left out only those that are on the stack otherwise', () => {
    expect(evidence([{ autonomy: 'unattended', places: ['cloud'] }, { autonomy: 'unattended', setting: 'laboratory' }], { autonomy: 'supervised', reach: ['workstation'] }).freer).toEqual([]);
  });
});

describe('places of harm', () => {
  test.each([
    [['workstation'], ['workstation']],
    [['cloud', 'workstation'], ['cloud']],
    [['workstation', 'cloud'], ['workstation', 'cloud']],
    [['messaging', 'remote-host', 'saas', 'ci', 'evaluation'], ['messaging', 'saas']],
    [['evaluation', 'ci'], ['evaluation']],
    [[], []],
  ] as const)('of %j are %j', (environments, places) => {
    expect(placesOfHarm(environments)).toEqual(places);
  });
});

describe('the records of an item', () => {
  const source = sourceOf({
    controls: [control('a'), control('b')],
    incidents: [incident(1, { kind: 'misuse', stopped: ['a'] }), incident(2, { stopped: ['a', 'a'], softened: ['b'] }), incident(3, { setting: 'laboratory', stopped: ['a'] }), incident(4, { places: ['cloud'], stopped: ['a'] }), incident(5, { kind: 'near-miss', stopped: ['a'] }), incident(6, { stopped: ['a'], softened: ['a'] })],
  });

  test('are those on the stack, each once, harm in deployed use first', () => {
    const item = itemOf(listOf({ reach: ['workstation', 'evaluation'] }, source), 'a');
    expect(numbers(item.stopped)).toEqual([2, 6, 1, 3, 5]);
    expect(numbers(item.softened)).toEqual([6]);
    expect(item.stoppedKinds.map(({ kind, count }) => `${kind} ${String(count)}`)).toEqual(['harm 2', 'laboratory 1', 'near-miss 1', 'misuse 1']);
    expect(item.stoppedKinds[0]?.label).toBe('harm in deployed use');
  });

  test('of a control that no record judged are none', () => {
    expect(itemOf(listOf({}, sourceOf({ controls: [control('constructor')], incidents: [incident(1)] })), 'constructor')).toMatchObject({ stopped: [], softened: [], stoppedKinds: [], gain: 0 });
  });

  test('are counted by kind, a laboratory as a kind of its own', () => {
    expect(countKinds([])).toEqual([]);
    expect(countKinds([incident(1, { kind: 'near-miss', setting: 'laboratory' }), incident(2, { setting: 'laboratory' }), incident(3, { kind: 'near-miss' })])).toEqual([{ kind: 'laboratory', label: 'laboratory', count: 2 }, { kind: 'near-miss', label: 'near miss', count: 1 }]);
  });
});
