import {
  autonomyLevels, environments, evidenceGrades, harmTypes, incidentKinds, members, settings, severityLevels, type Term,
} from '../schema/vocabulary.ts';
import { isPublished } from './counts.ts';
import { facetNames, facets, type Facet, type FacetValues } from './facets.ts';
import type { Links } from './links.ts';
import { listedYear, sortTime, type IncidentRecord, type Register } from './register.ts';

/** A published incident as the catalogue lists it. */
export interface CatalogueEntry {
  readonly record: IncidentRecord;
  readonly facets: FacetValues;
  /** UTC milliseconds. */
  readonly time: number;
  /** 1 to 4. */
  readonly severity: number;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetGroup {
  readonly facet: Facet;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** Every published incident with its facets, in the order of the register. */
export function catalogueEntries(register: Register, links: Links): CatalogueEntry[] {
  return register.incidents.filter(isPublished).map((record) => ({
    record,
    facets: facetsOf(record, links),
    time: sortTime(record.data),
    severity: severityLevels[record.data.severity.level].rank,
  }));
}

export function facetsOf({ data }: IncidentRecord, links: Links): FacetValues {
  const tools = data.tools.map((row) => row.tool);
  const vendors = tools.flatMap((tool) => links.tool.get(tool)?.data.vendor ?? []);
  return {
    tool: unique(tools),
    vendor: unique(vendors.map(slugOf)),
    mode: unique(data.failureModes.map((row) => row.mode)),
    control: unique(data.controls.filter((row) => row.verdict === 'stopped').map((row) => row.control)),
    harm: unique(data.harms.map((row) => row.type)),
    environment: unique(data.environments),
    autonomy: [data.autonomy.level],
    kind: [data.kind],
    setting: [data.setting],
    evidence: [data.evidence.grade],
    severity: [data.severity.level],
    year: [String(listedYear(data) ?? 'unknown')],
  };
}

/** Per facet the values that occur, each with the number of entries that have it. */
export function facetGroups(entries: readonly CatalogueEntry[], links: Links): FacetGroup[] {
  return facetNames
    .map((facet) => ({ facet, label: facets[facet].label, values: valuesOf(facet, entries, links) }))
    .filter((group) => group.values.length > 0);
}

export function entriesWith(entries: readonly CatalogueEntry[], facet: Facet, value: string): CatalogueEntry[] {
  return entries.filter((entry) => entry.facets[facet].includes(value));
}

/** Entries by listed year, newest first, each year in the order given. */
export function groupByYear(entries: readonly CatalogueEntry[]): { year: string; entries: CatalogueEntry[] }[] {
  const years = unique(entries.map((entry) => String(entry.facets.year[0])));
  return years
    .sort((a, b) => b.localeCompare(a))
    .map((year) => ({ year, entries: entries.filter((entry) => entry.facets.year[0] === year) }));
}

/** What a value of a closed list says; null for values that are records or years. */
export function meaningOf(facet: Facet, value: string): string | null {
  return vocabularyOf(facet)?.[value]?.meaning ?? null;
}

function valuesOf(facet: Facet, entries: readonly CatalogueEntry[], links: Links): FacetValue[] {
  const list = vocabularyOf(facet);
  const found = unique(entries.flatMap((entry) => entry.facets[facet]));
  const ordered = list === null ? found : members(list).filter((value) => found.includes(value));
  const values = ordered.map((value) => ({ value, label: labelOf(facet, value, links), count: entriesWith(entries, facet, value).length }));
  if (facet === 'year') return values.sort((a, b) => b.value.localeCompare(a.value));
  return list === null ? values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en')) : values;
}

function labelOf(facet: Facet, value: string, links: Links): string {
  switch (facet) {
    case 'tool': return links.tool.get(value)?.data.title ?? value;
    case 'vendor': return [...links.tool.values()].find((tool) => slugOf(tool.data.vendor) === value)?.data.vendor ?? value;
    case 'mode': return links.failureMode.get(value)?.data.title ?? value;
    case 'control': return links.control.get(value)?.data.title ?? value;
    case 'year': return value === 'unknown' ? 'Year not known' : value;
    default: return vocabularyOf(facet)?.[value]?.label ?? value;
  }
}

function vocabularyOf(facet: Facet): Readonly<Record<string, Term>> | null {
  const lists: Partial<Record<Facet, Readonly<Record<string, Term>>>> = {
    harm: harmTypes, environment: environments, autonomy: autonomyLevels, kind: incidentKinds, setting: settings, evidence: evidenceGrades, severity: severityLevels,
  };
  return lists[facet] ?? null;
}

/** A vendor's name as a part of an address. */
export function slugOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
