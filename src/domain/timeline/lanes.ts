import type { TimelineEntry } from './entry.ts';
import { isShownOnly } from '../figures/mark.ts';
import type { Facet } from '../facets.ts';
import type { IncidentKind } from '../../schema/vocabulary.ts';

/** What the lanes of the timeline can stand for. `rest` names the lane of incidents that have no value. */
export const laneChoices = {
  kind: { label: 'Kind', rest: 'Kind not known', isMultiple: false },
  tool: { label: 'Tool', rest: 'No tool named', isMultiple: true },
  mode: { label: 'Failure mode', rest: 'No failure mode coded', isMultiple: true },
  harm: { label: 'Harm', rest: 'No harm', isMultiple: true },
  environment: { label: 'Environment', rest: 'No environment named', isMultiple: true },
} as const satisfies Partial<Record<Facet, { label: string; rest: string; isMultiple: boolean }>>;

export type LaneChoice = keyof typeof laneChoices;

/** A value that can have a lane, in the order the lanes stand in. */
export interface LaneValue {
  readonly value: string;
  readonly label: string;
}

/** Incidents that share a value: what happened is drawn above the line of the lane, what was only shown below it. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly happened: readonly TimelineEntry[];
  readonly shown: readonly TimelineEntry[];
}

/** More lanes than this are not told apart any more; the last ones are drawn as one. */
export const mostLanes = 24;

const restKey = '';
const othersKey = '*';

/** Entries in lanes. An entry with several values stands in several lanes, one without a date in none. Lanes of kinds keep laboratory cases apart. */
export function lanesOf(entries: readonly TimelineEntry[], by: LaneChoice, values: readonly LaneValue[]): Lane[] {
  const members = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    if (entry.span === null) continue;
    for (const key of keysOf(entry, by)) {
      const lane = members.get(key);
      if (lane === undefined) members.set(key, [entry]);
      else lane.push(entry);
    }
  }
  const named = values.flatMap(({ value, label }) => [laneFrom(members, value, label), laneFrom(members, `${value} laboratory`, `${label}, laboratory`)]).filter((lane) => lane !== null);
  const rest = laneFrom(members, restKey, laneChoices[by].rest);
  return [...withOthers(named), ...(rest === null ? [] : [rest])];
}

/** What an entry is drawn as. */
export function kindOf(entry: TimelineEntry): IncidentKind {
  return entry.facets.kind[0] as IncidentKind;
}

export function isLaboratory(entry: TimelineEntry): boolean {
  return entry.facets.setting[0] === 'laboratory';
}

function keysOf(entry: TimelineEntry, by: LaneChoice): readonly string[] {
  const values = entry.facets[by];
  if (values.length === 0) return [restKey];
  return by === 'kind' && isLaboratory(entry) ? values.map((value) => `${value} laboratory`) : values;
}

function laneFrom(members: ReadonlyMap<string, readonly TimelineEntry[]>, key: string, label: string): Lane | null {
  const entries = members.get(key);
  if (entries === undefined) return null;
  const isApart = (entry: TimelineEntry) => isShownOnly(kindOf(entry));
  return { key, label, happened: entries.filter((entry) => !isApart(entry)), shown: entries.filter(isApart) };
}

function withOthers(lanes: readonly Lane[]): Lane[] {
  if (lanes.length <= mostLanes) return [...lanes];
  const rest = lanes.slice(mostLanes - 1);
  const once = (side: 'happened' | 'shown') => [...new Set(rest.flatMap((lane) => lane[side]))];
  return [...lanes.slice(0, mostLanes - 1), { key: othersKey, label: `${String(rest.length)} others`, happened: once('happened'), shown: once('shown') }];
}
