import { chosenAutonomy, incidentKinds, members, type IncidentKind } from '../../schema/vocabulary.ts';
import type { Choices } from './choices.ts';
import type { ChecklistSource, SourceIncident } from './source.ts';
import type { Stack } from './stack.ts';

/** The records that speak for a stack. */
export interface Evidence {
  /** Harm in deployed use: the only records that coverage counts. */
  readonly harm: readonly SourceIncident[];
  /** Near misses, exploited flaws, disclosures, demonstrations, misuse, and laboratory records where asked for. */
  readonly others: readonly SourceIncident[];
  /** Records left out because the agent there had more freedom than the team gives. */
  readonly freer: readonly SourceIncident[];
  /** Of the harm records, those in which a chosen tool took part. */
  readonly ownTools: number;
  /** Harm records in which a chosen tool took part elsewhere. */
  readonly ownElsewhere: number;
}

/** One kind of record, laboratory apart, and how many there are. */
export interface KindCount {
  readonly kind: IncidentKind | 'laboratory';
  readonly label: string;
  readonly count: number;
}

/**
 * The records on a stack: harm was done, or shown to be possible, in a kind of place that the team's agents reach,
 * whichever product did it. Laboratory records count only where training and evaluation is reached.
 */
export function evidenceFor(stack: Stack, { autonomy, tools }: Pick<Choices, 'autonomy' | 'tools'>, { incidents }: Pick<ChecklistSource, 'incidents'>): Evidence {
  const here = incidents.filter((incident) => isOn(incident, stack));
  const fitting = here.filter((incident) => !isFreer(incident, autonomy));
  const harm = fitting.filter(isCounted);
  return {
    harm,
    others: fitting.filter((incident) => !isCounted(incident)),
    freer: here.filter((incident) => isFreer(incident, autonomy)),
    ownTools: harm.filter((incident) => isOwn(incident, tools)).length,
    ownElsewhere: incidents.filter((incident) => isCounted(incident) && isOwn(incident, tools) && !isOn(incident, stack)).length,
  };
}

/** True for the records that coverage counts: harm in deployed use. */
export function isCounted({ kind, setting }: Pick<SourceIncident, 'kind' | 'setting'>): boolean {
  return kind === 'harm' && setting === 'deployed';
}

/** How many records of each kind, harm in deployed use first; kinds without a record are left out. */
export function countKinds(incidents: readonly SourceIncident[]): KindCount[] {
  const labels: Record<KindCount['kind'], string> = { ...labelsOf(), harm: 'harm in deployed use', laboratory: 'laboratory' };
  const order: KindCount['kind'][] = ['harm', 'laboratory', ...members(incidentKinds).filter((kind) => kind !== 'harm')];
  const kindOf = ({ kind, setting }: SourceIncident) => (setting === 'laboratory' ? 'laboratory' : kind);
  return order
    .map((kind) => ({ kind, label: labels[kind], count: incidents.filter((incident) => kindOf(incident) === kind).length }))
    .filter(({ count }) => count > 0);
}

function isOn({ places, setting }: SourceIncident, { environments, reach }: Stack): boolean {
  return (setting === 'deployed' || reach.has('evaluation')) && places.some((place) => environments.has(place));
}

function isOwn({ tools }: SourceIncident, chosen: readonly string[]): boolean {
  return tools.some((tool) => chosen.includes(tool));
}

/** True where the agent had more freedom than the team gives. Whoever attacks brings a mode along, so only events without an attacker are left out for it. */
function isFreer({ autonomy, kind }: SourceIncident, chosen: Choices['autonomy']): boolean {
  if (chosen === null || autonomy === 'unknown' || (kind !== 'harm' && kind !== 'near-miss')) return false;
  return chosenAutonomy[autonomy].rank > chosenAutonomy[chosen].rank;
}

function labelsOf(): Record<IncidentKind, string> {
  return Object.fromEntries(members(incidentKinds).map((kind) => [kind, incidentKinds[kind].label.toLowerCase()])) as Record<IncidentKind, string>;
}
