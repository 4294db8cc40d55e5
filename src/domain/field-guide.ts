import { termList } from '../schema/term-list.ts';
import type { RecordKind } from '../schema/vocabulary.ts';

/** The part of JSON Schema that the schemas of records use. */
export interface FieldSchema {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: string | number | boolean | null | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, FieldSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: FieldSchema | undefined;
  readonly anyOf?: readonly FieldSchema[] | undefined;
}

export interface AllowedValue {
  readonly value: string;
  readonly meaning: string | null;
}

/** One field of a record as an author needs it. */
export interface FieldRow {
  /** `sources[].url` */
  readonly path: string;
  readonly depth: number;
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string | null;
  readonly values: readonly AllowedValue[];
}

/** Every field below a schema in the order of writing, nested fields after their parent. */
export function fieldRows(schema: FieldSchema, prefix = '', depth = 0): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = field.items ?? field;
    const row = { path, depth, type: typeText(field), required: schema.required?.includes(name) === true, meaning: field.description ?? null, values: allowedValues(inner) };
    return [row, ...fieldRows(inner, `${path}${field.items === undefined ? '' : '[]'}.`, depth + 1)];
  });
}

/** What a field's row is called in a link to the field guide: `incident-sources.url`. */
export function fieldAnchor(kind: RecordKind, path: string): string {
  return `${kind}-${path.replaceAll('[]', '')}`;
}

function typeText(field: FieldSchema): string {
  if (field.items !== undefined) return `list of ${plural(typeText(field.items))}${bounds(field)}`;
  if (field.properties !== undefined) return 'group';
  if (field.enum !== undefined) return 'one of the values below';
  if (isMoment(field)) return 'date';
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(typeText))].join(' or ');
  return simpleType(field);
}

function simpleType(field: FieldSchema): string {
  if (field.const !== undefined) return `the word ${String(field.const)}`;
  switch (field.type) {
    case 'string': return field.pattern === undefined ? 'text' : 'text of a fixed form';
    case 'boolean': return 'true or false';
    case 'number': return 'number';
    case 'integer': return 'whole number';
    case 'null': return 'null';
    default: return field.type ?? 'any value';
  }
}

/** A date may be written as text or, for a bare year, as a whole number; no other field allows both. */
export function isMoment(field: FieldSchema): boolean {
  return field.anyOf?.map((option) => option.type).join(' ') === 'string integer';
}

function plural(type: string): string {
  if (type === 'group') return 'groups';
  if (type === 'one of the values below') return 'values below';
  return type.startsWith('text') ? type.replace('text', 'texts') : `${type}s`;
}

function bounds({ minItems, maxItems }: FieldSchema): string {
  const words = [minItems === undefined ? '' : `at least ${minItems}`, maxItems === undefined ? '' : `at most ${maxItems}`].filter((word) => word !== '');
  return words.length === 0 ? '' : `, ${words.join(', ')}`;
}

function allowedValues(field: FieldSchema): AllowedValue[] {
  const given = field.enum ?? field.anyOf?.flatMap((option) => option.enum ?? option.items?.enum ?? []) ?? [];
  const values = given.map(String);
  const list = termList(values);
  return values.map((value) => ({ value, meaning: list?.[value]?.meaning ?? null }));
}
