import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import { gainLines } from '../../../../src/domain/checklist/gains.ts';
import { groupItems } from '../../../../src/domain/checklist/groups.ts';
import { readLink, writeLink } from '../../../../src/domain/checklist/link.ts';
import {
  choicesWords, coverageWords, evidenceLines, leftOffWords, nextWords, remainingWords, stackWords, weaknessWords,
} from '../../../../src/domain/checklist/page-words.ts';
import { noProgress } from '../../../../src/domain/checklist/progress.ts';
import { staticChecklists } from '../../../../src/domain/checklist/static-pages.ts';
import { checklistOrders, members } from '../../../../src/schema/vocabulary.ts';
import { always, choicesAmong, progressOn } from './arbitraries.ts';
import { coverageHolds, neverFalls } from './coverage-figures.ts';
import { modesHold } from './mode-table.ts';
import { realSource, register, walks } from './real-register.ts';
import { controlIds, done, idsOf, listOf } from './records.ts';

describe.each(walks)('with $name chosen', ({ choices }) => {
  const lists = (['several', 'alone'] as const).map((team) => makeChecklist({ ...choices, team, autonomy: 'supervised' }, realSource)).concat(makeChecklist(choices, realSource));

  test('every failure mode has a control on the list or a sentence', () => {
    for (const list of lists) {
      modesHold(list, register.failureModes.length);
      for (const { mode: { noLeastPrivilege, noHumanApproval }, leastPrivilege, humanApproval } of list.modes) {
        for (const [offer, written] of [[leastPrivilege, noLeastPrivilege], [humanApproval, noHumanApproval]] as const) {
          if (offer.controls.length > 0 || written !== null) continue;
          expect(offer.elsewhere.length).toBeGreaterThan(0);
        }
      }
    }
  });

  test('every item has steps, and no sentence is broken', () => {
    for (const list of lists) {
      for (const { control, steps } of list.items) {
        expect(steps.length, control.id).toBeGreaterThan(0);
        expect(control.how).toEqual(expect.arrayContaining([...steps]));
      }
      const progress = done(controlIds(list.items.slice(0, 3)));
      const coverage = coverageOf(list, progress);
      const gains = [gainLines(list, noProgress, coverageOf(list, noProgress)), gainLines(list, progress, coverage)];
      for (const lines of gains) expect([...lines.keys()]).toEqual(controlIds(list.items));
      const groups = members(checklistOrders).flatMap((order) => groupItems(makeChecklist({ ...list.choices, order }, realSource)));
      const words = [
        ...stackWords(list), choicesWords(list), coverageWords(coverage), nextWords(coverage.next), remainingWords(coverage.remaining.length, coverage.outOfReach.length), ...list.leftOff.map(leftOffWords),
        ...gains.flatMap((lines) => [...lines.values()].filter((line) => line !== '')), ...groups.flatMap(({ title, says }) => [title, says]),
        ...list.items.flatMap((item) => [...evidenceLines(item).map(({ says }) => says), weaknessWords(item.control) ?? 'None.']),
      ];
      // One of something is never spoken of as several, nor several as one.
      expect(words.filter((line) => line.trim() === '' || /undefined|NaN|\[object|null|\s\s|\b1 (?:items|controls|records|(?:(?:documented|more) )?(?:harm )?incidents|notes)\b|\b(?:0|[2-9]|\d\d+) (?:item|control|record|(?:(?:documented|more) )?harm incident|note)\b/.test(line))).toEqual([]);
    }
  });

  test('laboratory records are shown only where training and evaluation is reached', () => {
    const laboratory = idsOf(realSource.incidents.filter(({ setting }) => setting === 'laboratory'));
    expect(laboratory.length).toBeGreaterThan(0);
    for (const { evidence: { harm, others, freer }, stack } of lists) {
      expect(idsOf(harm).filter((id) => laboratory.includes(id))).toEqual([]);
      if (!stack.reach.has('evaluation')) expect(idsOf([...others, ...freer]).filter((id) => laboratory.includes(id))).toEqual([]);
    }
  });
});

test('somebody who works alone finds for every control left off so what replaces it, with words', () => {
  const list = listOf({ team: 'alone' }, realSource);
  const replaced = list.leftOff.filter(({ because }) => because === 'alone');
  expect(controlIds(replaced)).toEqual(['two-person-production']);
  for (const { control: { alone: advice } } of replaced) {
    expect(advice?.text).not.toBe('');
    expect(controlIds(list.items)).toEqual(expect.arrayContaining(advice?.instead ?? []));
  }
  for (const { control: { alone: advice }, alone: shown } of list.items) expect(shown).toBe(advice?.text ?? null);
});

test('coverage is what counting the records gives, and never falls when an item is ticked', () => {
  const ids = idsOf(realSource.controls);
  always(fc.tuple(choicesAmong(realSource.tools), progressOn(ids), fc.shuffledSubarray(ids, { maxLength: 12 })), ([choices, progress, ticked]) => {
    const list = makeChecklist(choices, realSource);
    coverageHolds(list, progress);
    neverFalls(list, ticked, noProgress);
  }, 40);
});

test('every static page has a list that is not weak', () => {
  for (const { choices, id } of staticChecklists(realSource)) {
    const { items, isWeak } = makeChecklist(choices, realSource);
    expect([id, items.length > 0, isWeak]).toEqual([id, true, false]);
  }
});

test('a link of the register comes back with its mark, and is short enough for a mail with every control ticked', () => {
  const fragment = writeLink({ progress: done(idsOf(realSource.controls)), mark: realSource.mark });
  expect(readLink(fragment)).toEqual({ progress: done(idsOf(realSource.controls)), mark: realSource.mark, broken: 0, isNewer: false });
  expect(fragment.length).toBeLessThan(2000);
});
