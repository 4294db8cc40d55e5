import { expect, test } from 'vitest';
import { absoluteUrl, href, recordPath } from '../../../src/domain/site-path.ts';

test('puts the base path before every link', () => {
  expect(href('/incidents/', '/mishap')).toBe('/mishap/incidents/');
  expect(href('/incidents/', '')).toBe('/incidents/');
});

test('gives addresses with origin and base', () => {
  expect(absoluteUrl(recordPath('controls', 'kill-switch'), 'https://example.org', '/mishap')).toBe('https://example.org/mishap/controls/kill-switch/');
});
