const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Text on one line in which nothing steers a terminal or changes how the rest reads: characters without a shape of their own are written as \u{…}. */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** JSON as it is, with characters that JSON.stringify leaves and a terminal or a reader would obey escaped. It means the same. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unseen, (character) => (character === '\n' ? character : Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')));
}
