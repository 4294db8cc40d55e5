import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { fieldPath } from '../../domain/words.ts';
import { entryOf, fieldsOf, isAddress } from '../field-shape.ts';
import { scalarText } from '../yaml-text.ts';
import { edited, type Edit } from './edits.ts';
import type { Change } from './fixed.ts';
import { nameOf, orderEdit } from './order-map.ts';
import { parseFields } from './parse-fields.ts';
import { putRight } from './put-right.ts';

interface Place {
  readonly source: string;
  readonly path: readonly (string | number)[];
  readonly schema: z.ZodType | null;
  /** Inside of brackets or braces, where more characters need quotes. */
  readonly inLine: boolean;
  readonly changes: Change[];
}

/** Puts the fields of a front matter into order and their values into their plainest form; comments stay with their fields. */
export function rewriteFields(source: string, schema: z.ZodType): { yaml: string; changes: Change[] } {
  const changes: Change[] = [];
  const { contents } = parseFields(source);
  const edits = contents === null ? [] : editsOf(contents, { source, path: [], schema, inLine: false, changes });
  return { yaml: edited(source, edits), changes };
}

function editsOf(node: ParsedNode, place: Place): Edit[] {
  if (isMap(node)) return mapEdits(node, { ...place, inLine: place.inLine || node.flow === true });
  if (isSeq(node)) return node.items.flatMap((entry, index) => editsOf(entry, { ...place, path: [...place.path, index], schema: entryOf(place.schema), inLine: place.inLine || node.flow === true }));
  return isScalar(node) ? scalarEdits(node, place) : [];
}

function mapEdits(map: YAMLMap.Parsed, place: Place): Edit[] {
  const fields = fieldsOf(place.schema);
  const inner = map.items.flatMap((item) => {
    const inside = { ...place, path: [...place.path, nameOf(item)], schema: fields.get(nameOf(item)) ?? null };
    return [...(isScalar(item.key) ? scalarEdits(item.key, { ...inside, schema: null }) : []), ...(item.value === null ? [] : editsOf(item.value, inside))];
  });
  const order = orderEdit(place.source, map, [...fields.keys()], inner);
  if (order === null) return inner;
  place.changes.push({ field: fieldPath(place.path), says: 'The fields stand in the order of the schema.' });
  return [order];
}

function scalarEdits({ value, type, range: [start, end] }: Scalar.Parsed, { source, path, schema, inLine, changes }: Place): Edit[] {
  const right = putRight(value, schema);
  const written = source.slice(start, end);
  const isQuoted = (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && !/\n|\\[^"\\/]/.test(written);
  if (right === value && !isQuoted) return [];
  const text = scalarText(right, inLine);
  if (right === value && /^["'|>]/.test(text)) return [];
  changes.push({ field: fieldPath(path), says: right === value ? 'The value needs no quotes.' : isAddress(schema) ? 'The address leads to the page without tracking parameters.' : 'The date is written plainly.' });
  // A comment may stand after the sign of a text of several lines.
  const comment = /^[|>][^\n#]*?([ \t]#[^\n]*)/.exec(written)?.[1] ?? '';
  return [{ start, end, text: `${text}${comment}${written.endsWith('\n') ? '\n' : ''}` }];
}
