import { expect, test } from 'vitest';
import { fieldRows, type FieldSchema } from '../../../src/domain/field-guide.ts';
import { recordJsonSchemas } from '../../../src/schema/json-schema.ts';

const rows = fieldRows(recordJsonSchemas().incident as FieldSchema);
const row = (path: string) => rows.find((candidate) => candidate.path === path);

test('lists nested fields after their parent', () => {
  const paths = rows.map((candidate) => candidate.path);
  expect(paths.indexOf('sources')).toBeLessThan(paths.indexOf('sources[].url'));
  expect(row('sources[].url')).toMatchObject({ depth: 1, type: 'text', required: true });
  expect(row('sources[].archive')).toMatchObject({ required: false });
});

test('gives the allowed values with the meanings of the vocabulary', () => {
  expect(row('evidence.grade')?.values.map((value) => value.value)).toEqual(['confirmed', 'reported', 'disputed']);
  expect(row('environments')?.values.find((value) => value.value === 'ci')?.meaning).toBe('A build or automation pipeline.');
});

test('calls a date a date', () => {
  expect(row('dates.occurred.when')?.type).toBe('date');
  expect(row('harms[].quantity')?.type).toBe('number or null');
});

test.each(Object.entries(recordJsonSchemas()))('explains every field of a %s', (_kind, schema) => {
  expect(fieldRows(schema as FieldSchema).filter((each) => each.meaning === null).map((each) => each.path)).toEqual([]);
});
