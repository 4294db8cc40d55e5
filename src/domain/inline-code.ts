/** A piece of plain text, or of text that stood between backticks. */
export interface TextSegment {
  readonly code: boolean;
  readonly text: string;
}

/** Splits text at backticks. A backtick without a partner stays as it is written. */
export function splitInlineCode(text: string): TextSegment[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (isCode(part) ? { code: true, text: part.slice(1, -1) } : { code: false, text: part }));
}

/** The text without its backticks, for titles and descriptions that hold no markup. */
export function withoutBackticks(text: string): string {
  return splitInlineCode(text).map((segment) => segment.text).join('');
}

function isCode(part: string): boolean {
  return part.length > 2 && part.startsWith('`') && part.endsWith('`');
}
