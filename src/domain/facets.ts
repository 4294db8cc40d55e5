/** What the catalogue can be filtered by, in the order the filters stand. `page` says whether each value has a page of its own under /incidents/by/. Shipped to readers, so it imports nothing. */
export const facets = {
  tool: { label: 'Tool', page: false },
  vendor: { label: 'Vendor', page: true },
  mode: { label: 'Failure mode', page: false },
  control: { label: 'Would have stopped it', page: false },
  harm: { label: 'Harm', page: true },
  environment: { label: 'Environment', page: true },
  autonomy: { label: 'Autonomy', page: true },
  kind: { label: 'Kind', page: true },
  setting: { label: 'Setting', page: true },
  evidence: { label: 'Evidence', page: true },
  severity: { label: 'Severity', page: true },
  year: { label: 'Year', page: true },
} as const;

export type Facet = keyof typeof facets;
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

export const facetNames = Object.keys(facets) as Facet[];

/** Values per facet, made by asking `valuesOf` for each. */
export function facetValues(valuesOf: (facet: Facet) => readonly string[]): FacetValues {
  return Object.fromEntries(facetNames.map((facet) => [facet, valuesOf(facet)])) as unknown as FacetValues;
}

/** The facets of an entry as one attribute: `tool:kiro vendor:amazon …`. */
export function facetAttribute(values: FacetValues): string {
  return facetNames.flatMap((facet) => values[facet].map((value) => `${facet}:${value}`)).join(' ');
}

/** The facets of an entry as `facetAttribute` wrote them. */
export function readFacetAttribute(attribute: string): FacetValues {
  const words = attribute.split(' ');
  return facetValues((facet) => words.filter((word) => word.startsWith(`${facet}:`)).map((word) => word.slice(facet.length + 1)));
}
