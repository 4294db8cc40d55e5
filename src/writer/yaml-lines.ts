import type { ParsedNode } from 'yaml';

/** A field, or an entry of a list as its key alone. */
interface Item {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

/** Where the lines of a field end, with a comment beside it and comments further in below it. `column` is where the field begins on its line. */
export function endOf(source: string, { key, value }: Item, column: number): number {
  const [, place] = (value ?? key).range;
  const line = lineStart(source, place);
  // A value that ends with its line may be said to end in the blanks of the next one.
  let end = isBlank(source.slice(line, place)) ? line : lineEnd(source, place);
  for (let next = lineEnd(source, end); next > end && isFurtherIn(source.slice(end, next), column); next = lineEnd(source, end)) end = next;
  return end;
}

/** Not trim(): it takes away more characters than are blanks to YAML. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

function isFurtherIn(line: string, column: number): boolean {
  return /^ *#/.test(line) && line.indexOf('#') > column;
}

/** The start of the lines of comments directly above a place. */
export function commentsAbove(source: string, place: number): number {
  let start = lineStart(source, place);
  for (let above = lineStart(source, start - 1); start > 0 && /^ *#/.test(source.slice(above, start)); above = lineStart(source, start - 1)) start = above;
  return start;
}

/** The start of the line that a place stands in. */
export function lineStart(source: string, place: number): number {
  return place <= 0 ? 0 : source.lastIndexOf('\n', place - 1) + 1;
}

/** The start of the next line, or the end of the text. */
export function lineEnd(source: string, place: number): number {
  const end = source.indexOf('\n', place);
  return end === -1 ? source.length : end + 1;
}
