import type { z } from 'zod';
import { cleanAddress } from '../../domain/draft/clean-address.ts';
import { isYear } from '../arrange.ts';
import { entryOf, fieldsOf, isAddress, isDate } from '../field-shape.ts';
import { isFields } from './same-values.ts';

/** A value of one field as it should be: addresses without tracking, dates without blanks around them, a year as a number. */
export function putRight(value: unknown, schema: z.ZodType | null): unknown {
  if (typeof value !== 'string' || schema === null) return value;
  if (isAddress(schema)) return cleanAddress(value);
  if (!isDate(schema)) return value;
  const date = schema.safeParse(value.trim()).success ? value.trim() : value;
  return isYear(date) ? Number(date) : date;
}

/** The same for everything inside a value: what a fixed record must come to. */
export function putAllRight(value: unknown, schema: z.ZodType | null): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => putAllRight(entry, entryOf(schema)));
  if (!isFields(value)) return putRight(value, schema);
  const fields = fieldsOf(schema);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, putAllRight(inner, fields.get(name) ?? null)]));
}
