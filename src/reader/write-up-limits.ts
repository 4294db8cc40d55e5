// The parser's time grows with the square of these, so that one line could keep a check busy for minutes.
const deeplyNested = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]+){8}/mu;
const longRun = /[*_]{100}/u;

/** Lines a write-up may have; the longest has a twentieth of it. */
const lineLimit = 2000;

/** Square brackets that may open in a write-up. A link has one, and a record leads to its sources by other means. */
const bracketLimit = 500;

/** Components that may be open at once; a record has two. */
const openLimit = 40;

/** Where a write-up is made so that the parser would be busy with it for long, and in which way; null where it is not. */
export function beyondLimits(markdown: string): { offset: number; problem: string } | null {
  const lines = placeOf('\n', lineLimit, markdown.trimEnd());
  if (lines !== null) return { offset: lines + 1, problem: `it has more than ${String(lineLimit)} lines` };
  const nested = deeplyNested.exec(markdown);
  if (nested !== null) return { offset: nested.index, problem: 'lists or quotations are nested too deeply' };
  const run = longRun.exec(markdown);
  if (run !== null) return { offset: run.index, problem: 'a run of emphasis marks is too long' };
  const opened = tooManyOpen(markdown);
  if (opened !== null) return { offset: opened, problem: 'components are nested too deeply' };
  const bracket = placeOf('[', bracketLimit + 1, markdown);
  return bracket === null ? null : { offset: bracket, problem: `it has more than ${String(bracketLimit)} square brackets` };
}

/** The offset of a tag with which more components are open than may be, or null. */
function tooManyOpen(markdown: string): number | null {
  let open = 0;
  for (const { 0: tag, index } of markdown.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1);
    else if (!tag.endsWith('/>')) open += 1;
    if (open > openLimit) return index;
  }
  return null;
}

/** The offset of the so-manieth occurrence of a sign, or null. */
function placeOf(sign: string, count: number, text: string): number | null {
  let found = -1;
  for (let seen = 0; seen < count; seen += 1) {
    found = text.indexOf(sign, found + 1);
    if (found < 0) return null;
  }
  return found;
}
