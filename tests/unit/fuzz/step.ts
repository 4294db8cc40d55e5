import fc from 'fast-check';

/** One change of a text, and what to call it in a report. */
export interface Step {
  readonly label: string;
  readonly change: (text: string) => string;
  /** A record that was valid is not valid any more after this change. */
  readonly breaks?: boolean;
}

/** The length of any list of candidates divides this about evenly. */
const many = 1_000_000;

/** A place in a list, whatever its length: small numbers, to which failures shrink, are its beginning. */
export const anywhere = fc.nat(many - 1);

/** The entry of a list at a place. */
export function at<T>(list: readonly T[], place: number): T | undefined {
  return list[place % Math.max(list.length, 1)];
}

const anyCharacter = fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0x10ffff })).map((code) => String.fromCodePoint(code));

/** A text of any characters there are, lone surrogates among them. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, maxLength });
}

/** Shows a text in a report so that nothing of it is lost and nothing is sent to a terminal. */
export function shown(text: string): string {
  const quoted = JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return quoted.length > 160 ? `${quoted.slice(0, 120)}… (${String(text.length)} characters)` : quoted;
}
