import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { cutFrontMatter } from '../reader/front-matter.ts';
import { schemaOf } from '../schema/kinds.ts';
import { arrange } from './arrange.ts';
import { draftOf, isDraftProblem } from './draft-of.ts';
import { nameOf } from './fix/order-map.ts';
import { parseFields } from './fix/parse-fields.ts';
import { isSame } from './fix/same-values.ts';
import { recordText, trimBody, type RecordDraft } from './record-text.ts';
import { commentsAbove, endOf, isBlank, lineStart } from './yaml-lines.ts';
import { yamlText } from './yaml-text.ts';

/**
 * The text of a record that was opened and changed: what says the same as before stays as it was written, with its
 * comments, so that a comparison of the two files shows the change and nothing else. What differs is written as
 * recordText writes it, and so is the whole where the former text cannot be read.
 */
export function changedText(original: string, draft: RecordDraft): string {
  const whole = recordText(draft);
  const former = draftOf(original, draft.kind);
  const cut = cutFrontMatter(original.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (isDraftProblem(former) || cut === null) return whole;
  const schema = schemaOf[draft.kind];
  const yaml = `${cut.yaml}\n`;
  const { contents } = parseFields(yaml);
  if (!isMap(contents) || contents.flow === true) return whole;
  const body = trimBody(draft.body);
  const markdown = body === former.body ? cut.markdown : `\n${body}\n`;
  const text = `---\n${mapText(yaml, contents, fieldsIn(arrange(former.front, schema)), fieldsIn(arrange(draft.front, schema)))}---\n${markdown}`;
  const written = draftOf(text, draft.kind);
  const isSound = !isDraftProblem(written) && written.body === body && isSame(plain(arrange(written.front, schema)), plain(arrange(draft.front, schema)));
  return isSound ? text : whole;
}

type Fields = ReadonlyMap<string, unknown>;

/** The lines of a map that stands on lines of its own, from the first comment above it. */
function mapText(source: string, map: YAMLMap.Parsed, former: Fields, now: Fields): string {
  const column = (map.items[0]?.key.range[0] ?? 0) - lineStart(source, map.items[0]?.key.range[0] ?? 0);
  const lines = new Map<string, string>();
  let at = startOf(source, map);
  for (const item of map.items) {
    const name = nameOf(item);
    const isAfterDash = at === item.key.range[0] && column > 0;
    const from = item.key.range[0] - (isAfterDash ? 0 : column);
    const end = endOf(source, item, column);
    if (now.has(name)) lines.set(name, source.slice(at, from) + fieldText(source, item, { from, end, column, isAfterDash }, former.get(name), now.get(name)));
    at = end;
  }
  return inPlace(lines, [...now.keys()], (name) => fresh(new Map([[name, now.get(name)]]), column)).join('');
}

/** Where the text of a map begins: at its first field after a dash, otherwise at the comments above that. */
function startOf(source: string, { items: [first] }: YAMLMap.Parsed): number {
  const place = first?.key.range[0] ?? 0;
  return isBlank(source.slice(lineStart(source, place), place)) ? commentsAbove(source, place) : place;
}

/** The former lines in their order; a new one stands behind the one that the schema has before it. */
function inPlace(lines: ReadonlyMap<string, string>, names: readonly string[], make: (name: string) => string): string[] {
  const order = [...lines.keys()];
  names.forEach((name, index) => {
    if (!lines.has(name)) order.splice(index === 0 ? 0 : order.indexOf(names[index - 1] ?? '') + 1, 0, name);
  });
  return order.map((name) => lines.get(name) ?? make(name));
}

interface Lines {
  readonly from: number;
  readonly end: number;
  readonly column: number;
  readonly isAfterDash: boolean;
}

function fieldText(source: string, item: YAMLMap.Parsed['items'][number], { from, end, column, isAfterDash }: Lines, former: unknown, now: unknown): string {
  if (isSame(plain(former), plain(now))) return source.slice(from, end);
  const inner = item.value === null ? null : collectionText(source, item.value, former, now);
  if (inner !== null) return source.slice(from, inner.start) + inner.text;
  return fresh(new Map([[nameOf(item), now]]), column).slice(isAfterDash ? column : 0);
}

/** A list or map whose former and present value are of the same kind, entry by entry; null where it must be written anew. */
function collectionText(source: string, node: ParsedNode, former: unknown, now: unknown): { start: number; text: string } | null {
  if (isMap(node) && node.flow !== true && node.items.length > 0 && former instanceof Map && now instanceof Map && now.size > 0) {
    return { start: startOf(source, node), text: mapText(source, node, former, now) };
  }
  if (isSeq(node) && node.flow !== true && Array.isArray(former) && Array.isArray(now) && now.length > 0) return listText(source, node, former, now);
  return null;
}

function listText(source: string, list: YAMLSeq.Parsed, former: readonly unknown[], now: readonly unknown[]): { start: number; text: string } | null {
  const dashes = list.items.map(({ range: [place] }) => source.lastIndexOf('-', place - 1));
  const starts = dashes.map((dash) => lineStart(source, dash));
  const isPlain = dashes.length === former.length && dashes.every((dash, index) => isBlank(source.slice(starts[index], dash)) && isBlank(source.slice(dash + 1, list.items[index]?.range[0])));
  if (!isPlain || starts[0] === undefined) return null;
  const column = (dashes[0] ?? 0) - starts[0];
  const start = commentsAbove(source, starts[0]);
  let at = start;
  const rows = list.items.map((node, index) => {
    const row = { node, above: source.slice(at, starts[index]), own: '', start: starts[index] ?? 0, former: former[index] };
    at = endOf(source, { key: node, value: null }, column);
    return { ...row, own: source.slice(row.start, at) };
  });
  const pairs = pairRows(former, now);
  const text = now.map((value, index) => {
    const row = rows[pairs[index] ?? -1];
    if (row === undefined) return fresh([value], column);
    if (isSame(plain(row.former), plain(value))) return row.above + row.own;
    const inner = collectionText(source, row.node, row.former, value);
    return row.above + (inner === null ? fresh([value], column) : source.slice(row.start, inner.start) + inner.text);
  }).join('');
  return { start, text };
}

/** For each entry of a list the former one it is, or was made of; -1 for a new one. */
function pairRows(former: readonly unknown[], now: readonly unknown[]): number[] {
  const free = new Set(former.keys());
  const take = (fits: (index: number) => boolean) => {
    const index = [...free].find(fits) ?? -1;
    free.delete(index);
    return index;
  };
  const same = now.map((value) => take((index) => isSame(plain(former[index]), plain(value))));
  return now.map((value, place) => {
    if (same[place] !== -1) return same[place] ?? -1;
    const name = nameOfRow(value);
    return take((index) => (name === undefined ? index === place : nameOfRow(former[index]) === name));
  });
}

/** What a row is called by others: its key. */
function nameOfRow(row: unknown): unknown {
  return row instanceof Map ? row.get('id') : undefined;
}

function fresh(value: unknown, column: number): string {
  return yamlText(value).replace(/^(?=.)/gm, ' '.repeat(column));
}

function fieldsIn(value: unknown): Fields {
  return value instanceof Map ? (value as Fields) : new Map();
}

/** Maps as objects, to be compared. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([name, inner]) => [String(name), plain(inner)])) : value;
}
