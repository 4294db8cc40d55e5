import type { z } from 'zod';
import { entryOf, fieldsOf, isDate, isNullable, isOptional } from './field-shape.ts';

/**
 * The answers in the order of the schema, at every level. Unknown fields come last and are kept as they are; fields
 * without an answer are left out. Maps come back as Map, because an object puts names that look like numbers first.
 */
export function arrange(value: unknown, schema: z.ZodType | null): unknown {
  // An entry of a list is kept even if it is empty: findings count the entries.
  if (Array.isArray(value)) return value.map((entry: unknown) => arrange(entry, entryOf(schema)) ?? null);
  if (isFields(value)) return arrangeFields(value, fieldsOf(schema));
  return isYear(value) && isDate(schema) ? Number(value) : value;
}

function arrangeFields(value: Readonly<Record<string, unknown>>, fields: ReadonlyMap<string, z.ZodType>): Map<string, unknown> {
  const known = [...fields].filter(([name]) => Object.hasOwn(value, name))
    .map(([name, field]) => [name, arrange(value[name], field), field] as const)
    .filter(([, answer, field]) => isAnswered(answer, field))
    .map(([name, answer]) => [name, answer] as const);
  const unknown = Object.entries(value).filter(([name, answer]) => !fields.has(name) && answer !== undefined).map(([name, answer]) => [name, arrange(answer, null)] as const);
  return new Map([...known, ...unknown]);
}

/** An empty list is an answer to a required field, such as the harms of a near miss; an empty text never is. */
function isAnswered(answer: unknown, field: z.ZodType): boolean {
  if (answer === undefined || answer === '') return false;
  if (answer === null) return isNullable(field);
  return !isOptional(field) || !isEmpty(answer);
}

function isEmpty(answer: unknown): boolean {
  return Array.isArray(answer) ? answer.length === 0 : answer instanceof Map && answer.size === 0;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A year alone is a number to YAML, and a date field takes it as one; it is written without quotes like other dates. */
export function isYear(value: unknown): boolean {
  return typeof value === 'string' && /^[12]\d{3}$/.test(value);
}
