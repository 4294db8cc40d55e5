import { parseBodyTree, readBody } from '../../reader/body.ts';
import { trimBody } from '../record-text.ts';

/**
 * A write-up without blank lines around it and without blanks at the ends of its lines. Where those blanks mean
 * something, as in a line break or a command, the lines are left as they are.
 */
export function fixBody(markdown: string): string {
  const whole = trimBody(markdown);
  // Two blanks break a line, one does nothing.
  const trimmed = whole.replace(/^[ \t]+$|(?<=\S)[ \t]$/gm, '');
  if (trimmed === whole) return whole;
  // A write-up with faults is left as it is: its tree may not be what its author means, or take long to make.
  return readBody('', whole, 1).findings.length === 0 && isSameBody(whole, trimmed) ? trimmed : whole;
}

/** Whether two write-ups say the same: equal but for blank lines around them, or read to the same tree. */
export function isSameBody(one: string, other: string): boolean {
  if (trimBody(one) === trimBody(other)) return true;
  const [a, b] = [treeText(trimBody(one)), treeText(trimBody(other))];
  return a !== null && a === b;
}

/** The syntax tree without places; null when the text cannot be read. */
function treeText(markdown: string): string | null {
  try {
    return JSON.stringify(parseBodyTree(markdown), (key, value: unknown) => (key === 'position' ? undefined : value));
  } catch {
    return null;
  }
}
