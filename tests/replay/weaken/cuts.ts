/** Deletions from a file that is read as text: each match of a pattern, or each item of each list in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite, type Weakening } from './weakening.ts';

function lineAt(text: string, from: number): number {
  return text.slice(0, from).split('\n').length;
}

function cut(text: string, file: string, from: number, to: number): Weakening {
  const gone = text.slice(from, to).trim().replaceAll(/\s+/g, ' ');
  return { name: `${file}:${lineAt(text, from)}: without ${gone.length > 80 ? `${gone.slice(0, 79)}…` : gone}`, apply: (folder) => rewrite(folder, file, (whole) => whole.slice(0, from) + whole.slice(to)) };
}

/**
 * One weakening for each match.
 *
 * @throws where nothing matches, because then nothing would be weakened
 */
export function withoutEachMatch(source: string, file: string, pattern: RegExp): Weakening[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) throw new Error(`Nothing in ${file} matches ${String(pattern)}.`);
  return found.map(({ index, 0: match }) => cut(text, file, index, index + match.length));
}

/** One weakening for each item of each list that holds several; `list` has the items, without brackets, as its first group. */
export function withoutEachItem(source: string, file: string, list: RegExp, separator: RegExp): Weakening[] {
  const text = readFileSync(join(source, file), 'utf8');
  const lists = [...text.matchAll(list)].filter((match) => separator.test(match[1] ?? ''));
  if (lists.length === 0) throw new Error(`No list in ${file} matches ${String(list)}.`);
  return lists.flatMap((match) => {
    const inside = match[1] as string;
    const start = match.index + match[0].indexOf(inside);
    return itemsOf(inside, separator).map(({ from, to }) => cut(text, file, start + from, start + to));
  });
}

/** Each item with the separator after it, the last with the one before it. */
function itemsOf(inside: string, separator: RegExp): { from: number; to: number }[] {
  const marks = [...inside.matchAll(new RegExp(separator, 'g'))].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  return [...marks.keys(), marks.length].map((place) => ({
    from: place === marks.length ? marks[place - 1]?.from ?? 0 : marks[place - 1]?.to ?? 0,
    to: marks[place]?.to ?? inside.length,
  }));
}
