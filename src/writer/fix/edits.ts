/** A stretch of a text and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of a text with the edits inside it made. They do not overlap. */
export function edited(source: string, edits: readonly Edit[], from = 0, to = source.length): string {
  let at = from;
  let out = '';
  for (const { start, end, text } of edits.filter((edit) => edit.start >= from && edit.end <= to).sort((a, b) => a.start - b.start)) {
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at, to);
}
