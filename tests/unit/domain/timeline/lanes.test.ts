import { expect, test } from 'vitest';
import { lanesOf, mostLanes, type Lane } from '../../../../src/domain/timeline/lanes.ts';
import { entry } from './entries.ts';

const values = (...names: string[]) => names.map((value) => ({ value, label: value.toUpperCase() }));
const summary = (lanes: readonly Lane[]) => lanes.map(({ label, happened, shown }) => [label, happened.map(({ slug }) => slug).join(''), shown.map(({ slug }) => slug).join('')]);

test('what was only shown to be possible stands apart from what happened, in every lane', () => {
  const entries = [entry('a', '2025', 'tool:kiro'), entry('b', '2025', 'tool:kiro kind:research-demonstration'), entry('c', '2025', 'tool:kiro kind:vulnerability-disclosure'), entry('d', '2025', 'tool:kiro kind:near-miss')];
  expect(summary(lanesOf(entries, 'tool', values('kiro')))).toEqual([['KIRO', 'ad', 'bc']]);
});

test('lanes of kinds keep laboratory cases apart', () => {
  const entries = [entry('a', '2025'), entry('b', '2025', 'kind:harm setting:laboratory')];
  expect(summary(lanesOf(entries, 'kind', values('harm', 'misuse')))).toEqual([['HARM', 'a', ''], ['HARM, laboratory', 'b', '']]);
});

test('an incident stands in every lane that applies, and in a lane of its own without any', () => {
  const entries = [entry('a', '2025', 'harm:outage harm:money'), entry('b', '2025')];
  expect(summary(lanesOf(entries, 'harm', values('outage', 'money')))).toEqual([['OUTAGE', 'a', ''], ['MONEY', 'a', ''], ['No harm', 'b', '']]);
});

test('an incident without a date stands in no lane', () => {
  expect(lanesOf([entry('a', 'unknown', 'tool:kiro')], 'tool', values('kiro'))).toEqual([]);
});

test('too many lanes are drawn as one, in which nothing stands twice', () => {
  const names = Array.from({ length: mostLanes + 2 }, (_, index) => `t${String(index)}`);
  const lanes = lanesOf([entry('a', '2025', names.map((name) => `tool:${name}`).join(' '))], 'tool', values(...names));
  expect(lanes).toHaveLength(mostLanes);
  expect(summary(lanes).at(-1)).toEqual(['3 others', 'a', '']);
});
