import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greedyCover } from '../../../../src/domain/greedy-cover.ts';
import { leadingReference } from '../../../../src/domain/checklist/order.ts';
import { checklistOrders, controlFamilies, efforts, members, strengths } from '../../../../src/schema/vocabulary.ts';
import { always, anyChoices, anySource } from './arbitraries.ts';
import type { SourceIncident } from '../../../../src/domain/checklist/source.ts';
import { control, controlIds, incident, listOf, sourceOf, type ToldControl } from './records.ts';

function orderOf(told: Readonly<Record<string, ToldControl>>, stopped: readonly (readonly string[])[] = [], choices: Parameters<typeof listOf>[0] = {}): string[] {
  const controls = Object.entries(told).map(([id, each]) => control(id, each));
  return controlIds(listOf(choices, sourceOf({ controls, incidents: stopped.map((ids, index) => incident(index + 1, { stopped: ids })) })).items);
}

describe('of controls that add the same', () => {
  test('the stronger one comes first', () => {
    expect(orderOf({ a: { strength: 'instruct' }, b: { strength: 'detect' }, c: { strength: 'recover' }, d: { strength: 'gate' }, e: { strength: 'engineer' }, f: { strength: 'eliminate' } })).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
  });

  test('of equal strength the one of less effort comes first', () => {
    expect(orderOf({ a: { effort: 'days' }, b: { effort: 'hours' }, c: { effort: 'minutes' } })).toEqual(['c', 'b', 'a']);
  });

  test('of equal strength and effort the first in the alphabet comes first', () => {
    expect(orderOf({ 'b-a': {}, b: {}, a: {}, 'a-10': {}, 'a-2': {} })).toEqual(['a', 'a-10', 'a-2', 'b', 'b-a']);
  });

  test('strength outweighs effort, and effort the alphabet', () => {
    expect(orderOf({ a: { strength: 'gate', effort: 'minutes' }, b: { strength: 'engineer', effort: 'days' }, c: { strength: 'engineer', effort: 'hours' } })).toEqual(['c', 'b', 'a']);
  });

  test('ties are settled anew at every place of the order', () => {
    expect(orderOf({ weak: { strength: 'instruct' }, strong: {}, wide: { strength: 'instruct' } }, [['wide', 'strong'], ['wide', 'weak'], ['wide'], ['strong'], ['weak']])).toEqual(['wide', 'strong', 'weak']);
  });
});

test('what adds most comes first, counted after what stands before it and not by itself', () => {
  const { items } = listOf({}, sourceOf({
    controls: ['broad', 'shadow', 'other'].map((id) => control(id)),
    incidents: [['broad', 'shadow'], ['broad', 'shadow'], ['broad', 'shadow'], ['broad'], ['other'], ['other', 'broad']].map((stopped, index) => incident(index + 1, { stopped })),
  }));
  expect(items.map(({ control: { id }, gain, covered, rank }) => [rank, id, gain, covered])).toEqual([[1, 'broad', 5, 5], [2, 'other', 1, 6], [3, 'shadow', 0, 6]]);
});

test('a record that names a control twice counts once', () => {
  expect(listOf({}, sourceOf({ controls: [control('a')], incidents: [incident(1, { stopped: ['a', 'a'] })] })).items[0]).toMatchObject({ gain: 1, covered: 1 });
});

describe('controls that add nothing', () => {
  const order = (told: Readonly<Record<string, ToldControl>>, incidents: readonly Partial<SourceIncident>[]) => controlIds(listOf({}, sourceOf({ controls: Object.entries(told).map(([id, each]) => control(id, each)), incidents: incidents.map((each, index) => incident(index + 1, each)) })).items);
  const first = { lead: { strength: 'eliminate' }, x: { strength: 'instruct' }, y: {} } as const satisfies Record<string, ToldControl>;

  test('come after those that add, however weak these are', () => {
    expect(order({ strong: { strength: 'eliminate' }, weak: { strength: 'instruct' } }, [{ stopped: ['weak'] }, { kind: 'misuse', stopped: ['strong'] }, { kind: 'misuse', stopped: ['strong'] }])).toEqual(['weak', 'strong']);
  });

  test('stand by the harm records they would have stopped, all the same', () => {
    expect(order(first, [{ stopped: ['lead', 'x', 'y'] }, { stopped: ['lead', 'x'] }])).toEqual(['lead', 'x', 'y']);
  });

  test('then by the harm records they would have softened', () => {
    expect(order(first, [{ stopped: ['lead', 'x', 'y'], softened: ['lead'] }, { stopped: ['lead'], softened: ['x'] }, { kind: 'misuse', stopped: ['y'] }, { kind: 'misuse', stopped: ['y'] }])).toEqual(['lead', 'x', 'y']);
    expect(order(first, [{ stopped: ['lead', 'y'], softened: ['x'] }, { stopped: ['lead'], softened: ['x'] }])).toEqual(['lead', 'y', 'x']);
  });

  test('then by the records of other kinds they would have stopped, and then softened', () => {
    expect(order(first, [{ stopped: ['lead'] }, { kind: 'misuse', stopped: ['x'] }, { kind: 'near-miss', softened: ['y'] }, { kind: 'near-miss', softened: ['y'] }])).toEqual(['lead', 'x', 'y']);
    expect(order(first, [{ stopped: ['lead'] }, { setting: 'laboratory', softened: ['x', 'x'] }])).toEqual(['lead', 'x', 'y']);
  });

  test('do not rise by a record that names them twice, or that is not on the stack', () => {
    const controls = Object.entries(first).map(([id, each]) => control(id, each));
    expect(order(first, [{ stopped: ['lead', 'x', 'x', 'y'] }])).toEqual(['lead', 'y', 'x']);
    expect(controlIds(listOf({ reach: ['workstation'] }, sourceOf({ controls, incidents: [incident(1, { stopped: ['lead'] }), incident(2, { stopped: ['x'], places: ['cloud'] })] })).items)).toEqual(['lead', 'y', 'x']);
  });

  test('of equal evidence keep the order of strength, effort and id', () => {
    expect(order({ lead: {}, d: { strength: 'gate' }, c: { effort: 'days' }, b: {}, a: {} }, [{ stopped: ['lead'], softened: ['a', 'b', 'c', 'd'] }])).toEqual(['lead', 'a', 'b', 'c', 'd']);
  });

  test('stand so whatever the records and choices', () => {
    always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
      const { items, evidence: { harm, others } } = listOf({ ...choices, order: 'coverage' }, source);
      const last = items.filter(({ gain }) => gain === 0);
      expect(items.slice(items.length - last.length)).toEqual(last);
      const keyOf = ({ control: { id, strength, effort } }: (typeof items)[number]) => [
        ...[harm, others].flatMap((list) => [list.filter(({ stopped }) => stopped.includes(id)), list.filter(({ softened }) => softened.includes(id))]).map((list) => -list.length),
        members(strengths).indexOf(strength), members(efforts).indexOf(effort), id.charCodeAt(id.length - 1),
      ];
      const keys = last.map(keyOf);
      expect(keys).toEqual([...keys].sort((a, b) => a.map((each, index) => each - (b[index] ?? 0)).find((each) => each !== 0) ?? 0));
    });
  });
});

describe('the order asked for', () => {
  const told = {
    lock: { family: 'isolation', strength: 'engineer', effort: 'days', references: ['owasp-aisvs 9.10', 'nist-800-53 AC-6(9)'] },
    ask: { family: 'human-approval', strength: 'gate', effort: 'minutes', references: ['owasp-aisvs 9.2.10'] },
    drop: { family: 'least-privilege', strength: 'eliminate', effort: 'hours', references: ['owasp-aisvs 9.2'] },
    tell: { family: 'instruction', strength: 'instruct', effort: 'minutes' },
    copy: { family: 'recovery', strength: 'recover', effort: 'hours', references: ['nist-800-53 AC-6', 'owasp-aisvs 10.1'] },
  } as const satisfies Record<string, ToldControl>;
  const stopped = [['tell'], ['tell'], ['tell'], ['copy'], ['copy'], ['lock']];

  test.each([
    ['coverage', [], ['tell', 'copy', 'lock', 'drop', 'ask']],
    ['effort', [], ['tell', 'ask', 'copy', 'drop', 'lock']],
    ['strength', [], ['drop', 'lock', 'ask', 'copy', 'tell']],
    ['family', [], ['drop', 'ask', 'lock', 'copy', 'tell']],
    ['framework', ['owasp-aisvs'], ['drop', 'ask', 'lock', 'copy', 'tell']],
    ['framework', ['nist-800-53'], ['copy', 'lock', 'tell', 'drop', 'ask']],
    ['framework', ['owasp-aisvs', 'nist-800-53'], ['drop', 'ask', 'lock', 'copy', 'tell']],
    ['framework', ['nist-800-53', 'owasp-aisvs'], ['copy', 'lock', 'drop', 'ask', 'tell']],
    ['framework', [], ['drop', 'ask', 'lock', 'copy', 'tell']],
  ] as const)('by %s with %j puts the items so and leaves ties as coverage has them', (order, frameworks, expected) => {
    expect(orderOf(told, stopped, { order, frameworks })).toEqual(expected);
  });

  test('keeps rank, gain and sum of an item', () => {
    const source = sourceOf({ controls: Object.entries(told).map(([id, each]) => control(id, each)), incidents: stopped.map((ids, index) => incident(index + 1, { stopped: ids })) });
    const places = (order: 'coverage' | 'effort') => new Map(listOf({ order }, source).items.map(({ control: { id }, rank, gain, covered }) => [id, [rank, gain, covered]]));
    expect(places('effort')).toEqual(places('coverage'));
  });

  test('by framework counts a number in an id as a number', () => {
    const ids = ['A.5.9', 'A.5.10', 'A.10.1', '9.2', '9.10', 'AC-6', 'AC-6(9)', 'AC-6(10)', 'AC-12'];
    const controls = Object.fromEntries([...ids].reverse().map((id, index) => [`c-${String(index)}`, { references: [`iso-27001 ${id}`] }]));
    const inOrder = orderOf(controls, [], { order: 'framework' }).map((id) => controls[id]?.references[0]?.split(' ')[1]);
    expect(inOrder).toEqual(['9.2', '9.10', 'A.5.9', 'A.5.10', 'A.10.1', 'AC-6', 'AC-6(9)', 'AC-6(10)', 'AC-12']);
  });

  test('by framework goes by the first chosen framework that an item is related to', () => {
    const both = control('x', { references: ['owasp-asi ASI03', 'nist-800-53 AC-6', 'nist-800-53 AC-2'] });
    expect(leadingReference(both, ['nist-800-53', 'owasp-asi'])?.id).toBe('AC-6');
    expect(leadingReference(both, ['cis-controls', 'owasp-asi'])?.id).toBe('ASI03');
    expect(leadingReference(both, [])?.id).toBe('ASI03');
    expect(leadingReference(both, ['cis-controls'])).toBeNull();
  });

  test('has every control of the list once, sorted by its key and within it by rank', () => {
    const keys = {
      coverage: () => 0, framework: () => 0, effort: ({ control: { effort } }) => members(efforts).indexOf(effort),
      strength: ({ control: { strength } }) => members(strengths).indexOf(strength), family: ({ control: { family } }) => members(controlFamilies).indexOf(family),
    } as const satisfies Record<string, (item: ReturnType<typeof listOf>['items'][number]) => number>;
    always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
      const byCoverage = listOf({ ...choices, order: 'coverage' }, source).items;
      expect(byCoverage.map(({ rank }) => rank)).toEqual(byCoverage.map((_, index) => index + 1));
      for (const order of members(checklistOrders)) {
        const { items, leftOff } = listOf({ ...choices, order }, source);
        expect([...controlIds(items), ...controlIds(leftOff)].sort()).toEqual(source.controls.map(({ id }) => id).sort());
        const row = items.map((item) => [keys[order](item), order === 'framework' ? 0 : item.rank] as const);
        expect(row).toEqual([...row].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }
    });
  });
});

describe('a greedy cover', () => {
  const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 6 }), { maxLength: 8 });

  test('places every candidate once, gains never rise, and the sums are right', () => {
    always(sets, (given) => {
      const steps = greedyCover(given.map((_, index) => index), (index) => given[index] ?? [], 15);
      expect(steps.map(({ candidate }) => candidate).sort((a, b) => a - b)).toEqual(given.map((_, index) => index));
      const seen = new Set<number>();
      for (const [place, { candidate, gain, covered }] of steps.entries()) {
        const before = seen.size;
        for (const member of given[candidate] ?? []) seen.add(member);
        expect([gain, covered]).toEqual([seen.size - before, seen.size]);
        expect(gain).toBeLessThanOrEqual(steps[place - 1]?.gain ?? 15);
      }
    });
  });

  test('takes the candidate that adds most, of equals the first given, at every step', () => {
    always(sets, (given) => {
      const seen = new Set<number>();
      const left = given.map((_, index) => index);
      const adds = (index: number) => (given[index] ?? []).filter((member) => !seen.has(member)).length;
      for (const { candidate } of greedyCover([...left], (index) => given[index] ?? [], 15)) {
        const most = Math.max(...left.map(adds));
        expect(candidate).toBe(left.find((index) => adds(index) === most));
        left.splice(left.indexOf(candidate), 1);
        for (const member of given[candidate] ?? []) seen.add(member);
      }
    });
  });
});
