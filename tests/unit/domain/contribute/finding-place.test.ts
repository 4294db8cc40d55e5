import { expect, test } from 'vitest';
import { placeOfFinding } from '../../../../src/domain/contribute/finding-place.ts';
import type { ToldFinding } from '../../../../src/domain/contribute/messages.ts';
import { questionsOf } from '../../../../src/domain/draft/questions.ts';
import type { FieldSchema } from '../../../../src/domain/field-guide.ts';
import { recordJsonSchemas } from '../../../../src/schema/json-schema.ts';

const questions = questionsOf(recordJsonSchemas().incident as FieldSchema);
const at = (path: ToldFinding['path'], line: number | null = null) => placeOfFinding({ rule: 'missing-field', isWarning: false, path, line, words: { problem: '', expected: '', fix: '' } }, questions);

test.each([
  [['kind'], ''],
  [['chronology', 1, 'event'], 'Chronology, entry 2'],
  [['glance', 'asked', 'text'], 'Glance, Asked'],
  [['misreported', 0, 'where', 2, 'url'], 'Misreported, claim 1, Where, place 3'],
  [['sources', 3], 'Sources, source 4'],
  [['no-such-field', 0, 'x'], 'row 1'],
] as const)('%j stands at "%s"', (path, place) => {
  expect(at([...path])).toBe(place);
});

test('a finding about the write-up is placed by its line, and one about neither nowhere', () => {
  expect(at(null, 7)).toBe('Write-up, line 7');
  expect(at(null)).toBe('');
});
