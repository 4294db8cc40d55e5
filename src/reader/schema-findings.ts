import { z } from 'zod';
import { finding, type Finding } from '../domain/finding.ts';
import { nearest } from '../domain/nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Turns the schema's complaints about a front matter into findings, one per field, with the field's own meaning. */
export function schemaFindings(file: string, schema: z.ZodType, value: unknown): Finding[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => toFindings(file, schema, issue));
}

function toFindings(file: string, schema: z.ZodType, issue: Issue): Finding[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const allowed = Object.keys(shapeAt(schema, path) ?? {});
    return issue.keys.map((field) => finding('unknown-field', { file, path: [...path, field] }, { field, nearest: nearest(field, allowed), allowed }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const field = String(path.at(-1) ?? '');
    return [finding('missing-field', { file, path }, { field, meaning: meaningAt(schema, path) })];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    if (issue.input === undefined) return [finding('missing-field', { file, path }, { field: String(path.at(-1) ?? ''), meaning: meaningAt(schema, path) ?? `One of: ${allowed.join(', ')}.` })];
    return [finding('wrong-value', { file, path }, { found: show(issue.input), expected: `One of: ${allowed.join(', ')}`, nearest: nearest(show(issue.input), allowed) })];
  }
  if (issue.input === undefined) return [finding('missing-field', { file, path }, { field: String(path.at(-1) ?? ''), meaning: meaningAt(schema, path) })];
  return [finding('wrong-value', { file, path }, { found: show(issue.input), expected: expectation(issue), nearest: null })];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return `It must be of type ${issue.expected}`;
    case 'too_small': return issue.message.startsWith('must') ? `It ${issue.message}` : `It must have at least ${String(issue.minimum)} ${unitOf(issue.origin)}`;
    case 'too_big': return `It must have at most ${String(issue.maximum)} ${unitOf(issue.origin)}`;
    case 'invalid_union': return 'It must have one of the forms of the field guide';
    default: return issue.message.startsWith('must') ? `It ${issue.message}` : issue.message;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : '(as a value)';
}

function show(input: unknown): string {
  const text = typeof input === 'string' ? input : ((JSON.stringify(input) as string | undefined) ?? String(input));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The schema of a field, with optional, default and transform wrappers taken off. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let current: z.ZodType | null = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap((current.shape as Record<string, z.ZodType>)[String(step)] ?? null);
    else if (current instanceof z.ZodArray) current = unwrap(current.element as z.ZodType);
    else return null;
  }
  return current;
}

function unwrap(schema: z.ZodType | null): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function shapeAt(schema: z.ZodType, path: Path): Record<string, z.ZodType> | null {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? found.shape : null;
}

function meaningAt(schema: z.ZodType, path: Path): string | null {
  return schemaAt(schema, path)?.meta()?.description ?? null;
}
