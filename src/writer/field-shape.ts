import { z } from 'zod';

/** The schemas of the fields of a map, in the order of writing; empty for anything else. */
export function fieldsOf(schema: z.ZodType | null): ReadonlyMap<string, z.ZodType> {
  const inner = unwrap(schema);
  return new Map(inner instanceof z.ZodObject ? Object.entries<z.ZodType>(inner.shape) : []);
}

/** The schema of the entries of a list; null for anything else. */
export function entryOf(schema: z.ZodType | null): z.ZodType | null {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : null;
}

/** Whether a field may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

/** Whether "null" is an answer to a field. */
export function isNullable(schema: z.ZodType): boolean {
  return schema instanceof z.ZodNullable || (schema instanceof z.ZodOptional && isNullable(schema.unwrap() as z.ZodType));
}

/** Whether a field takes a date: a year alone as a number, and "unknown". */
export function isDate(schema: z.ZodType | null): boolean {
  return schema?.safeParse('unknown').success === true && schema.safeParse(2025).success;
}

/** Whether a field takes a web address and nothing else. */
export function isAddress(schema: z.ZodType | null): boolean {
  return schema?.safeParse('https://example.org/').success === true && !schema.safeParse('a').success;
}

function unwrap(schema: z.ZodType | null): z.ZodType | null {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
