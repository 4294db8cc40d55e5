/**
 * A text from a record or a user as it may be printed: one line, in which characters that steer a terminal, turn the
 * direction of reading or cannot be seen are written out. Build services act on `##[command]` wherever it stands in a
 * line, and on `::command::` where a line begins with it, so these are broken up too.
 */
export function inertText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, writtenOut).replace(/##(?=\[)/g, `#${writtenOut('#')}`).replace(/^\s*:(?=:)/, (begin) => `${begin.slice(0, -1)}${writtenOut(':')}`);
}

function writtenOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** JSON of several lines that a terminal and a build service take for nothing but text. It parses to the same value. */
export function inertJson(value: unknown): string {
  return inertJsonText(JSON.stringify(value, null, 2));
}

/** The same of JSON that is already written. */
export function inertJsonText(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escaped).replace(/##(?=\[)/g, `#${escaped('#')}`);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

/**
 * A document of several lines, such as Markdown or a table, in which a build service finds no command. `mark` is a
 * sign that means nothing to whoever reads the document: a backslash in Markdown, an apostrophe in a table.
 */
export function inertLines(text: string, mark: string): string {
  return text.replace(/^([^\S\n]*)(?=::)/gm, `$1${mark}`).replace(/##(?=\[)/g, `#${mark}#`);
}
