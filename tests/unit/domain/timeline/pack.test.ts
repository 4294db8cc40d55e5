import { describe, expect, test } from 'vitest';
import { packSide, type Packed, type Sized } from '../../../../src/domain/timeline/pack.ts';
import { entry } from './entries.ts';

const sized = (slug: string, x: number, left = x, right = x): Sized => ({ entry: entry(slug, '2025'), x, left, right });
const rowsOf = (packed: readonly Packed[]): Record<string, number | string> => Object.fromEntries(packed.map((each): [string, number | string] => (each.type === 'single' ? [each.item.entry.slug, each.row] : [each.items.map((item) => item.entry.slug).join('+'), 'counted'])));

describe('rows', () => {
  test('marks that are far enough apart stand in one row', () => {
    expect(rowsOf(packSide([sized('a', 10), sized('b', 34), sized('c', 58)], 3, 0))).toEqual({ a: 0, b: 0, c: 0 });
  });

  test('marks that would overlap stand above each other', () => {
    expect(rowsOf(packSide([sized('a', 10), sized('b', 20), sized('c', 30), sized('d', 40)], 3, 0))).toEqual({ a: 0, b: 1, c: 2, d: 0 });
  });

  test('an uncertain date takes the room of all its stretch', () => {
    expect(rowsOf(packSide([sized('month', 100, 50, 150), sized('day', 140)], 3, 0))).toEqual({ month: 0, day: 1 });
  });
});

describe('counts', () => {
  test('a cell without enough rows is counted as a whole, and its neighbours stay', () => {
    expect(rowsOf(packSide([sized('a', 10), sized('b', 11), sized('c', 12), sized('far', 100)], 2, 0))).toEqual({ 'a+b+c': 'counted', far: 0 });
  });

  test('one record alone makes no count: it stands over the stretch of another', () => {
    const packed = packSide([sized('a', 200, 0, 400), sized('b', 210, 0, 400), sized('alone', 60)], 2, 0);
    expect(rowsOf(packed)).toEqual({ a: 0, b: 1, alone: 1 });
  });

  test('cells stay at the same times while the picture moves', () => {
    const at = (shift: number) => packSide([sized('a', 60 + shift), sized('b', 61 + shift), sized('c', 62 + shift)], 1, 1000 - shift).map((each) => (each.type === 'several' ? [each.cell, each.x - shift] : null));
    expect(at(0)).toEqual([[22, 80]]);
    expect(at(-13)).toEqual(at(0));
  });

  test('nothing is lost, no count is of one, and no two marks of a row overlap, however many there are', () => {
    // A fixed sequence that looks like chance.
    let seed = 7;
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const items = Array.from({ length: 3000 }, (_, index) => {
      const x = next() * 1200;
      const half = next() < 0.3 ? 20 : 0;
      return sized(String(index), x, x - half, x + half);
    });
    for (const count of [20, 200, 3000]) {
      const packed = packSide(items.slice(0, count), 4, 0);
      expect(packed.flatMap((each) => (each.type === 'single' ? [each.item] : each.items)).length).toBe(count);
      expect(packed.filter((each) => each.type === 'several' && each.items.length < 2)).toEqual([]);
      expect(overlapsIn(packed)).toEqual([]);
    }
  });
});

/** Pairs of marks in one row that cover the same place, their stretches left out. */
function overlapsIn(packed: readonly Packed[]): string[] {
  const marks = packed.flatMap((each) => (each.type === 'single' ? [{ row: each.row, from: each.item.x - 8, to: each.item.x + 8, slug: each.item.entry.slug }] : []));
  return marks.flatMap((one, index) => marks.slice(index + 1).filter((other) => other.row === one.row && other.from < one.to && other.to > one.from).map((other) => `${one.slug} ${other.slug}`));
}
