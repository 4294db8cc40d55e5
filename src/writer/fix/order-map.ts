import type { YAMLMap } from 'yaml';
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

/** Where the lines of a field end, with a comment beside it and comments further in below it. */
function endOf(source: string, { key, value }: Item, column: number): number {
  const [, place] = (value ?? key).range;
  const line = lineStart(source, place);
  // A value that ends with its line may be said to end in the blanks of the next one.
  let end = isBlank(source.slice(line, place)) ? line : lineEnd(source, place);
  for (let next = lineEnd(source, end); next > end && isFurtherIn(source.slice(end, next), column); next = lineEnd(source, end)) end = next;
  return end;
}

/** Not trim(): it takes away more characters than are blanks to YAML. */
function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

function isFurtherIn(line: string, column: number): boolean {
  return /^ *#/.test(line) && line.indexOf('#') > column;
}

/** The start of the lines of comments directly above a place. */
function commentsAbove(source: string, place: number): number {
  let start = lineStart(source, place);
  for (let above = lineStart(source, start - 1); start > 0 && /^ *#/.test(source.slice(above, start)); above = lineStart(source, start - 1)) start = above;
  return start;
}

function lineStart(source: string, place: number): number {
  return place <= 0 ? 0 : source.lastIndexOf('\n', place - 1) + 1;
}

function lineEnd(source: string, place: number): number {
  const end = source.indexOf('\n', place);
  return end === -1 ? source.length : end + 1;
}
