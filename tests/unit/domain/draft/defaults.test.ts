import { expect, it } from 'vitest';
import { incidentDefaults, toolDefaults } from '../../../../src/domain/draft/defaults.ts';
import { schemaFindings } from '../../../../src/reader/schema-findings.ts';
import { incidentSchema } from '../../../../src/schema/incident.ts';
import { involvedToolSchema } from '../../../../src/schema/incident-parts.ts';

it('begins a record with answers that are valid, so that only what is missing is found', () => {
  const findings = schemaFindings('x', incidentSchema, incidentDefaults('2026-01-15'));
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['missing-field']));
  expect(findings.map(({ place }) => place.path?.join('.'))).not.toContain('dates.occurred.when');
});

it('judges nothing', () => {
  expect(Object.keys(incidentDefaults('2026-01-15'))).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:kind|setting|evidence|severity|harms|failureModes|controls)$/)]));
});

it('asks the model and mode of agents only', () => {
  expect(involvedToolSchema.safeParse({ tool: 'a', ...toolDefaults('agent') }).success).toBe(true);
  expect(toolDefaults('platform')).toEqual({ role: 'platform', version: 'unknown' });
});
