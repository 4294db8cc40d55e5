import { listedYear } from '../register.ts';
import type { Incident } from '../../schema/incident.ts';

/**
 * The year of an incident's number, from the record alone and never from the day on which it is given: the year it is
 * listed under (when it began, else when it became public), else that of its earliest source, else that of its first
 * revision. Years are those of UTC. Null when the record holds no date at all.
 */
export function numberYear(incident: Incident): number | null {
  const published = incident.sources.flatMap((source) => source.published?.start ?? []);
  const revised = incident.revisions.flatMap(({ on }) => on.start ?? []);
  return listedYear(incident) ?? earliestYear(published) ?? earliestYear(revised);
}

function earliestYear(times: readonly number[]): number | null {
  return times.length === 0 ? null : new Date(Math.min(...times)).getUTCFullYear();
}
