/** Deletions and slips of the pen in a file that is read as a tree, JSON or YAML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { rewrite, type Weakening } from './weakening.ts';

type Path = readonly (string | number)[];
type Tree = Record<string | number, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function read(text: string, file: string): Tree[] {
  return file.endsWith('.json') ? [JSON.parse(text) as Tree] : parseAllDocuments(text).map((each) => each.toJS() as Tree);
}

function write(trees: readonly Tree[], file: string): string {
  return file.endsWith('.json') ? JSON.stringify(trees[0], null, 2) : trees.map((each) => stringify(each)).join('---\n');
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (!isTree(value)) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsIn(value[key], [...path, key])]);
}

function at(tree: Tree, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Tree)[key], tree);
}

function change(folder: string, file: string, path: Path, work: (parent: Tree, key: string | number) => void): void {
  rewrite(folder, file, (text) => {
    const trees = read(text, file);
    work(at(trees as unknown as Tree, path.slice(0, -1)) as Tree, path.at(-1) as string | number);
    return write(trees, file);
  });
}

function remove(parent: Tree, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(key as number, 1);
  else Reflect.deleteProperty(parent, key);
}

/** The same letters but the last two, which change places; the order of the keys stays. */
function misspell(parent: Tree, key: string | number): void {
  const word = String(key);
  const swapped = `${word.slice(0, -2)}${word.slice(-1)}${word.slice(-2, -1)}`;
  const slip = swapped === word ? `${word}${word.slice(-1)}` : swapped;
  const entries = Object.entries(parent).map(([each, value]) => [each === word ? slip : each, value] as const);
  for (const [each] of Object.entries(parent)) Reflect.deleteProperty(parent, each);
  Object.assign(parent, Object.fromEntries(entries));
}

/** A path in words, such as `permissions.deny[2]`. */
function words(path: Path): string {
  return path.slice(1).map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('').replace(/^\./, '');
}

/** Which nodes carry a rule, by the path in words: those that match `except` do not. */
export interface Scope { readonly except: RegExp }

/** One weakening for each element of a list and each key with a plain value that is gone, and for each key that is misspelt. */
export function withoutEachNode(source: string, file: string, { except }: Scope): Weakening[] {
  const trees = read(readFileSync(join(source, file), 'utf8'), file);
  const paths = pathsIn(trees).filter((path) => path.length > 1 && !except.test(words(path)));
  return paths.flatMap((path) => {
    const value = at(trees as unknown as Tree, path);
    const isElement = typeof path.at(-1) === 'number';
    const shown = JSON.stringify(value);
    const gone: Weakening = { name: `${file}: without ${words(path)}${isTree(value) ? '' : ` (${shown})`}`, apply: (folder) => change(folder, file, path, remove) };
    const slip: Weakening = { name: `${file}: ${words(path)} misspelt`, apply: (folder) => change(folder, file, path, misspell) };
    return [...(isElement || !isTree(value) ? [gone] : []), ...(isElement ? [] : [slip])];
  });
}
