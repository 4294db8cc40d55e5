import type { CatalogueState } from '../domain/catalogue-state.ts';

/** What the search field tells the catalogue. */
interface ToolbarEvents {
  /** `isFirst` is true for the first key of a stretch of typing. */
  onQuery(query: string, isFirst: boolean): void;
  /** The reader is about to search. */
  onNeed(): void;
}

/** Search field, order and view. */
export class CatalogueToolbar {
  readonly #search: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #views: readonly HTMLInputElement[];
  #isTyping = false;

  constructor(root: Element, { onQuery, onNeed }: ToolbarEvents) {
    const search = root.querySelector<HTMLInputElement>('[name="q"]');
    const sort = root.querySelector<HTMLSelectElement>('[name="sort"]');
    if (search === null || sort === null) throw new Error('incident-catalogue has no search field or no order');
    this.#search = search;
    this.#sort = sort;
    this.#views = [...root.querySelectorAll<HTMLInputElement>('[name="view"]')];
    search.addEventListener('focus', onNeed, { once: true });
    search.addEventListener('input', () => {
      const isFirst = !this.#isTyping;
      this.#isTyping = true;
      onQuery(search.value.trim(), isFirst);
    });
    search.addEventListener('blur', () => { this.#isTyping = false; });
  }

  show({ query, sort, view }: CatalogueState): void {
    // While typing, the field may hold a space at its end that the state has not.
    if (this.#search.value.trim() !== query) this.#search.value = query;
    for (const option of this.#sort.options) option.hidden = option.disabled = option.value === 'relevance' && query === '';
    this.#sort.value = sort;
    for (const radio of this.#views) radio.checked = radio.value === view;
  }
}
