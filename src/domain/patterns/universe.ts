import { incidentKinds, members } from '../../schema/vocabulary.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { filterEntries, type ListedEntry } from '../catalogue-filter.ts';
import { emptyState, writeState, type CatalogueState } from '../catalogue-state.ts';
import { facetValues, type FacetValues } from '../facets.ts';

/** Chosen values of some facets; nothing is chosen in the others. */
export type Selection = Partial<FacetValues>;

/**
 * The groups no count of this page ever joins. Each is a selection of the catalogue, so that a number counted here and
 * the records its link shows are the same by construction.
 */
export const groups = {
  harm: { label: 'Harm in deployed use', selection: { kind: ['harm'], setting: ['deployed'] } },
  laboratory: { label: 'Harm in a laboratory', selection: { kind: ['harm'], setting: ['laboratory'] } },
  others: { label: 'Other kinds', selection: { kind: members(incidentKinds).filter((kind) => kind !== 'harm') } },
} as const satisfies Record<string, { label: string; selection: Selection }>;

export type Group = keyof typeof groups;

/** A record as the catalogue filters it. */
export type PatternEntry = CatalogueEntry & ListedEntry;

/** Every published record in exactly one group. */
export type Universe = Readonly<Record<Group, readonly PatternEntry[]>>;

/** A number of records, and the catalogue's address that shows exactly these. Null where there is none to show. */
export interface Counted {
  readonly count: number;
  readonly path: `/${string}` | null;
}

/** Divides the entries of the catalogue, which are the published records. */
export function splitRecords(entries: readonly CatalogueEntry[]): Universe {
  const listed = entries.map((entry) => ({ ...entry, slug: entry.record.slug }));
  return {
    harm: select(listed, groups.harm.selection),
    laboratory: select(listed, groups.laboratory.selection),
    others: select(listed, groups.others.selection),
  };
}

/** The records of a group that have one of the values in each facet named, with the way to them. */
export function counted(universe: Universe, group: Group, selection: Selection): Counted {
  return linked(select(universe[group], selection).length, group, selection);
}

/** A number that was counted as `counted` would, with the way to the records. */
export function linked(count: number, group: Group, selection: Selection): Counted {
  return { count, path: count === 0 ? null : cataloguePath({ ...selection, ...groups[group].selection }) };
}

/** The address of the catalogue that shows the records of a selection. */
export function cataloguePath(selection: Selection): `/${string}` {
  return `/incidents/?${writeState(stateWith(selection)).toString()}`;
}

function select(entries: readonly PatternEntry[], selection: Selection): PatternEntry[] {
  return filterEntries(entries, stateWith(selection), null);
}

function stateWith(selection: Selection): CatalogueState {
  return { ...emptyState, selected: facetValues((facet) => selection[facet] ?? []) };
}
