import { activeFacets, type CatalogueState } from '../domain/catalogue-state.ts';
import { facetNames, facets, facetValues, type Facet, type FacetValues } from '../domain/facets.ts';

/** The filter form: what can be chosen, what is, and the number beside each value. */
export class CatalogueFilters {
  /** Every value there is, in the order of the form. */
  readonly known: FacetValues;
  readonly #boxes: readonly HTMLInputElement[];
  /** The browser looks through the whole page for the label of a box, so it is asked once. */
  readonly #labels: ReadonlyMap<HTMLInputElement, HTMLElement>;
  readonly #root: Element;

  constructor(root: Element) {
    this.#root = root;
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#labels = new Map([...root.querySelectorAll('label')].flatMap((label) => (label.control instanceof HTMLInputElement ? [[label.control, label] as const] : [])));
    this.known = this.#valuesOf(this.#boxes);
  }

  /** What is ticked. */
  get selected(): FacetValues {
    return this.#valuesOf(this.#boxes.filter((box) => box.checked));
  }

  /** A filter in words: `Tool: Kiro`. */
  nameOf(facet: Facet, values: readonly string[]): string {
    return `${facets[facet].label}: ${values.map((value) => this.labelOf(facet, value)).join(' or ')}`;
  }

  /** A value in words: `Kiro`. */
  labelOf(facet: Facet, value: string): string {
    const box = this.#boxes.find((each) => each.name === facet && each.value === value);
    return (box && this.#labels.get(box)?.querySelector('span')?.textContent) ?? value;
  }

  /** Ticks what the state says. */
  show({ selected }: CatalogueState): void {
    for (const box of this.#boxes) box.checked = selected[box.name as Facet].includes(box.value);
    for (const mark of this.#root.querySelectorAll<HTMLElement>('[data-chosen]')) {
      const facet = mark.dataset['chosen'] as Facet | '';
      const chosen = facet === '' ? facetNames.flatMap((name) => selected[name]) : selected[facet];
      mark.textContent = chosen.length === 0 ? '' : `${String(chosen.length)} chosen`;
    }
  }

  /** Unfolds the facets in which something is chosen. */
  reveal(state: CatalogueState): void {
    for (const facet of activeFacets(state)) this.#boxes.find((box) => box.name === facet)?.closest('details')?.setAttribute('open', '');
  }

  /** Writes beside each value how many records it would leave. */
  showCounts(counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>): void {
    for (const box of this.#boxes) {
      const count = counts.get(box.name as Facet)?.get(box.value) ?? 0;
      const label = this.#labels.get(box);
      label?.toggleAttribute('data-none', count === 0);
      label?.querySelector('[data-count]')?.replaceChildren(String(count));
    }
  }

  #valuesOf(boxes: readonly HTMLInputElement[]): FacetValues {
    return facetValues((facet) => boxes.filter((box) => box.name === facet).map((box) => box.value));
  }
}
