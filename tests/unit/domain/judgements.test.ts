import { expect, test } from 'vitest';
import { groupJudgements } from '../../../src/domain/judgements.ts';
import type { ControlRecord } from '../../../src/domain/register.ts';

const control = (slug: string, strength: string) => [slug, { slug, data: { strength } } as unknown as ControlRecord] as const;
const controls = new Map([control('alert', 'detect'), control('gate', 'gate'), control('wall', 'eliminate')]);

test('puts what would have stopped it first, and the strongest control first in each group', () => {
  const groups = groupJudgements([
    { control: 'alert', verdict: 'unclear', reason: 'r' },
    { control: 'missing', verdict: 'stopped', reason: 'r' },
    { control: 'gate', verdict: 'stopped', reason: 'r' },
    { control: 'wall', verdict: 'stopped', reason: 'r' },
  ], controls);
  expect(groups.map((group) => [group.verdict, group.rows.map((row) => row.judgement.control)])).toEqual([['stopped', ['wall', 'gate', 'missing']], ['unclear', ['alert']]]);
});
