import type { Environment } from '../../schema/vocabulary.ts';

// Where agents run. Named after the first place of an incident, such a place is only where the agent acted from.
const hosts: readonly Environment[] = ['workstation', 'remote-host', 'ci', 'evaluation'];

/**
 * The places of an incident at which harm was done. Records name the place of harm first, then the place the agent
 * acted from: so the first one, and every later one that is not merely where an agent runs.
 */
export function placesOfHarm(environments: readonly Environment[]): Environment[] {
  return environments.filter((place, index) => index === 0 || !hosts.includes(place));
}
