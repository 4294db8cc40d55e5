import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupItems } from '../../../../src/domain/checklist/groups.ts';
import { checklistOrders, controlFamilies, efforts, members, strengths } from '../../../../src/schema/vocabulary.ts';
import { frameworkIds, frameworks } from '../../../../src/schema/framework-names.ts';
import { always, anyChoices, anySource } from './arbitraries.ts';
import { control, controlIds, incident, listOf, sourceOf } from './records.ts';

type Choices = Parameters<typeof listOf>[0];
const groups = (choices: Choices, source: Parameters<typeof listOf>[1]) => groupItems(listOf(choices, source)).map(({ id, title, says, items }) => [id, title, says, controlIds(items)]);

describe('in the order of coverage', () => {
  const controls = ['lead', 'second', 'same', 'soft', 'beside', 'idle'].map((id) => control(id));
  const incidents = [
    incident(1, { stopped: ['lead', 'same'] }), incident(2, { stopped: ['lead', 'same'], softened: ['soft'] }), incident(3, { stopped: ['second'] }), incident(4, { kind: 'misuse', stopped: ['beside'] }), incident(5),
  ];

  test('those that add stand first, then those that were judged, then those of which no record speaks', () => {
    expect(groups({}, sourceOf({ controls, incidents }))).toEqual([
      ['first', 'Start here', 'These 2 would have stopped 3 of 4 documented harm incidents on this stack.', ['lead', 'second']],
      ['judged', 'Also judged in records here', 'Each would have stopped or softened a record here; none adds a harm incident to those stopped above. A second line of defence is the point.', ['same', 'soft', 'beside']],
      ['unseen', 'No record here yet', 'They answer failures that the register knows from other places.', ['idle']],
    ]);
  });

  test('one is spoken of as one', () => {
    expect(groups({}, sourceOf({ controls: [control('lead')], incidents: [incident(1, { stopped: ['lead'] })] }))).toEqual([['first', 'Start here', 'This one would have stopped 1 of 1 documented harm incident on this stack.', ['lead']]]);
  });

  test('a heading without an item is left out, and a list without items has none', () => {
    expect(groups({}, sourceOf({ controls: [control('a'), control('b')], incidents: [incident(1, { kind: 'near-miss', softened: ['b'] })] })).map(([id, , , ids]) => [id, ids])).toEqual([['judged', ['b']], ['unseen', ['a']]]);
    expect(groups({}, sourceOf({ incidents: [incident(1)] }))).toEqual([]);
  });

  test('a record that is not on the stack puts no item under a heading', () => {
    expect(groups({ reach: ['ci'] }, sourceOf({ controls: [control('a')], incidents: [incident(1, { stopped: ['a'] })] })).map(([id]) => id)).toEqual(['unseen']);
  });
});

describe('in another order', () => {
  const source = sourceOf({ controls: [
    control('lock', { family: 'least-privilege', strength: 'engineer', effort: 'days', references: ['owasp-aisvs 9.10', 'nist-800-53 AC-6'] }), control('key', { family: 'least-privilege', strength: 'eliminate', effort: 'minutes', references: ['owasp-aisvs 9.2', 'owasp-aisvs 9.10'] }),
    control('ask', { family: 'human-approval', strength: 'gate', effort: 'minutes', references: ['owasp-aisvs 9.2'] }), control('tell', { family: 'instruction', strength: 'instruct', effort: 'days' }),
  ] });

  test.each<[Choices, readonly (readonly [string, string, string, readonly string[]])[]]>([
    [{ order: 'effort' }, [['minutes', 'Minutes', 'One setting.', ['key', 'ask']], ['days', 'Days', 'A small project.', ['lock', 'tell']]]],
    [{ order: 'strength' }, [
      ['eliminate', 'Eliminate', 'The capability is gone.', ['key']], ['engineer', 'Engineer', 'A technical limit holds whatever the agent believes.', ['lock']],
      ['gate', 'Gate', 'A human decision stands before the act.', ['ask']], ['instruct', 'Instruct', 'A sentence. It stops nothing by itself.', ['tell']],
    ]],
    [{ order: 'family' }, [['least-privilege', 'Least privilege', 'The agent may do less.', ['key', 'lock']], ['human-approval', 'Human approval', 'A person decides before the act.', ['ask']], ['instruction', 'Instruction', 'Words for agents and people.', ['tell']]]],
    [{ order: 'framework', frameworks: ['owasp-aisvs'] }, [
      ['owasp-aisvs 9.2', 'OWASP AISVS 1: 9.2', 'Related to this entry; no item satisfies it by itself.', ['key', 'ask']], ['owasp-aisvs 9.10', 'OWASP AISVS 1: 9.10', 'Related to this entry; no item satisfies it by itself.', ['lock']],
      ['none', 'Related to none of them', 'No entry of these frameworks is related to these items.', ['tell']],
    ]],
    [{ order: 'framework', frameworks: ['nist-800-53'] }, [
      ['nist-800-53 AC-6', 'NIST SP 800-53 1: AC-6', 'Related to this entry; no item satisfies it by itself.', ['lock']], ['none', 'Related to none of them', 'No entry of these frameworks is related to these items.', ['key', 'ask', 'tell']],
    ]],
  ])('%j gives a heading to each key that occurs', (choices, expected) => {
    expect(groups(choices, source)).toEqual(expected);
  });
});

test('whatever the records and choices, every item stands under one heading, that of its key, in the order of the list', () => {
  always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
    for (const order of members(checklistOrders)) {
      const list = listOf({ ...choices, order }, source);
      const found = groupItems(list);
      expect(found.flatMap(({ items }) => items)).toEqual(list.items);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      const { evidence: { harm, others } } = list;
      for (const { title, says, items } of found) {
        expect(items.length).toBeGreaterThan(0);
        for (const { control: { id, effort, strength, family, references }, gain } of items) {
          const wanted = choices.frameworks.length === 0 ? frameworkIds : choices.frameworks;
          const lead = wanted.flatMap((name) => references.filter(({ framework }) => framework === name))[0];
          const isJudged = [...harm, ...others].some(({ stopped, softened }) => [...stopped, ...softened].includes(id));
          expect(title).toBe({
            coverage: gain > 0 ? 'Start here' : isJudged ? 'Also judged in records here' : 'No record here yet', effort: efforts[effort].label, strength: strengths[strength].label, family: controlFamilies[family].label,
            framework: lead === undefined ? 'Related to none of them' : `${frameworks[lead.framework].label} ${lead.version}: ${lead.id}`,
          }[order]);
        }
        if (title !== 'Start here') continue;
        const stopped = harm.filter((record) => items.some(({ control: { id } }) => record.stopped.includes(id)));
        expect(says).toContain(` would have stopped ${String(stopped.length)} of ${String(harm.length)} documented harm incident${harm.length === 1 ? '' : 's'} on this stack.`);
        expect(says).toMatch(items.length === 1 ? /^This one / : new RegExp(`^These ${String(items.length)} `));
      }
    }
  });
});
