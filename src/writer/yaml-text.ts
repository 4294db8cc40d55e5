import { Document, isCollection, isMap, isPair, isScalar, isSeq, Scalar, stringify, YAMLSeq, type DocumentOptions, type Node, type ScalarTag, type SchemaOptions, type Tags, type ToStringOptions, type YAMLMap } from 'yaml';

/** Characters a line may have before what stands on it is spread over several. */
const widthLimit = 100;

/**
 * Writes values as YAML 1.2 core. A list or map of single words and phrases stands on one line where it fits and
 * nothing in it but a number needs quotes, and of a list of maps all or none do; everything else is spread over lines.
 * Text is quoted where YAML needs it, and as a version number; text of several lines is written line by line, and no
 * line is folded.
 */
export function yamlText(value: unknown): string {
  const document = new Document(value, { ...reading, aliasDuplicateObjects: false });
  if (document.contents !== null) layOut(document.contents, 0);
  return document.toString(writing);
}

/** Writes a text, or other plain value, as it stands in a collection on one line or in one spread over lines. */
export function scalarText(value: unknown, inLine: boolean): string {
  return inLine ? stringify([value], { ...reading, ...writing, collectionStyle: 'flow', flowCollectionPadding: false }).slice(1, -2) : stringify({ a: value }, { ...reading, ...writing }).slice('a: '.length, -1);
}

const reading = { version: '1.2', schema: 'core', customTags: ownTags } as const satisfies DocumentOptions & SchemaOptions;
const writing = { lineWidth: 0, blockQuote: 'literal', doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const satisfies ToStringOptions;

/** Characters that are not seen, or that end a line for some readers and not for others. The joiners that belong to scripts and emoji stay. */
const hidden = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

// Line by line such text would be changed by an editor that trims lines, need a number for its indent, or hold a line that the reader refuses.
const notByLine = /[ \t](?:\n|$)|^\s|\n\n$|(?:^|\n)[ \t]*(?:- )*\?[ \t]/;

/** YAML takes 4.1 for a number and 4.1.1 for a text; both are written alike, so that a change of one number is no trap. */
const versionNumber = /^\d+(?:\.\d+)+$/;

function ownTags(tags: Tags): Tags {
  return tags.map((tag): Tags[number] => (typeof tag !== 'string' && tag.tag === 'tag:yaml.org,2002:str' ? { ...(tag as ScalarTag), stringify: (item, ...rest) => writeText(tag as ScalarTag, item, ...rest) } : tag));
}

function writeText(tag: ScalarTag, item: Scalar, ...[context, onComment, onChompKeep]: Tail<Parameters<NonNullable<ScalarTag['stringify']>>>): string {
  const text = String(item.value);
  const unsafe = text.replaceAll('\n', '').search(hidden) >= 0 || (text.includes('\n') && notByLine.test(text));
  const written = tag.stringify?.(unsafe || versionNumber.test(text) ? Object.assign(new Scalar(text), { type: Scalar.QUOTE_DOUBLE }) : item, context, onComment, onChompKeep) ?? '';
  return unsafe ? written.replace(hidden, escape) : written;
}

type Tail<T extends readonly unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Decides for every collection whether it stands on one line. */
function layOut(node: Node, column: number): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isCollection(value)) continue;
      if (fits(value, column + String(key).length + 2)) putOnOneLine(value);
      else layOut(value, column + 2);
    }
  } else if (isSeq(node)) {
    const entries = node.items.filter((entry) => isCollection(entry));
    const together = entries.every((entry) => isMap(entry) && fits(entry, column + 2));
    for (const entry of entries) {
      if (together) putOnOneLine(entry);
      else layOut(entry, column + 2);
    }
  }
}

function fits(node: YAMLMap | YAMLSeq, column: number): boolean {
  const parts = node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
  if (!parts.every((part) => isScalar(part)) || parts.length === 0) return false;
  const line = stringify(node, { ...reading, ...writing, collectionStyle: 'flow' }).trimEnd();
  return column + line.length <= widthLimit && !/[[{,:] ?["']|\n/.test(line.replace(/"[\d.]+"/g, ''));
}

function putOnOneLine(node: YAMLMap | YAMLSeq): void {
  node.flow = true;
  // `{ a: b }` has spaces inside and `[a, b]` has none; the library knows one padding for both.
  if (isSeq(node)) node.toString = (context, ...rest) => YAMLSeq.prototype.toString.call(node, context && Object.assign({}, context, { flowCollectionPadding: '' }), ...rest);
}
