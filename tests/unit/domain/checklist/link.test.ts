import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlCode } from '../../../../src/domain/checklist/catalogue-mark.ts';
import { isLink, linkVersion, readLink, writeLink, type KnownMark } from '../../../../src/domain/checklist/link.ts';
import { noProgress } from '../../../../src/domain/checklist/progress.ts';
import { always, anyId, anyText, progressOn } from './arbitraries.ts';
import { done, notes } from './records.ts';

const mark: KnownMark = { version: '2026-11-24-1f3a9c', incidents: 22, latest: { 2024: 1, 2025: 11 }, controls: ['0abc', 'zzz9'] };

const anyMark: fc.Arbitrary<KnownMark> = fc.record({
  version: fc.tuple(fc.constantFrom('2026-11-24', 'undated', '2026-Q4'), fc.stringMatching(/^[0-9a-z]{6}$/)).map((parts) => parts.join('-')),
  incidents: fc.nat({ max: 9_999_999 }), latest: fc.dictionary(fc.integer({ min: 1990, max: 2100 }).map(String), fc.nat({ max: 999_999 }), { maxKeys: 5, noNullPrototype: true }),
  controls: fc.array(fc.stringMatching(/^[a-z]{1,9}$/).map(controlCode), { maxLength: 60 }),
});

describe('a link', () => {
  test('says its version, what the register held, and the notes, plain ticks together', () => {
    const progress = notes({ b: { done: true }, 'a-1': { done: true }, c: { owner: 'Ann & Bob', due: '2026-12-01' }, d: { setAside: true, reason: 'No #1 = 50 %' }, e: { reason: 'later' }, f: { done: true, owner: 'Eve' } });
    expect(writeLink({ progress, mark })).toBe('v=1&at=2026-11-24-1f3a9c&n=22.2024-1.2025-11&k=0abc.zzz9'
      + '&i=c%0Ap%0AAnn+%26+Bob%0A2026-12-01&i=d%0An%0A%0A%0ANo+%231+%3D+50+%25&i=e%0Ao%0A%0A%0Alater&i=f%0Ad%0AEve&done=a-1.b');
    expect(readLink(writeLink({ progress, mark }))).toEqual({ progress, mark, broken: 0, isNewer: false });
  });

  test('without notes and mark says only its version', () => {
    expect(writeLink({ progress: noProgress, mark: null })).toBe('v=1');
    expect(readLink('v=1')).toEqual({ progress: noProgress, mark: null, broken: 0, isNewer: false });
    expect(readLink('')).toEqual({ progress: noProgress, mark: null, broken: 0, isNewer: false });
  });

  test('is the same whatever order the notes were made in', () => {
    expect(writeLink({ progress: done(['c', 'a', 'b']), mark: null })).toBe(writeLink({ progress: done(['b', 'c', 'a']), mark: null }));
  });

  test('gives back whatever was noted, in any script and with any sign', () => {
    const ids = fc.array(anyId, { minLength: 1, maxLength: 8 });
    always(fc.tuple(ids.chain(progressOn), fc.option(anyMark)), ([progress, given]) => {
      const fragment = writeLink({ progress, mark: given });
      expect(readLink(fragment)).toEqual({ progress, mark: given, broken: 0, isNewer: false });
      // As an address bar gives it back, with and without the sign for a space.
      expect(readLink(new URL(`https://mishap.example/checklist/#${fragment}`).hash.slice(1)).progress).toEqual(progress);
      expect(readLink(fragment.replaceAll('+', '%20')).progress).toEqual(progress);
    }, 2000);
  });

  test('is told from the name of a place in the page', () => {
    expect(['v=1', writeLink({ progress: noProgress, mark }), 'v=2&x=y'].map(isLink)).toEqual([true, true, true]);
    expect(['', 'coverage', 'done', 'item-os-sandbox', 'top?v=1'].map(isLink)).toEqual([false, false, false, false, false]);
  });
});

describe('a link that was damaged or made elsewhere', () => {
  test.each([
    ['v=1&done=a.b', ['a', 'b'], 0],
    ['v=1&done=a..b', ['a', 'b'], 1],
    ['v=1&done=A.b_c.%F0%9F%98%80.-x.x-', [], 5],
    ['v=1&done=__proto__.constructor', ['constructor'], 1],
    ['v=1&i=a', [], 1],
    ['v=1&i=a%0Ax', [], 1],
    ['v=1&i=a%0Aconstructor', [], 1],
    ['v=1&i=a%0Ad%0AAnn%0A2026-02-30%0Awhy%0Amore%0Alines', ['a'], 0],
    ['v=1&i=%0Ad', [], 1],
    ['v=1&i=', [], 1],
    ['v=1&i=%zz&i=%', [], 2],
    ['done=a', ['a'], 0],
  ])('%j is read as far as it can be, and the rest is counted', (fragment, ids, broken) => {
    const result = readLink(fragment);
    expect([[...result.progress.keys()], result.broken]).toEqual([ids, broken]);
  });

  test.each([
    ['v=1', false], ['v=0', false], ['v=2', true], ['v=1e9', true], ['v=99999999999999999999', true], ['v=Infinity', true], ['v=', false], ['v=x', false], ['', false],
  ])('%j says whether it is newer than is understood here', (fragment, isNewer) => {
    expect(linkVersion).toBe(1);
    expect(readLink(`${fragment}&done=a`)).toMatchObject({ isNewer, progress: done(['a']) });
  });

  test.each([
    'at=2026-11-24-1f3a9c', 'at=2026-11-24-1f3a9c&n=', 'at=&n=22', 'at=a+b&n=22', `at=${'x'.repeat(41)}&n=22`, 'at=x&n=22.25-1', 'at=x&n=-1', 'at=x&n=1e3', 'at=x&n=22.2025-1.', 'at=x&n=22.2025-9999999', 'n=22.2025-1&k=0abc',
  ])('%j does not say what the register held', (fragment) => {
    expect(readLink(`v=1&${fragment}`).mark).toBeNull();
  });

  test('keeps of the codes of controls those that can be one', () => {
    expect(readLink('v=1&at=x&n=22&k=0abc.ZZZZ.toolong.ab..zzz9').mark).toEqual({ version: 'x', incidents: 22, latest: {}, controls: ['0abc', 'zzz9'] });
  });

  test('takes the first of several notes on one control and counts the others', () => {
    expect(readLink('v=1&i=a%0Ap%0AAnn&i=a%0Ap%0ABob&i=a%0Ao')).toMatchObject({ progress: notes({ a: { owner: 'Ann' } }), broken: 2 });
  });

  test('keeps the texts of a note whose state is not known, and counts it', () => {
    expect(readLink('v=1&i=a%0Ax%0AAnn')).toMatchObject({ progress: notes({ a: { owner: 'Ann' } }), broken: 1 });
  });

  test('of tens of thousands of entries is read at one go', () => {
    const { progress } = readLink(`v=1&done=${Array.from({ length: 50_000 }, (_, index) => `a${String(index)}`).join('.')}`);
    expect(progress.size).toBe(50_000);
  });

  test('whatever it holds, never fails, and every entry is a note or counted', () => {
    always(fc.tuple(fc.array(anyText, { maxLength: 5 }), fc.array(fc.oneof(anyId, anyText), { maxLength: 8 })), ([entries, ids]) => {
      const params = new URLSearchParams([['v', '1'], ...entries.map((entry): [string, string] => ['i', entry]), ...ids.map((id): [string, string] => ['done', id])]);
      const { progress, broken } = readLink(params.toString());
      const given = params.getAll('i').length + params.getAll('done').join('.').split('.').length - (ids.length === 0 ? 1 : 0);
      // A note whose state is not known is both: its texts are kept, and it is counted.
      for (const count of [progress.size, broken]) expect(count).toBeLessThanOrEqual(given);
      const plain = params.getAll('done').join('.').split('.').filter((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id));
      for (const id of plain) expect(progress.has(id)).toBe(true);
      expect(broken).toBeGreaterThanOrEqual(given - params.getAll('i').length - plain.length);
    }, 1000);
    always(anyText, (text) => {
      expect(() => readLink(text)).not.toThrow();
    }, 1000);
  });
});
