/**
 * A text from a record or a user as it may be printed: one line, in which characters that steer a terminal, turn the
 * direction of reading or cannot be seen are written out. Build services act on `##[command]` wherever it stands in a
 * line, so that is broken up too; no line may begin with such a text, because they act on `::command::` there.
 */
export function inertText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, writtenOut).replace(/##(?=\[)/g, `#${writtenOut('#')}`);
}

function writtenOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** JSON of several lines that a terminal and a build service take for nothing but text. It parses to the same value. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escaped).replace(/##(?=\[)/g, `#${escaped('#')}`);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
