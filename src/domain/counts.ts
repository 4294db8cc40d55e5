import type { Incident } from '../schema/incident.ts';
import type { IncidentRecord } from './register.ts';

/** A number with the words that say exactly what was counted. */
export interface Count {
  readonly label: string;
  readonly count: number;
  readonly says: string;
}

const kinds: readonly { label: string; says: string; isCounted: (incident: Incident) => boolean }[] = [
  { label: 'Harm, deployed', says: 'A loss happened in somebody’s own work or product, and no attacker was needed.', isCounted: isDeployedHarm },
  { label: 'Harm, laboratory', says: 'The same in an evaluation, training or research run by a developer of models. Counted apart.', isCounted: (incident) => incident.kind === 'harm' && incident.setting === 'laboratory' },
  { label: 'Near misses', says: 'The act happened or had begun; chance or the last barrier prevented the loss.', isCounted: (incident) => incident.kind === 'near-miss' },
  { label: 'Exploited vulnerabilities', says: 'An outsider’s input, code or stolen agent authority was used in the real world.', isCounted: (incident) => incident.kind === 'exploited-vulnerability' },
  { label: 'Misuse', says: 'A person used an agent as a tool against others.', isCounted: (incident) => incident.kind === 'misuse' },
  { label: 'Disclosures and demonstrations', says: 'Shown to be possible; no known use and no outside victim.', isCounted: (incident) => incident.kind === 'vulnerability-disclosure' || incident.kind === 'research-demonstration' },
];

/** Published records by what they are: harm in deployed use first, everything else apart. Empty rows are left out except the first. */
export function countIncidents(incidents: readonly IncidentRecord[]): Count[] {
  const published = incidents.filter(isPublished);
  return kinds
    .map(({ label, says, isCounted }) => ({ label, says, count: published.filter((record) => isCounted(record.data)).length }))
    .filter((row, index) => index === 0 || row.count > 0);
}

/** True for what counts as harm: a loss in somebody's own work or product. */
export function isDeployedHarm(incident: Incident): boolean {
  return incident.kind === 'harm' && incident.setting === 'deployed';
}

/** True for a record that stands; withdrawn records keep their page and are counted nowhere. */
export function isPublished(record: IncidentRecord): boolean {
  return record.data.state === 'published';
}
