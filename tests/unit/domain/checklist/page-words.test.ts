import { describe, expect, test } from 'vitest';
import type { KindCount } from '../../../../src/domain/checklist/evidence.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import {
  choicesWords, coverageWords, evidenceLines, harmRows, incidentTitle, kindWords, leftOffWords, nextWords, noteWords, printHead, remainingWords, stackWords, troubleWords, weaknessWords,
} from '../../../../src/domain/checklist/page-words.ts';
import { noProgress, progressOf } from '../../../../src/domain/checklist/progress.ts';
import { members, strengths } from '../../../../src/schema/vocabulary.ts';
import { control, done, incident, itemOf, listOf, mode, notes, sourceOf, tool } from './records.ts';

const kinds = (counts: Partial<Record<KindCount['kind'], number>>): KindCount[] => Object.entries(counts).map(([kind, count]) => ({ kind: kind as KindCount['kind'], label: kind, count }));

test.each<[Partial<Record<KindCount['kind'], number>>, string]>([
  [{}, ''], [{ harm: 1 }, '1 harm incident'], [{ harm: 2, 'near-miss': 1, misuse: 1 }, '2 harm incidents, 1 near miss, 1 case of misuse'],
  [{ laboratory: 1, 'near-miss': 2, 'exploited-vulnerability': 1, 'vulnerability-disclosure': 1, 'research-demonstration': 1, misuse: 3 }, '1 laboratory case, 2 near misses, 1 exploited vulnerability, 1 disclosure, 1 demonstration, 3 cases of misuse'],
  [{ laboratory: 2, 'exploited-vulnerability': 2, 'vulnerability-disclosure': 2, 'research-demonstration': 1200 }, '2 laboratory cases, 2 exploited vulnerabilities, 2 disclosures, 1,200 demonstrations'],
])('records of kinds %j are "%s"', (counts, words) => {
  expect(kindWords(kinds(counts))).toBe(words);
});

test('an item names its evidence, line by line, and says so where there is none', () => {
  const list = listOf({}, sourceOf({ controls: ['a', 'b', 'c'].map((id) => control(id)), incidents: [incident(1, { stopped: ['a'], softened: ['b'] }), incident(2, { kind: 'near-miss', stopped: ['a'], softened: ['a'] })] }));
  const lines = (id: string) => evidenceLines(itemOf(list, id)).map(({ says, incidents }) => `${says} (${String(incidents.length)})`);
  expect(lines('a')).toEqual(['Would have stopped 1 harm incident, 1 near miss (2)', 'Would have softened 1 near miss (1)']);
  expect(lines('b')).toEqual(['Would have softened 1 harm incident (1)']);
  expect(lines('c')).toEqual(['No record here yet. (0)']);
});

test('an item without a record says which failures it answers, of many the first six', () => {
  const line = (count: number) => evidenceLines(listOf({}, sourceOf({ controls: [control('a')], modes: Array.from({ length: count }, (_, index) => mode(`m${String(index)}`, ['a'])) })).items[0]!);
  expect(line(1)).toEqual([{ says: 'No record here yet. Answers: Mode m0.', incidents: [] }]);
  expect(line(2)[0]?.says).toBe('No record here yet. Answers: Mode m0, Mode m1.');
  expect(line(9)[0]?.says).toBe('No record here yet. Answers: Mode m0, Mode m1, Mode m2, Mode m3, Mode m4, Mode m5, and 3 more.');
});

test('an item with a record does not say which failures it answers', () => {
  for (const told of [{ stopped: ['a'] }, { softened: ['a'], kind: 'misuse' }] as const) expect(JSON.stringify(evidenceLines(listOf({}, sourceOf({ controls: [control('a')], modes: [mode('m', ['a'])], incidents: [incident(1, told)] })).items[0]!))).not.toContain('Answers');
});

test('a weak item is told to be weak, and how; no other is', () => {
  expect(members(strengths).map((strength) => weaknessWords({ strength }))).toEqual([null, null, null, null, 'weak: it tells you afterwards', 'weak: a sentence, it stops nothing by itself']);
});

test('a disputed record is called disputed once', () => {
  expect([incident(1), incident(1, { isDisputed: true }), incident(1, { title: 'Out; cause disputed', isDisputed: true }), incident(1, { title: 'Out; cause disputed' })].map(incidentTitle)).toEqual(['Event 1', 'Event 1 (disputed)', 'Out; cause disputed', 'Out; cause disputed']);
});

describe('what the choices came to', () => {
  const source = sourceOf({
    controls: [control('a'), control('b', { environments: ['database'] }), control('c', { stakes: ['money'] })], tools: [tool('robot'), tool('shop', { kind: 'platform', reach: ['payments'] })],
    incidents: [incident(1, { tools: ['robot'] }), incident(2, { kind: 'near-miss' }), incident(3, { autonomy: 'unattended' })],
  });

  test('is said of the complete list', () => {
    expect(stackWords(listOf({}, source))).toEqual(['The complete list: 3 items for every tool and place.', '2 documented harm incidents in deployed use in the register.', '1 record of other kinds is named beside the items and never counted.']);
    expect(stackWords(listOf({}, sourceOf()))).toEqual(['The complete list: 0 items for every tool and place.', 'No documented harm incident in deployed use in the register.', 'This list is weak: nothing on it removes or limits anything.']);
  });

  test('is said of a stack, with what was left out and taken for granted', () => {
    expect(stackWords(listOf({ tools: ['robot'], autonomy: 'supervised', stakes: ['production'] }, source))).toEqual([
      '1 item for this stack.', '1 documented harm incident in deployed use in places these agents reach; a chosen tool took part in 1.', '1 record of other kinds is named beside the items and never counted.',
      '1 record left out, named below the list: the agent there had more freedom than “supervised”. Records that do not say how free the agent was are counted.', 'Taken for granted: Workstation, because of The robot. Choose another place if that is wrong.', '2 controls left off, each with its reason, below the list.',
    ]);
    expect(stackWords(listOf({ tools: ['shop'] }, source))).toContain('No documented harm incident in deployed use in places these agents reach; a chosen tool took part in 0.');
    expect(stackWords(listOf({ reach: ['payments'] }, source))).toContain('No documented harm incident in deployed use in places these agents reach.');
    expect(stackWords(listOf({ reach: ['payments'], stakes: ['production'] }, source))).toContain('Taken for granted: money is at stake, because payments can be reached.');
    expect(stackWords(listOf({ reach: ['aws'] }, sourceOf({ controls: [control('a', { strength: 'gate' })], incidents: [2, 3].map((number) => incident(number, { kind: 'misuse', places: ['cloud'] })) })))).toEqual([
      '1 item for this stack.', 'No documented harm incident in deployed use in places these agents reach.', '2 records of other kinds are named beside the items and never counted.', 'This list is weak: nothing on it removes or limits anything.',
    ]);
  });

  test('says how often a chosen tool took part elsewhere', () => {
    const elsewhere = (count: number) => sourceOf({ tools: [tool('robot')], incidents: Array.from({ length: count }, (_, index) => incident(index + 1, { tools: ['robot'], places: ['cloud'] })) });
    expect(stackWords(listOf({ tools: ['robot'] }, elsewhere(1)))).toContain('In 1 more harm incident a chosen tool took part in a place that was not chosen.');
    expect(stackWords(listOf({ tools: ['robot'] }, elsewhere(2)))).toContain('In 2 more harm incidents a chosen tool took part in a place that was not chosen.');
    expect(stackWords(listOf({ tools: ['robot'], reach: ['aws'] }, elsewhere(2))).join(' ')).not.toContain('more harm');
  });

  test('says what was not taken for granted, and what is at stake because of a tool', () => {
    const words = stackWords(listOf({ tools: ['robot', 'shop'], reach: ['ci'], stakes: ['production'] }, source));
    expect(words).toContain('Not taken for granted: Workstation, though The robot runs there too, because another place to run on was chosen. Choose it as well if your agents run there.');
    expect(words).toContain('Taken for granted: Payments, because of The shop. Choose another place if that is wrong.');
    expect(words).toContain('Taken for granted: money is at stake, because payments can be reached.');
  });

  test('is said of the choices in a few words', () => {
    expect(choicesWords(listOf({}, source))).toBe('Nothing chosen: the complete list');
    expect(choicesWords(listOf({ tools: ['robot'], reach: ['aws', 'ci'], autonomy: 'auto-approve', stakes: ['only-copy'], team: 'alone', order: 'effort', frameworks: ['owasp-asi'] }, source))).toBe('The robot · Amazon Web Services · CI · Auto-approve · The only copy · Alone');
    expect(choicesWords(listOf({ autonomy: 'supervised' }, source))).toBe('Supervised');
    expect(choicesWords(listOf({ reach: ['payments'], stakes: ['money'], tools: ['bank'] }, sourceOf({ tools: [tool('bank', { title: 'Payments' })] })))).toBe('Payments · Money');
  });

  test('is said of every control left off', () => {
    const words = (told: Parameters<typeof control>[1], because: Parameters<typeof leftOffWords>[0]['because']) => leftOffWords({ control: control('x', told), because });
    expect([words({ environments: ['database', 'hosted-platform'] }, 'place'), words({ environments: ['cloud'], agents: ['payments', 'data'] }, 'agent'), words({ stakes: ['money', 'only-copy'] }, 'stake'), words({ alone: { text: 'Wait a day.' } }, 'alone')]).toEqual([
      'For places that these agents do not reach: Database, Hosted platform.', 'For other kinds of agent: Payments agent, Data agent.', 'Only where this is at stake: Money, The only copy.', 'No advice without a second person. Wait a day.',
    ]);
  });
});

describe('the coverage in words', () => {
  const list = listOf({ stakes: ['only-copy', 'money', 'production'] }, sourceOf({ controls: [control('a'), control('b')], incidents: [incident(1, { stopped: ['a'] }), incident(2, { stopped: ['b'], harms: ['outage', 'money'] }), incident(3)] }));

  test('is a sentence for none, one and more', () => {
    expect(coverageWords(coverageOf(listOf({}, sourceOf()), noProgress))).toBe('No documented harm incident on this stack yet.');
    expect(coverageWords(coverageOf(listOf({}, sourceOf({ incidents: [incident(1)] })), noProgress))).toBe('What is done would have stopped 0 of 1 documented harm incident on this stack.');
    expect(coverageWords(coverageOf(list, notes({ a: { done: true }, b: { owner: 'Ann' } })))).toBe('What is done would have stopped 1 of 3 documented harm incidents on this stack. The planned items would have stopped 1 more.');
  });

  test('says what remains and what would add most', () => {
    expect([remainingWords(0, 0), remainingWords(1, 0), remainingWords(2, 1)]).toEqual(['0 harm incidents remain', '1 harm incident remains', '2 harm incidents remain, 1 that no item of this list would have stopped by itself']);
    expect([nextWords(null), nextWords({ control: control('a'), adds: 3 })]).toEqual(['No open item would add a record.', 'Would add most now, 3:']);
  });

  test('counts harm by kind, a record under each kind it shows, in the order of the vocabulary', () => {
    const whole = listOf({}, sourceOf({ controls: [control('a')], incidents: [incident(1, { stopped: ['a'] }), incident(2, { harms: ['money', 'outage'], stopped: ['a'] }), incident(3), incident(4, { harms: ['injury'], kind: 'near-miss', stopped: ['a'] })] }));
    expect(harmRows(whole, coverageOf(whole, done(['a'])))).toEqual([{ label: 'Data loss', of: 2, stopped: 1 }, { label: 'Outage', of: 1, stopped: 1 }, { label: 'Money', of: 1, stopped: 1 }]);
    expect(harmRows(whole, coverageOf(whole, noProgress)).map(({ stopped }) => stopped)).toEqual([0, 0, 0]);
    expect(harmRows(listOf({}, sourceOf()), { stopped: [] })).toEqual([]);
  });

  test('counts only what was said to be at stake, where that was said, and no kind without a record', () => {
    expect(harmRows(list, coverageOf(list, done(['a'])))).toEqual([{ label: 'Data loss', of: 2, stopped: 1 }, { label: 'Outage', of: 1, stopped: 0 }, { label: 'Money', of: 1, stopped: 0 }]);
    const noLoss = listOf({ stakes: ['money'] }, sourceOf({ incidents: [incident(1)] }));
    expect(harmRows(noLoss, coverageOf(noLoss, noProgress))).toEqual([]);
  });

  test('stands above a printed list, with an address that holds no notes', () => {
    const source = sourceOf({ controls: [control('a')], incidents: [incident(1, { stopped: ['a'] })] });
    const head = printHead({ checklist: listOf({ reach: ['ci', 'workstation'] }, source), progress: done(['a']), source, made: '2026-11-24' });
    expect(head).toBe('Made on 2026-11-24 with register version 2026-11-24-1x1. CI · Workstation. What is done would have stopped 1 of 1 documented harm incident on this stack. https://mishap.example/checklist/?reach=ci&reach=workstation');
  });
});

test.each([
  [{}, ''], [{ done: true }, 'Done.'], [{ owner: 'Ann' }, 'Planned: owner Ann'], [{ due: '2026-12-01' }, 'Planned: by 2026-12-01'], [{ owner: 'Ann', due: '2026-12-01' }, 'Planned: owner Ann, by 2026-12-01'],
  [{ due: '2026-11-28' }, 'Planned: by 2026-11-28'], [{ due: '2026-11-27' }, 'Planned: by 2026-11-27 (overdue)'], [{ owner: 'Ann', due: '2025-12-31' }, 'Planned: owner Ann, by 2025-12-31 (overdue)'],
  [{ done: true, due: '2026-11-27' }, 'Done: by 2026-11-27'], [{ setAside: true, reason: 'No.', due: '2026-11-27' }, 'Set aside: No.'],
  [{ done: true, owner: 'Ann' }, 'Done: owner Ann'], [{ setAside: true, reason: 'No such place.', owner: 'Ann' }, 'Set aside: No such place.'], [{ reason: 'later' }, ''],
])('on 28 November 2026 a note of %j is "%s"', (given, words) => {
  expect(noteWords(progressOf(given), '2026-11-28')).toBe(words);
});

describe('trouble', () => {
  test('is not spoken of where there is none', () => {
    expect(troubleWords([], 0, false)).toEqual([]);
  });

  test('is said of what is not known, what could not be read and what is newer', () => {
    expect(troubleWords([{ name: 'tool', value: 'nobody' }, { name: 'reach', value: 'x'.repeat(200) }], 2, true)).toEqual([
      `Not known here and left out: tool “nobody”, reach “${'x'.repeat(60)}…”.`, '2 notes could not be read and were left out; everything else is as it was.', 'It was made by a later version of this page. What is understood here is shown.',
    ]);
    expect(troubleWords(Array.from({ length: 9 }, (_, index) => ({ name: 'tool', value: `t${String(index)}` })), 0, false)[0]).toContain('tool “t5”, and 3 more.');
    expect(troubleWords([{ name: 'tool', value: 'a\u001b[31m\nb\u202ec' }], 0, false)).toEqual(['Not known here and left out: tool “a [31m b c”.']);
    expect(troubleWords([], 1, false)).toEqual(['1 note could not be read and was left out; everything else is as it was.']);
  });
});
