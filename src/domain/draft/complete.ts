import { isMoment, type FieldSchema } from '../field-guide.ts';
import { isGroup } from './conditions.ts';

/**
 * A front matter in which every required field that is missing says as little as it may, so that the rules across
 * fields can be asked about those that are there. It is never shown or written.
 */
export function completed(value: unknown, schema: FieldSchema): unknown {
  if (value === undefined) return least(schema);
  if (schema.items !== undefined && Array.isArray(value)) return value.map((entry: unknown) => completed(entry, schema.items ?? {}));
  if (schema.properties === undefined || !isGroup(value)) return value;
  const wanted = Object.entries(schema.properties).filter(([name]) => value[name] !== undefined || schema.required?.includes(name) === true);
  return { ...value, ...Object.fromEntries(wanted.map(([name, field]) => [name, completed(value[name], field)])) };
}

function least(schema: FieldSchema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.items !== undefined) return (schema.minItems ?? 0) === 0 ? [] : [least(schema.items)];
  if (schema.properties !== undefined) return completed({}, schema);
  if (isMoment(schema)) return new RegExp(schema.pattern ?? '').test('unknown') ? 'unknown' : '2000';
  if (schema.anyOf !== undefined) return null;
  if (schema.type === 'boolean') return false;
  if (schema.format === 'uri') return 'https://x.example/';
  return schema.pattern?.startsWith('^MISHAP') === true ? 'MISHAP-0000-0000' : 'x';
}
