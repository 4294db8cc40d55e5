/** Ways to weaken a copy of a guardrail. A replay that does not fail on each of them would prove nothing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Weakening {
  readonly name: string;
  readonly apply: (folder: string) => void;
}

/** Rewrites one file, and throws where that changes nothing: the test would then weaken nothing. */
function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The weakening changed nothing in ${file}: it no longer fits the guardrail.`);
  writeFileSync(path, after);
}

export function replaced(file: string, from: string | RegExp, to: string): Weakening {
  return { name: `${file}: ${String(from)} becomes ${to === '' ? 'nothing' : to}`, apply: (folder) => rewrite(folder, file, (text) => text.replace(from, to)) };
}

export function missing(file: string): Weakening {
  return { name: `${file} is missing`, apply: (folder) => rmSync(join(folder, file)) };
}

/** One weakening for each line of the file as it stands that matches. */
export function withoutEachLine(source: string, file: string, pattern: RegExp): Weakening[] {
  const lines = readFileSync(join(source, file), 'utf8').split('\n').filter((line) => pattern.test(line));
  if (lines.length === 0) throw new Error(`No line of ${file} matches ${String(pattern)}.`);
  return lines.map((line) => replaced(file, `${line}\n`, ''));
}

/** One weakening for each part between separators. */
export function withoutEachPart(source: string, file: string, separator: string): Weakening[] {
  const parts = readFileSync(join(source, file), 'utf8').split(separator).filter((part) => part.trim() !== '');
  return parts.map((part, index) => ({ name: `${file}: part ${String(index + 1)} is gone (${part.trim().slice(0, 60)})`, apply: (folder) => rewrite(folder, file, (text) => text.split(separator).filter((each) => each !== part).join(separator)) }));
}

/** One weakening for each element of an array in a JSON file; `also` removes what belongs to it. */
export function withoutEachElement<Content>(source: string, file: string, arrayIn: (content: Content) => { name?: string }[], also: (content: Content, name: string) => void = () => undefined): Weakening[] {
  const elements = arrayIn(JSON.parse(readFileSync(join(source, file), 'utf8')) as Content);
  return elements.map((element, index) => ({
    name: `${file}: element ${String(index + 1)} is gone (${JSON.stringify(element).slice(0, 60)})`,
    apply: (folder) => rewrite(folder, file, (text) => {
      const content = JSON.parse(text) as Content;
      const [gone] = arrayIn(content).splice(index, 1);
      also(content, gone?.name ?? '');
      return JSON.stringify(content);
    }),
  }));
}

export async function onWeakenedCopy<T>(source: string, weakening: Weakening, work: (folder: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'mishap-weakened-'));
  try {
    const copy = join(scratch, 'guardrail');
    cpSync(source, copy, { recursive: true });
    weakening.apply(copy);
    return await work(copy);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
