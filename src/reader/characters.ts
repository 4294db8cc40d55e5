import { finding, type Finding, type Position } from '../domain/finding.ts';
import { walkValues } from '../domain/walk-values.ts';

/**
 * Characters that change how text is shown or read without being seen: control characters, bidirectional overrides
 * and isolates (CVE-2021-42574), byte order marks, line separators, invisible fillers, and a carriage return that ends
 * no line: a terminal goes back on it and YAML breaks a line there.
 */
// eslint-disable-next-line no-control-regex, no-misleading-character-class -- the point of the pattern
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e01ef}]|\p{Surrogate}|\r(?!\n)/gu;

const names: Record<number, string> = {
  0x0000: 'NULL', 0x000d: 'CARRIAGE RETURN', 0x001b: 'ESCAPE', 0x061c: 'ARABIC LETTER MARK', 0x200b: 'ZERO WIDTH SPACE', 0x200e: 'LEFT-TO-RIGHT MARK', 0x200f: 'RIGHT-TO-LEFT MARK',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING', 0x202b: 'RIGHT-TO-LEFT EMBEDDING', 0x202c: 'POP DIRECTIONAL FORMATTING', 0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE', 0x2066: 'LEFT-TO-RIGHT ISOLATE', 0x2067: 'RIGHT-TO-LEFT ISOLATE', 0x2068: 'FIRST STRONG ISOLATE', 0x2069: 'POP DIRECTIONAL ISOLATE', 0xfeff: 'BYTE ORDER MARK',
};

/** So many are enough to say what is wrong with a file. */
export const enough = 100;

/** Finds forbidden characters of a file, the first hundred, each with its position. */
export function findForbiddenCharacters(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const positionOf = positionsIn(text);
  for (const match of text.matchAll(forbidden)) {
    if (findings.length === enough) break;
    findings.push(finding('forbidden-character', { file, at: positionOf(match.index) }, { character: describe(match[0]) }));
  }
  return findings;
}

/** Finds forbidden characters that an escape in the front matter stands for, by the field that holds them. */
export function findHiddenCharacters(file: string, value: unknown): Finding[] {
  const findings: Finding[] = [];
  walkValues(value, (inner, path) => {
    const found = typeof inner === 'string' ? hiddenCharacter(inner) : null;
    if (found !== null && findings.length < enough) findings.push(finding('forbidden-character', { file, path: [...path] }, { character: found }));
  });
  return findings;
}

/** The first forbidden character of a decoded text, in words; null when there is none. */
export function hiddenCharacter(text: string): string | null {
  const found = text.match(forbidden);
  return found === null ? null : describe(found[0]);
}

function describe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[code] ?? (code < 0xa0 ? 'control character' : 'invisible character');
  return `${hex} ${name}`;
}

/** The 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset);
}

/** Gives the positions of offsets in a text that is looked through once. An offset beyond its end is its end. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}
