import { describe, expect, test } from 'vitest';
import { noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { makeChecklist, type Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import { groupItems } from '../../../../src/domain/checklist/groups.ts';
import type { Offer } from '../../../../src/domain/checklist/mode-rows.ts';
import { harmRows } from '../../../../src/domain/checklist/page-words.ts';
import { noProgress } from '../../../../src/domain/checklist/progress.ts';
import { members, harmTypes, stakes } from '../../../../src/schema/vocabulary.ts';
import { bestOfAll } from './best-of-all.ts';
import { readFrontMatter, workOut, type Headings } from './by-hand.ts';
import { modesByHand } from './modes-by-hand.ts';
import { contentFolder, realSource, walks } from './real-register.ts';
import { controlIds, done, idsOf, listOf } from './records.ts';

const files = readFrontMatter(contentFolder);

interface Scenario {
  readonly name: string;
  readonly choices: Partial<Choices>;
  readonly first: readonly string[];
  readonly covered: readonly number[];
  readonly of: number;
  readonly outOfReach: number;
}

// Pinned, so that nobody changes a judgement, a control or the engine without seeing which lists change with it.
const scenarios: readonly Scenario[] = [
  {
    name: 'one developer with a local agent', choices: { tools: ['claude-code'], reach: ['workstation', 'repository'], autonomy: 'auto-approve', stakes: ['only-copy'], team: 'alone' },
    first: ['os-sandbox', 'work-on-a-copy', 'command-allow-list', 'safe-file-tools', 'disposable-environment'], covered: [5, 6, 7, 7, 7], of: 7, outOfReach: 0,
  },
  {
    name: 'an agent in CI', choices: { tools: ['claude-code', 'github'], reach: ['repository', 'ci', 'package-registry'], autonomy: 'unattended', stakes: ['production', 'personal-data', 'publishing'] },
    first: ['command-allow-list', 'approve-outward-actions', 'protected-branches', 'refusal-ends-task', 'off-account-backups'], covered: [1, 2, 2, 2, 2], of: 2, outOfReach: 0,
  },
  {
    name: 'an agent with cloud access', choices: { tools: ['amazon-web-services', 'kiro', 'terraform'], reach: ['workstation', 'repository', 'aws', 'iac', 'postgres'], autonomy: 'auto-approve', stakes: ['production', 'only-copy', 'money'] },
    first: ['command-allow-list', 'os-sandbox', 'no-production-credentials', 'work-on-a-copy', 'deny-destructive-verbs'], covered: [6, 9, 10, 11, 12], of: 13, outOfReach: 1,
  },
  {
    name: 'an assistant with mail and payments', choices: { tools: ['openclaw'], reach: ['workstation', 'messaging', 'browser', 'payments'], autonomy: 'unattended', stakes: ['only-copy', 'personal-data', 'publishing', 'money'], team: 'alone' },
    first: ['os-sandbox', 'work-on-a-copy', 'own-agent-identity', 'read-only-by-default', 'safe-file-tools'], covered: [5, 6, 7, 8, 8], of: 8, outOfReach: 0,
  },
  { name: 'nobody in particular', choices: {}, first: ['command-allow-list', 'work-on-a-copy', 'own-agent-identity', 'os-sandbox', 'read-only-by-default'], covered: [7, 10, 13, 15, 17], of: 19, outOfReach: 1 },
];

const headingsOf = (list: Checklist) => Object.fromEntries(groupItems(list).map(({ id, items }) => [id, controlIds(items)]));
const filled = (headings: Headings) => Object.fromEntries(Object.entries(headings).filter(([, ids]) => ids.length > 0));
const offerIn = ({ controls, elsewhere }: Offer) => ({ items: idsOf(controls), named: controlIds(elsewhere) });
const answersIn = ({ modes }: Checklist) => new Map(modes.map(({ mode, harm, all, leastPrivilege, humanApproval, others }) => [mode.id, { harm, all, leastPrivilege: offerIn(leastPrivilege), humanApproval: offerIn(humanApproval), others: idsOf(others) }]));

describe.each(scenarios)('the list for $name', ({ choices, first, covered, of, outOfReach }) => {
  const checklist = listOf(choices, realSource);
  const hand = workOut(files, { ...noChoices, ...choices });
  const places = checklist.items.map(({ control, gain, covered: reached }) => ({ id: control.id, gain, covered: reached }));

  test('stands on the records that a reader of the files would pick', () => {
    const { harm, others, freer, ownTools, ownElsewhere } = checklist.evidence;
    expect([harm, others, freer].map((list) => idsOf(list).sort())).toEqual([hand.harm, hand.others, hand.freer]);
    expect([ownTools, ownElsewhere]).toEqual([hand.ownTools, hand.ownElsewhere]);
  });

  test('has the controls, order, gains and sums that plain counting gives', () => {
    expect(places).toEqual(hand.steps);
    expect(new Map(checklist.leftOff.map(({ control, because }) => [control.id, because]))).toEqual(hand.leftOff);
  });

  test('stands under the headings that plain counting gives', () => {
    expect(headingsOf(checklist)).toEqual(filled(hand.headings));
  });

  test('answers every failure mode as a reader of the files would find it answered', () => {
    expect(answersIn(checklist)).toEqual(modesByHand(files, hand));
  });

  test('counts harm by kind as plain counting does, of what is at stake', () => {
    const coverage = coverageOf(checklist, done(hand.headings.first.slice(0, 2)));
    const stopped = new Set(hand.headings.first.slice(0, 2).flatMap((id) => hand.stops.get(id) ?? []));
    const atStake = (harm: string) => choices.stakes === undefined || [...checklist.stack.stakes ?? []].some((stake) => (stakes[stake].harms as readonly string[]).includes(harm));
    const rows = members(harmTypes).filter((harm) => hand.harms.has(harm) && atStake(harm)).map((harm) => ({ label: harmTypes[harm].label, of: hand.harms.get(harm)?.length, stopped: hand.harms.get(harm)?.filter((id) => stopped.has(id)).length }));
    expect(harmRows(checklist, coverage)).toEqual(rows);
  });

  test('counts what is done as plain counting does, however much is done', () => {
    for (let count = 0; count <= checklist.items.length; count += 1) {
      // Every third item, so that what is done is no beginning of the order.
      const ticked = hand.steps.map(({ id }) => id).filter((_, index) => index % 3 === 0).slice(0, count);
      const stopped = new Set(ticked.flatMap((id) => hand.stops.get(id) ?? []));
      const coverage = coverageOf(checklist, done(ticked));
      expect(idsOf(coverage.stopped).sort()).toEqual([...stopped].sort());
      expect(idsOf(coverage.remaining).sort()).toEqual(hand.harm.filter((id) => !stopped.has(id)));
      const open = hand.steps.map(({ id }) => id).filter((id) => !ticked.includes(id));
      expect(coverage.adds).toEqual(new Map(open.map((id) => [id, (hand.stops.get(id) ?? []).filter((record) => !stopped.has(record)).length])));
    }
  });

  test.each([1, 2, 3, 4])('reaches with its first %i at least 63 percent of the best that any so many could', (size) => {
    const best = bestOfAll(hand.stops, controlIds(checklist.items), size);
    const reached = checklist.items[size - 1]?.covered ?? 0;
    expect(best).toBeGreaterThan(0);
    expect(reached).toBeLessThanOrEqual(best);
    expect(reached).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
    if (size === 1) expect(reached).toBe(best);
  });

  test('begins as it did when it was last looked at', () => {
    expect(controlIds(checklist.items.slice(0, 5))).toEqual(first);
    expect(checklist.items.slice(0, 5).map((item) => item.covered)).toEqual(covered);
    const coverage = coverageOf(checklist, noProgress);
    expect([coverage.of, coverage.outOfReach.length]).toEqual([of, outOfReach]);
    expect(checklist.items.at(-1)?.covered).toBe(of - outOfReach);
  });
});

test.each(walks)('plain counting gives the same list for $name', ({ choices }) => {
  for (const told of [choices, { ...choices, team: 'alone' as const }, { ...choices, stakes: ['money' as const] }, { ...choices, autonomy: 'supervised' as const }]) {
    const hand = workOut(files, told);
    const list = makeChecklist(told, realSource);
    const { items, evidence, leftOff } = list;
    expect(items.map(({ control, gain, covered }) => ({ id: control.id, gain, covered }))).toEqual(hand.steps);
    expect(new Map(leftOff.map(({ control, because }) => [control.id, because]))).toEqual(hand.leftOff);
    expect([evidence.harm, evidence.others, evidence.freer].map((list) => idsOf(list).sort())).toEqual([hand.harm, hand.others, hand.freer]);
    expect([evidence.ownTools, evidence.ownElsewhere]).toEqual([hand.ownTools, hand.ownElsewhere]);
    expect(headingsOf(list)).toEqual(filled(hand.headings));
    expect(answersIn(list)).toEqual(modesByHand(files, hand));
  }
});
