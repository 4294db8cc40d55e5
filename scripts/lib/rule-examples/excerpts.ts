import { structuredPatch } from 'diff';
import type { Excerpt, ExcerptLine } from '../../../src/domain/rule-examples.ts';
import { inertText } from '../inert-text.ts';

/** The texts of a register by the names of their files. */
export type Texts = ReadonlyMap<string, string>;

/** Where something was found. */
export interface FoundPlace {
  readonly file: string;
  readonly line: number | null;
}

/** So many changed lines of a file are enough to see what a correction does. */
const mostMarked = 8;

/**
 * What to show of a register that breaks a rule and of one that does not: the lines that differ, those found wrong, and
 * a little around them. Marked are the lines found wrong, where a file has none those that differ, and in the corrected
 * register what is new.
 */
export function compareTexts(failing: Texts, corrected: Texts, found: readonly FoundPlace[]): { failing: Excerpt[]; corrected: Excerpt[] } {
  const excerpts: { failing: Excerpt[]; corrected: Excerpt[] } = { failing: [], corrected: [] };
  for (const file of [...new Set([...failing.keys(), ...corrected.keys()])].sort()) {
    const [before, after] = [failing.get(file), corrected.get(file)];
    const changed = changedLines(before ?? '', after ?? '');
    const wrong = found.filter((place) => place.file === file);
    const lines = wrong.flatMap(({ line }) => line ?? []);
    if (before === after && wrong.length === 0) continue;
    if (isMoved(file, failing, corrected) || wrong.some(({ line }) => line === null && before === after)) {
      if (before !== undefined) excerpts.failing.push({ file, lines: [], more: 0 });
      if (after !== undefined) excerpts.corrected.push({ file, lines: [], more: 0 });
      continue;
    }
    if (before !== undefined) excerpts.failing.push(excerptOf(file, before, lines.length > 0 ? lines : changed.before, [...changed.before, ...changed.beforeAt]));
    if (after !== undefined && before !== after) excerpts.corrected.push(excerptOf(file, after, changed.after, changed.afterAt));
  }
  return excerpts;
}

/** True for one of two files that have the same text under another name. */
function isMoved(file: string, failing: Texts, corrected: Texts): boolean {
  const [from, to] = failing.has(file) ? [failing, corrected] : [corrected, failing];
  return !to.has(file) && [...to].some(([name, text]) => !from.has(name) && text === from.get(file));
}

interface Changed {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Where something was put in or taken out, also where the other side alone has lines of it. */
  readonly beforeAt: readonly number[];
  readonly afterAt: readonly number[];
}

function changedLines(before: string, after: string): Changed {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const range = (start: number, count: number) => Array.from({ length: count }, (_, index) => start + index);
  return {
    before: hunks.flatMap(({ oldStart, oldLines }) => range(oldStart, oldLines)),
    after: hunks.flatMap(({ newStart, newLines }) => range(newStart, newLines)),
    beforeAt: hunks.map(({ oldStart }) => oldStart),
    afterAt: hunks.map(({ newStart }) => newStart),
  };
}

function excerptOf(file: string, text: string, marked: readonly number[], touched: readonly number[]): Excerpt {
  const lines = text.replace(/\n$/, '').split('\n');
  const all = [...new Set(marked)].filter((number) => number >= 1 && number <= lines.length).sort((a, b) => a - b);
  const shownMarks = all.slice(0, mostMarked);
  // Beyond what is marked and cut off, nothing is shown.
  const limit = all.length > mostMarked ? shownMarks.at(-1) ?? 0 : lines.length;
  const wanted = new Set([...shownMarks, ...touched].flatMap((number) => [number - 1, number, number + 1, ...parentsOf(number, lines)]).filter((number) => number <= limit));
  const numbers = withoutBlankEnds(withSmallGaps([...wanted].filter((number) => number >= 1 && number <= lines.length).sort((a, b) => a - b)), lines);
  return { file, lines: numbers.map((number): ExcerptLine => ({ number, text: inertText(lines[number - 1] ?? ''), marked: shownMarks.includes(number) })), more: all.length - shownMarks.length };
}

/** A line or two that would be left out are shown: a sign that something is left out takes as much room. */
function withSmallGaps(numbers: readonly number[]): number[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number;
    return number - before > 3 ? [number] : [...Array.from({ length: Math.max(number - before - 1, 0) }, (_, step) => before + 1 + step), number];
  });
}

/** The lines above that say what an indented line belongs to. */
function parentsOf(number: number, lines: readonly string[]): number[] {
  const parents: number[] = [];
  let indent = indentOf(lines[number - 1] ?? '');
  for (let above = number - 1; above >= 1 && indent > 0; above -= 1) {
    const line = lines[above - 1] ?? '';
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    parents.push(above);
    indent = indentOf(line);
  }
  return parents;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Runs of consecutive lines without blank lines at their ends. */
function withoutBlankEnds(numbers: readonly number[], lines: readonly string[]): number[] {
  const isBlank = (number: number) => (lines[number - 1] ?? '').trim() === '';
  return numbers.filter((number, index) => {
    if (!isBlank(number)) return true;
    return numbers[index - 1] === number - 1 && numbers[index + 1] === number + 1;
  });
}
