import { cutFrontMatter } from '../reader/front-matter.ts';

/** The line of the file that the write-up begins on: below the front matter and a blank line. */
export function firstLineOfBody(text: string): number {
  const cut = cutFrontMatter(text);
  if (cut === null) return 1;
  return cut.markdownLine + (cut.markdown.startsWith('\n') ? 1 : 0);
}

/** Lines that stand before the write-up as it was typed and are not written. */
export function blankLinesBefore(body: string): number {
  return (/^(?:[ \t]*\r?\n)*/.exec(body)?.[0].split('\n').length ?? 1) - 1;
}
