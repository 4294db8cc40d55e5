import { expect, test } from 'vitest';
import { toolDetails } from '../../../src/domain/tool-details.ts';

test('gives what is known, and last what no source says', () => {
  expect(toolDetails({ version: '1.2.3', model: 'unknown', mode: 'Unknown' })).toEqual(['Version: 1.2.3', 'Model and mode unknown']);
  expect(toolDetails({ version: 'unknown', model: 'unknown', mode: 'unknown' })).toEqual(['Version, model and mode unknown']);
});

test('is silent about what does not apply', () => {
  expect(toolDetails({ version: 'unknown', model: undefined, mode: undefined })).toEqual(['Version unknown']);
});
