import { expect, test } from 'vitest';
import { compareTexts } from '../../../scripts/lib/rule-examples/excerpts.ts';
import type { Excerpt } from '../../../src/domain/rule-examples.ts';

const record = '---\nid: a\nsources:\n  - first\n  - second\n  - third\nlast: x\n---\n\nText.\n';
const told = (excerpts: readonly Excerpt[]) => excerpts.map(({ file, lines, more }) => [file, ...lines.map((line) => `${line.marked ? '>' : ' '}${String(line.number)} ${line.text}`), ...(more > 0 ? [`+${String(more)}`] : [])]);

function compare(before: Record<string, string>, after: Record<string, string>, found: { file: string; line: number | null }[]) {
  const { failing, corrected } = compareTexts(new Map(Object.entries(before)), new Map(Object.entries(after)), found);
  return { failing: told(failing), corrected: told(corrected) };
}

test('shows a line with its neighbours and what it belongs to', () => {
  expect(compare({ a: record }, { a: record.replace('third', 'fourth') }, [{ file: 'a', line: 6 }])).toEqual({
    failing: [['a', ' 3 sources:', ' 4   - first', ' 5   - second', '>6   - third', ' 7 last: x']],
    corrected: [['a', ' 3 sources:', ' 4   - first', ' 5   - second', '>6   - fourth', ' 7 last: x']],
  });
});

test('marks what was found, and shows where something had to be put in elsewhere', () => {
  expect(compare({ a: record, b: 'one\ntwo\n' }, { a: record, b: 'one\nnew\ntwo\n' }, [{ file: 'a', line: 2 }])).toEqual({
    failing: [['a', ' 1 ---', '>2 id: a', ' 3 sources:'], ['b', ' 1 one', ' 2 two']],
    corrected: [['b', ' 1 one', '>2 new', ' 3 two']],
  });
});

test('shows the names alone of a file that was renamed', () => {
  expect(compare({ Bad: record, same: 'x\n' }, { good: record, same: 'x\n' }, [{ file: 'Bad', line: null }])).toEqual({ failing: [['Bad']], corrected: [['good']] });
});

test('cuts off after eight changed lines and says how many follow', () => {
  const long = Array.from({ length: 20 }, (_, index) => `line ${String(index + 1)}\n`).join('');
  const { corrected } = compare({ a: 'short\n' }, { a: long }, [{ file: 'a', line: 1 }]);
  expect(corrected[0]).toHaveLength(10);
  expect(corrected[0]?.at(-1)).toBe('+12');
});

test('writes out what cannot be seen', () => {
  expect(compare({ a: 'x\u202ey\n' }, { a: 'xy\n' }, [{ file: 'a', line: 1 }]).failing).toEqual([['a', '>1 x\\u{202e}y']]);
});
