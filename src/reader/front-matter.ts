import { isAlias, isCollection, isMap, isPair, isScalar, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import { finding, type Finding, type Position } from '../domain/finding.ts';
import { enough, positionAt, positionsIn } from './characters.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { beyondLimits } from './yaml-limits.ts';

/** A file cut into its front matter and the text below it. */
export interface CutFile {
  readonly yaml: string;
  /** 1-based line of the file at which the YAML begins. */
  readonly yamlLine: number;
  readonly markdown: string;
  /** 1-based line of the file at which the text begins. */
  readonly markdownLine: number;
}

const fence = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Cuts a record at the two lines of three hyphens; null when they are missing. */
export function cutFrontMatter(text: string): CutFile | null {
  const match = fence.exec(text);
  if (match === null) return null;
  const markdown = text.slice(match[0].length);
  return { yaml: match.groups?.['yaml'] ?? '', yamlLine: 2, markdown, markdownLine: match[0].split('\n').length };
}

/** What safe parsing gave: the plain values, or null when the findings make them unusable. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly findings: Finding[];
}

// A second document would be left unread, and nested complex keys take the parser minutes.
const refusedLine = /^(?:\.\.\.(?:\s|$)|---(?:\s|$)|%|[ \t]*(?:- )*\?[ \t])/m;

const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses YAML 1.2 core to plain values. Tags, anchors, aliases, duplicate keys and prototype keys are findings, so
 * nothing is constructed and nothing expands; malformed or too deeply nested text is a finding too.
 */
export function parseYaml(file: string, yaml: string, firstLine: number): ParsedYaml {
  const plain = parsePlainYaml(yaml);
  return plain === undefined ? parseWithCare(file, yaml, firstLine) : { value: plain, findings: [] };
}

/** The parser that knows the place of everything; parseYaml without its short cut. */
export function parseWithCare(file: string, yaml: string, firstLine: number): ParsedYaml {
  const refused = refuse(yaml);
  if (refused !== null) return { value: null, findings: [finding('yaml-syntax', { file, at: shift(positionAt(yaml, refused.offset), firstLine) }, { problem: refused.problem })] };
  const positionOf = positionsIn(yaml);
  const at = (offset: number) => shift(positionOf(offset), firstLine);
  const document = parseWithin(yaml);
  if (document === null) return { value: null, findings: [finding('yaml-syntax', { file, at: at(0) }, { problem: 'it is nested too deeply to be read' })] };
  const findings = [...document.errors.slice(0, enough).map((error) => describeError(file, error, yaml, at(error.pos[0]))), ...findHazards(file, document, at)];
  return findings.length > 0 ? { value: null, findings } : { value: document.toJS({ maxAliasCount: 0 }) as unknown, findings };
}

/** Null where the stack of the caller is too full for it: the parser calls itself for what is within. */
function parseWithin(yaml: string): Document.Parsed | null {
  try {
    return parseDocument(yaml, options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the parser is not given at all. */
function refuse(yaml: string): { offset: number; problem: string } | null {
  const line = refusedLine.exec(yaml);
  if (line === null) return beyondLimits(yaml);
  return { offset: line.index, problem: line[0].includes('?') ? 'a field name is written with a question mark' : 'it holds more than one document or a directive' };
}

const options = { version: '1.2', schema: 'core', uniqueKeys: true, strict: true, prettyErrors: false, merge: false, resolveKnownTags: false, logLevel: 'silent' } as const;

function describeError(file: string, error: YAMLError, yaml: string, at: Position): Finding {
  if (error.code === 'DUPLICATE_KEY') return finding('duplicate-key', { file, at }, { key: keyAt(yaml, error.pos[0]) });
  return finding('yaml-syntax', { file, at }, { problem: error.message.replace(/\s+/g, ' ') });
}

function keyAt(yaml: string, offset: number): string {
  return /^[^\s:,}]+/.exec(yaml.slice(offset, offset + 80))?.[0] ?? '';
}

function findHazards(file: string, document: Document.Parsed, at: (offset: number) => Position): Finding[] {
  const findings: Finding[] = [];
  const place = (node: Node | null | undefined) => ({ file, at: at(node?.range?.[0] ?? 0) });
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) findings.push(finding('yaml-alias', place(node), { found: `*${node.source}` }));
      else if (node.anchor !== undefined) findings.push(finding('yaml-alias', place(node), { found: `&${node.anchor}` }));
      // Plain values carry no tag; the parser fills in tag names only for explicit ones.
      if (!isAlias(node) && node.tag !== undefined && (isScalar(node) || isCollection(node))) findings.push(finding('yaml-tag', place(node), { tag: node.tag }));
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && prototypeKeys.has(String(pair.key.value))) {
        findings.push(finding('forbidden-key', place(pair.key), { key: String(pair.key.value) }));
      }
    },
  });
  return findings;
}

/**
 * Finds the position of fields in the file; the text is parsed once. `onKey` points at the name of the last step instead of its value; a field
 * that is not there gives the position of the nearest enclosing one that is.
 */
export function fieldLocator(yaml: string, firstLine: number): (path: readonly (string | number)[], onKey?: boolean) => Position {
  const positionOf = positionsIn(yaml);
  const document = parseDocument(yaml, options);
  return (path, onKey = false) => shift(positionOf(offsetOf(document, path, onKey)), firstLine);
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[], onKey: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && nameOf(item.key.value as string | number | boolean | null) === step) : undefined;
    const next = isPair(pair) ? pair.value : isCollection(node) ? node.get(step, true) : undefined;
    const key = pair?.key as Node | undefined;
    if (next === undefined && key === undefined) break;
    const last = index === path.length - 1;
    offset = ((last && onKey ? key : (next as Node | null) ?? key)?.range ?? key?.range)?.[0] ?? offset;
    if (index < path.length - 1 && key?.range) offset = key.range[0];
    node = next;
  }
  return offset;
}

/** A key as it is called in the values: a number or a word such as null can be one too. */
function nameOf(key: string | number | boolean | null): string {
  return key === null ? '' : String(key);
}

function shift({ line, column }: Position, firstLine: number): Position {
  return { line: line + firstLine - 1, column };
}
