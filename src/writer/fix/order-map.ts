import type { YAMLMap } from 'yaml';
import { commentsAbove, endOf, isBlank, lineStart } from '../yaml-lines.ts';
import { edited, type Edit } from './edits.ts';

type Item = YAMLMap.Parsed['items'][number];

/**
 * The edit that puts the fields of a map into an order, with the edits inside them made; null when they stand in it,
 * or when it cannot be told which field a comment belongs to.
 *
 * @param names of the known fields, in order; all others follow in the order they have
 */
export function orderEdit(source: string, map: YAMLMap.Parsed, names: readonly string[], inner: readonly Edit[]): Edit | null {
  const rank = (item: Item) => {
    const index = names.indexOf(nameOf(item));
    return index === -1 ? names.length : index;
  };
  const inOrder = [...map.items].sort((a, b) => rank(a) - rank(b));
  if (inOrder.every((item, index) => item === map.items[index])) return null;
  return map.flow === true ? orderOnLine(source, map, inOrder, inner) : orderLines(source, map, inOrder, inner);
}

/** The name of a field as text. */
export function nameOf({ key }: Item): string {
  return 'value' in key ? String(key.value) : '';
}

/** `{ b: 1, a: 2 }`: the fields change places, what stands between them stays. */
function orderOnLine(source: string, { items, range }: YAMLMap.Parsed, inOrder: readonly Item[], inner: readonly Edit[]): Edit | null {
  const place = ({ key, value }: Item) => ({ start: key.range[0], end: Math.max(key.range[1], value?.range[1] ?? 0) });
  const between = items.slice(1).map((item, index) => source.slice(place(items[index] ?? item).end, place(item).start));
  if (between.some((text) => text.includes('#'))) return null;
  const moved = items.map((item, index) => {
    const { start, end } = place(inOrder[index] ?? item);
    return { ...place(item), text: edited(source, inner, start, end).replace(/[ \t\n]+$/, '') };
  });
  return { start: range[0], end: range[1], text: edited(source, moved, range[0], range[1]) };
}

/** Fields on lines of their own move with the comments above them and beside them. */
function orderLines(source: string, { items }: YAMLMap.Parsed, inOrder: readonly Item[], inner: readonly Edit[]): Edit | null {
  const [first] = items;
  if (first === undefined) return null;
  const column = first.key.range[0] - lineStart(source, first.key.range[0]);
  const ends = items.map((item) => endOf(source, item, column));
  const afterDash = !isBlank(source.slice(lineStart(source, first.key.range[0]), first.key.range[0]));
  const start = afterDash ? first.key.range[0] : commentsAbove(source, first.key.range[0]);
  const pieces = new Map(items.map((item, index) => {
    const from = index === 0 ? start : ends[index - 1] ?? start;
    return [item, edited(source, inner, from, ends[index])] as const;
  }));
  const indent = ' '.repeat(column);
  const text = inOrder.map((item) => (afterDash && item === first ? indent : '') + (pieces.get(item) ?? '')).join('');
  // The first field after a dash stands on the line of the dash.
  return { start, end: ends.at(-1) ?? start, text: afterDash ? text.replace(/^\n*[ ]*/, '') : text };
}
