import { isPublished } from './counts.ts';
import type { IncidentRecord } from './register.ts';

/** Published records by the day they became public, newest first. */
export function newest(incidents: readonly IncidentRecord[], limit: number): IncidentRecord[] {
  return incidents.filter(isPublished).sort((a, b) => disclosed(b) - disclosed(a)).slice(0, limit);
}

/** Harm in deployed use with the most failure modes coded: most went wrong at once. The register's order decides ties. */
export function mostFailures(incidents: readonly IncidentRecord[], limit: number): IncidentRecord[] {
  return incidents
    .filter((record) => isPublished(record) && record.data.kind === 'harm' && record.data.setting === 'deployed')
    .sort((a, b) => b.data.failureModes.length - a.data.failureModes.length || stopped(b) - stopped(a))
    .slice(0, limit);
}

function disclosed(record: IncidentRecord): number {
  return record.data.dates.disclosed.when.start ?? 0;
}

function stopped(record: IncidentRecord): number {
  return record.data.controls.filter((row) => row.verdict === 'stopped').length;
}
