import { expect, test } from 'vitest';
import { markupOf } from '../../../src/domain/figures/shape.ts';
import { verdictBar } from '../../../src/domain/figures/verdict-bar.ts';
import { linkRegister } from '../../../src/domain/links.ts';
import type { Register } from '../../../src/domain/register.ts';
import { verdictShare } from '../../../src/domain/verdict-share.ts';

type Case = readonly [verdict: string, kind?: string, setting?: string, state?: string];

function shareOf(cases: readonly Case[]) {
  const incidents = cases.map(([verdict, kind = 'harm', setting = 'deployed', state = 'published'], index) => ({
    data: { id: String(index), state, kind, setting, tools: [], failureModes: [], controls: [{ control: 'wall', verdict }, { control: 'other', verdict: 'stopped' }] },
  }));
  return verdictShare('wall', linkRegister({ incidents, failureModes: [], controls: [], tools: [] } as unknown as Register));
}

const repeat = (count: number, ...given: Case): Case[] => Array.from({ length: count }, () => given);

test('counts harm in deployed use apart from everything else, and withdrawn records not at all', () => {
  const rows = shareOf([
    ['stopped'], ['stopped'], ['unclear'], ['stopped', 'harm', 'deployed', 'withdrawn'],
    ['stopped', 'harm', 'laboratory'], ['softened', 'near-miss'], ['not-affected', 'research-demonstration'], ['stopped', 'vulnerability-disclosure'],
  ]);
  expect(rows?.map(({ label, total, parts }) => [label, total, parts.map(({ verdict, count }) => `${verdict} ${String(count)}`)])).toEqual([
    ['Harm in deployed use', 3, ['stopped 2', 'unclear 1']],
    ['Other kinds and settings', 4, ['stopped 2', 'softened 1', 'not-affected 1']],
  ]);
});

test('says that there is no harm rather than nothing, and leaves out an empty second row', () => {
  expect(shareOf([['stopped', 'near-miss']])?.map(({ label, total }) => [label, total])).toEqual([['Harm in deployed use', 0], ['Other kinds and settings', 1]]);
  expect(shareOf([['stopped']])?.map(({ label }) => label)).toEqual(['Harm in deployed use']);
});

test('is absent for a control that was never judged', () => {
  expect(shareOf([])).toBeNull();
});

test('a single judgement is a short bar', () => {
  expect(shareOf([['softened']])?.[0]?.parts[0]?.width).toBeCloseTo(100 / 12);
});

test('parts stand side by side in the order of the list, both rows to one scale', () => {
  const rows = shareOf([...repeat(6, 'unclear'), ...repeat(9, 'stopped'), ...repeat(3, 'not-affected', 'misuse')]);
  expect(rows?.map(({ parts }) => parts.map(({ verdict, x, width }) => [verdict, Math.round(x), Math.round(width)]))).toEqual([
    [['stopped', 0, 60], ['unclear', 60, 40]],
    [['not-affected', 0, 20]],
  ]);
});

test('verdicts differ by shape', () => {
  const rows = shareOf([['stopped'], ['softened'], ['not-affected'], ['unclear']]);
  expect(markupOf(verdictBar(rows![0]!.parts)).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<svg class="verdict-bar" width="100%" height="18" aria-hidden="true">
    <svg x="0%" width="8.33%" height="18">
    <rect class="whole" x="0" y="0" width="100%" height="18"/>
    </svg>
    <svg x="8.33%" width="8.33%" height="18">
    <rect class="half" x="0" y="0" width="100%" height="6"/>
    <rect class="half" x="0" y="12" width="100%" height="6"/>
    </svg>
    <svg x="16.67%" width="8.33%" height="18">
    <rect class="open" x="1" y="1" width="100%" height="16"/>
    </svg>
    <svg x="25%" width="8.33%" height="18">
    <rect class="open dotted" x="1" y="1" width="100%" height="16"/>
    </svg>
    </svg>"
  `);
});
