/** Names of so many are given in a sentence. */
const mostNamed = 6;

/** "a; b; and 4 more": the first few of many. */
export function namedSome(names: readonly string[], separator = '; '): string {
  const shown = names.slice(0, mostNamed).join(separator);
  return names.length > mostNamed ? `${shown}${separator}and ${String(names.length - mostNamed)} more` : shown;
}

/** A text from outside, safe to be shown anywhere, a terminal included: one line, no invisible signs, so many characters at most. */
export function shownText(text: string, longest: number): string {
  const clean = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = Array.from(clean);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : clean;
}
