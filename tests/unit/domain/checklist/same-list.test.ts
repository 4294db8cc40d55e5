import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeChecklist, type Checklist } from '../../../../src/domain/checklist/checklist.ts';
import type { Choices } from '../../../../src/domain/checklist/choices.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import { gainLines } from '../../../../src/domain/checklist/gains.ts';
import { groupItems } from '../../../../src/domain/checklist/groups.ts';
import { noProgress } from '../../../../src/domain/checklist/progress.ts';
import { checklistSource, type ChecklistSource } from '../../../../src/domain/checklist/source.ts';
import { buildRegister, type AnyRecord } from '../../../../src/domain/register.ts';
import { always, anyChoices, anySource, choicesAmong, progressOn } from './arbitraries.ts';
import { realSource, register } from './real-register.ts';
import { controlIds, idsOf } from './records.ts';

const recordsOf = ({ incidents, failureModes, controls, tools, guardrails }: typeof register): AnyRecord[] => [...incidents, ...failureModes, ...controls, ...tools, ...guardrails];

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

function shuffledSource(source: ChecklistSource): fc.Arbitrary<ChecklistSource> {
  return fc.record({ controls: shuffled(source.controls), incidents: shuffled(source.incidents), modes: shuffled(source.modes), tools: shuffled(source.tools), guardrails: shuffled(source.guardrails) })
    .map((lists) => ({ ...source, ...lists }));
}

/**
 * All that a checklist says. Lists that follow the lists of the source are sorted: which tool a reach is put down to
 * depends on the order of the tools and is left out, everything else may not.
 */
function saidBy(checklist: Checklist) {
  const { items, leftOff, modes, evidence, stack, isWeak } = checklist;
  const offer = ({ controls, sentence, elsewhere }: (typeof modes)[number]['leastPrivilege']) => [idsOf(controls), sentence, controlIds(elsewhere)];
  return {
    items: items.map(({ control, rank, gain, covered, stopped, softened, stoppedKinds, softenedKinds, steps, tools, guardrails, answers, alone }) => ({
      id: control.id, rank, gain, covered, stoppedKinds, softenedKinds, steps, alone, answers: idsOf(answers),
      stopped: idsOf(stopped).sort(), softened: idsOf(softened).sort(), tools: tools.map((note) => JSON.stringify(note)).sort(), guardrails: idsOf(guardrails).sort(),
    })),
    leftOff: leftOff.map(({ control, because }) => `${control.id} ${because}`).sort(),
    modes: modes.map(({ mode, harm, all, leastPrivilege, humanApproval, others }) => [mode.id, harm, all, offer(leastPrivilege), offer(humanApproval), idsOf(others)]),
    evidence: [evidence.harm, evidence.others, evidence.freer].map((list) => idsOf(list).sort()), own: [evidence.ownTools, evidence.ownElsewhere],
    stack: [[...stack.reach].sort(), [...stack.environments].sort(), stack.agents === null ? null : [...stack.agents].sort(), stack.stakes === null ? null : [...stack.stakes].sort(), stack.assumed.map(({ kind, value }) => `${kind} ${value}`).sort(), stack.notAssumed.map(({ value }) => value).sort()],
    groups: groupItems(checklist).map(({ id, title, says, items: grouped }) => [id, title, says, controlIds(grouped)]), gains: gainLines(checklist, noProgress, coverageOf(checklist, noProgress)),
    isWeak,
  };
}

test('the same choices and records give the same list, in whatever order the records stand', () => {
  const cases = fc.tuple(anySource, anyChoices).chain(([source, choices]) => fc.tuple(fc.constant(source), fc.constant(choices), shuffledSource(source)));
  always(cases, ([source, choices, other]) => {
    expect(saidBy(makeChecklist(choices, other))).toEqual(saidBy(makeChecklist(choices, source)));
  });
});

test('the same holds of the register', () => {
  const cases = fc.tuple(choicesAmong(realSource.tools), shuffledSource(realSource));
  always(cases, ([choices, other]) => {
    expect(saidBy(makeChecklist(choices, other))).toEqual(saidBy(makeChecklist(choices, realSource)));
  }, 60);
});

test('files that are read in another order give the same source and the same list to the letter', () => {
  always(fc.tuple(shuffled(recordsOf(register)), choicesAmong(realSource.tools)), ([records, choices]) => {
    const source = checklistSource(buildRegister(records, register));
    expect(source).toEqual(realSource);
    expect(makeChecklist(choices, source)).toEqual(makeChecklist(choices, realSource));
  }, 20);
});

test('a register whose lists are shuffled gives the same list', () => {
  const lists = fc.record({ incidents: shuffled(register.incidents), controls: shuffled(register.controls), failureModes: shuffled(register.failureModes), tools: shuffled(register.tools), guardrails: shuffled(register.guardrails) });
  always(fc.tuple(lists, choicesAmong(realSource.tools)), ([others, choices]) => {
    const source = checklistSource({ ...register, ...others });
    expect(idsOf(source.controls)).toEqual(idsOf(realSource.controls));
    expect(idsOf(source.incidents)).toEqual(idsOf(realSource.incidents));
    expect(saidBy(makeChecklist(choices, source))).toEqual(saidBy(makeChecklist(choices, realSource)));
  }, 30);
});

test('choices in another order give the same items and coverage', () => {
  const cases = fc.tuple(anySource, anyChoices).chain(([source, choices]) => fc.tuple(
    fc.constant(source), fc.constant(choices), fc.record({ tools: shuffled(choices.tools), reach: shuffled(choices.reach), stakes: shuffled(choices.stakes) }), progressOn(['control-a', 'control-b', 'control-c']),
  ));
  always(cases, ([source, choices, lists, progress]) => {
    const [one, other] = [choices, { ...choices, ...lists } as Choices].map((each) => makeChecklist(each, source));
    expect(other?.items).toEqual(one?.items);
    expect(coverageOf(other!, progress)).toEqual(coverageOf(one!, progress));
  });
});

test('nothing that was given is changed', () => {
  const frozen = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(frozen);
    }
    return value;
  };
  always(fc.tuple(anySource, anyChoices), ([source, choices]) => {
    const checklist = makeChecklist(frozen(choices), frozen(source));
    expect(() => coverageOf(checklist, new Map())).not.toThrow();
  }, 100);
});
