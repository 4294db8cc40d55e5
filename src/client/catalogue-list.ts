import type { ListedEntry } from '../domain/catalogue-filter.ts';
import { sorts, type Sort } from '../domain/catalogue-state.ts';
import { readFacetAttribute } from '../domain/facets.ts';
import { countOf } from '../domain/harm-text.ts';
import { splitMarks } from '../domain/marked-text.ts';
import type { Passage } from './search-index.ts';

export interface ListedItem extends ListedEntry {
  readonly item: HTMLLIElement;
  readonly year: HTMLElement;
}

/** The results as the server wrote them, a section per year; other orders than by date stand in one section. */
export class CatalogueList {
  readonly entries: readonly ListedItem[];
  readonly #root: HTMLElement;
  readonly #years: readonly HTMLElement[];
  readonly #flat: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#years = [...root.querySelectorAll<HTMLElement>('section')];
    this.#flat = emptySection();
    this.entries = this.#years.flatMap((year) => [...year.querySelectorAll('li')].map((item) => readItem(item, year)));
    root.append(this.#flat);
  }

  /** Shows these entries in their order and hides all others. */
  show(shown: readonly ListedItem[], sort: Sort): void {
    const byYear = sort === 'date' || sort === 'oldest';
    const visible = new Set(shown);
    for (const entry of this.entries) entry.item.hidden = !visible.has(entry);
    for (const { item, year } of shown) (byYear ? year : this.#flat).querySelector('ol')?.append(item);
    this.#root.append(...(sort === 'oldest' ? this.#years.toReversed() : this.#years), this.#flat);
    for (const section of this.#years) showCount(section);
    this.#flat.querySelector('h2')?.firstChild?.replaceWith(`${sorts[sort]} `);
    showCount(this.#flat);
  }

  /** Writes under each entry where the words searched for stand; nothing for entries without a passage. */
  showPassages(passages: ReadonlyMap<string, Passage>): void {
    for (const { slug, item } of this.entries) {
      item.querySelector('.excerpt')?.remove();
      const passage = passages.get(slug);
      if (passage !== undefined) item.querySelector('.meta')?.before(paragraphOf(passage));
    }
  }
}

function readItem(item: HTMLLIElement, year: HTMLElement): ListedItem {
  const { slug = '', facets = '', time, severity } = item.dataset;
  return { slug, facets: readFacetAttribute(facets), time: Number(time), severity: Number(severity), item, year };
}

function emptySection(): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const count = document.createElement('span');
  count.className = 'soft small';
  heading.append('', count);
  section.append(heading, document.createElement('ol'));
  return section;
}

function showCount(section: HTMLElement): void {
  const count = section.querySelectorAll('li:not([hidden])').length;
  section.hidden = count === 0;
  section.querySelector('h2 span')?.replaceChildren(countOf(count, 'record'));
}

/** The excerpt is text from the index: only its marks become elements. */
function paragraphOf({ heading, excerpt }: Passage): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'excerpt';
  paragraph.append(heading === null ? '… ' : `${heading}: … `);
  for (const { text, marked } of splitMarks(excerpt)) {
    const mark = document.createElement('mark');
    mark.textContent = text;
    paragraph.append(marked ? mark : text);
  }
  paragraph.append(' …');
  return paragraph;
}
