import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countStates, isUntouched, longest, mergeProgress, noProgress, progressFromState, progressOf, untouched, withItem, type GivenProgress } from '../../../../src/domain/checklist/progress.ts';
import { itemStates, members } from '../../../../src/schema/vocabulary.ts';
import { always, anyDay, anyText, progressOn } from './arbitraries.ts';
import { done, notes } from './records.ts';

describe('a note', () => {
  test.each<[GivenProgress, string]>([
    [{}, 'open'], [{ reason: 'Why.' }, 'open'], [{ owner: 'Ann' }, 'planned'], [{ due: '2026-12-01' }, 'planned'], [{ due: 'soon' }, 'open'], [{ owner: ' \n ' }, 'open'],
    [{ setAside: true, reason: 'No.' }, 'not-applicable'], [{ setAside: true }, 'open'], [{ setAside: true, reason: ' ' }, 'open'], [{ setAside: true, owner: 'Ann' }, 'planned'], [{ setAside: true, reason: 'No.', owner: 'Ann' }, 'not-applicable'],
    [{ done: true }, 'done'], [{ done: true, setAside: true, reason: 'No.', owner: 'Ann', due: '2026-12-01' }, 'done'],
  ])('of %j is %s', (given, state) => {
    expect(progressOf(given).state).toBe(state);
  });

  test.each([
    ['2026-12-01', '2026-12-01'], ['2028-02-29', '2028-02-29'], ['2026-02-29', ''], ['2026-13-01', ''], ['2026-12-00', ''], ['2026-12-1', ''], ['2026-12', ''], ['2026', ''], ['unknown', ''], ['2026-12-01/2026-12-02', ''], ['2026-12-01T09:30Z', ''], [' 2026-12-01', ''], ['٢٠٢٦-١٢-٠١', ''], ['2026-12-01\n', ''],
  ])('has for the day %j the day %j', (due, kept) => {
    expect(progressOf({ due }).due).toBe(kept);
  });

  test.each([
    [' Ann ', 'Ann'], ['Ann\nBob\r\nEve', 'Ann Bob Eve'], ['a\u0000b\tc\u2028d\u0085e', 'a b c d e'], ['a\uD83Db', 'ab'], ['\uFFFD', ''], ['שלום 👩‍👩‍👧', 'שלום 👩‍👩‍👧'], ['<b>&amp;%41#=', '<b>&amp;%41#='],
  ])('has for the owner %j the owner %j', (owner, kept) => {
    expect(progressOf({ owner }).owner).toBe(kept);
  });

  test('is cut where it is too long, between characters and not behind a space', () => {
    expect([progressOf({ owner: '😀'.repeat(90) }).owner, progressOf({ owner: `${'x'.repeat(79)} y` }).owner, progressOf({ reason: 'é'.repeat(300) }).reason]).toEqual(['😀'.repeat(80), 'x'.repeat(79), 'é'.repeat(240)]);
  });

  test('is in its one form: made again it is the same', () => {
    always(fc.record({ done: fc.boolean(), setAside: fc.boolean(), owner: anyText, due: anyDay, reason: anyText }), (given) => {
      const note = progressOf(given);
      expect(progressFromState(note.state, note)).toEqual(note);
      for (const text of [note.owner, note.reason]) {
        expect(text).toBe(text.trim());
        expect(text.isWellFormed()).toBe(true);
        expect(/[\p{Cc}\p{Zl}\p{Zp}]|\s\s/u.test(text)).toBe(false);
      }
      expect([Array.from(note.owner).length <= longest.owner, Array.from(note.reason).length <= longest.reason]).toEqual([true, true]);
    }, 1000);
  });

  test('of a state that is not known is open, or planned where it says who or when', () => {
    expect(['paused', '', 'constructor', 'DONE'].map((state) => progressFromState(state, {}).state)).toEqual(['open', 'open', 'open', 'open']);
    expect(progressFromState('paused', { owner: 'Ann' }).state).toBe('planned');
    expect(members(itemStates).map((state) => progressFromState(state, { owner: 'Ann', reason: 'Why.' }).state)).toEqual(['planned', 'planned', 'done', 'not-applicable']);
  });
});

describe('notes', () => {
  test('with an item changed are others, and the item leaves once nothing is noted', () => {
    const before = notes({ a: { done: true } });
    const after = withItem(before, 'b', progressOf({ owner: 'Ann' }));
    expect([[...before.keys()], [...after.keys()], [...withItem(after, 'a', untouched).keys()]]).toEqual([['a'], ['a', 'b'], ['b']]);
    expect(withItem(noProgress, 'a', progressOf({ reason: 'later' })).size).toBe(1);
    expect([untouched, progressOf({}), progressOf({ due: 'soon' }), progressOf({ reason: 'x' })].map(isUntouched)).toEqual([true, true, true, false]);
  });

  test('are counted by state among some items, and what is not noted is open', () => {
    expect(countStates(['a', 'b', 'c', 'd', 'e'], notes({ a: { done: true }, b: { owner: 'Ann' }, c: { setAside: true, reason: 'No.' }, elsewhere: { done: true } }))).toEqual({ open: 2, planned: 1, done: 1, 'not-applicable': 1 });
    expect(countStates([], done(['a']))).toEqual({ open: 0, planned: 0, done: 0, 'not-applicable': 0 });
  });
});

describe('two sets of notes that began as one', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const three = fc.tuple(progressOn(ids), progressOn(ids), progressOn(ids));

  test('are joined item by item, and mine wins where both changed', () => {
    const base = notes({ a: { owner: 'Ann' }, b: { done: true }, c: { done: true }, d: { done: true } });
    const mine = notes({ a: { done: true }, b: { done: true }, d: { owner: 'Me' }, e: { done: true } });
    const theirs = notes({ a: { owner: 'Ann' }, c: { done: true }, d: { owner: 'They' }, f: { owner: 'They' } });
    expect(mergeProgress(base, mine, theirs)).toEqual(notes({ a: { done: true }, d: { owner: 'Me' }, e: { done: true }, f: { owner: 'They' } }));
  });

  test('are those of the side that changed, where only one did', () => {
    always(three, ([base, mine, theirs]) => {
      expect(mergeProgress(base, base, theirs)).toEqual(theirs);
      expect(mergeProgress(base, mine, base)).toEqual(mine);
      expect(mergeProgress(base, mine, mine)).toEqual(mine);
      expect(mergeProgress(noProgress, noProgress, theirs)).toEqual(theirs);
    });
  });

  test('stay what they are when they are joined again', () => {
    always(three, ([base, mine, theirs]) => {
      const once = mergeProgress(base, mine, theirs);
      expect(mergeProgress(base, mine, once)).toEqual(once);
      expect(mergeProgress(mine, mine, once)).toEqual(once);
      expect(mergeProgress(theirs, once, theirs)).toEqual(once);
    });
  });

  test('hold for every item what one of the sides says, and forget none that a side alone added', () => {
    always(three, ([base, mine, theirs]) => {
      const copies = [base, mine, theirs].map((each) => new Map(each));
      const joined = mergeProgress(base, mine, theirs);
      for (const id of ids) {
        const [was, my, their] = [base, mine, theirs].map((each) => JSON.stringify(each.get(id) ?? untouched));
        expect(JSON.stringify(joined.get(id) ?? untouched)).toBe(was === my ? their : my);
      }
      expect([base, mine, theirs]).toEqual(copies);
    });
  });
});
