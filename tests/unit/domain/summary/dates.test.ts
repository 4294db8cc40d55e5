import { expect, test } from 'vitest';
import { chronologyLines } from '../../../../src/domain/summary/dates.ts';
import type { Incident } from '../../../../src/schema/incident.ts';
import { moment } from '../../../../src/schema/fields.ts';

test('the course of events says what the dates alone do not', () => {
  const row = { event: 'It stops.', sources: ['report'] };
  const chronology = [
    { ...row, when: moment.parse('2025-05'), note: 'same session' },
    { ...row, when: moment.parse('2025-05'), note: 'late May', aftermath: true },
    { ...row, when: moment.parse('unknown'), note: 'later', aftermath: true },
    { ...row, when: moment.parse('2025-05-02'), background: true },
    { ...row, when: moment.parse('2025-05-02') },
  ];
  const lines = chronologyLines({ chronology } as unknown as Incident);
  expect(lines.map(({ label }) => label)).toEqual(['May 2025 (same session)', 'late May 2025 (aftermath)', 'unknown (later; aftermath)', '2 May 2025 (background)', '2 May 2025']);
});
