import type { ListedEntry } from '../domain/catalogue-filter.ts';
import { readFacetAttribute } from '../domain/facets.ts';
import { countOf } from '../domain/harm-text.ts';
import type { TimelineEntry } from '../domain/timeline/entry.ts';
import { spanOf } from '../domain/timeline/span.ts';
import { joinWords } from '../domain/timeline/words.ts';

export type TimelineItem = TimelineEntry & ListedEntry & { readonly item: HTMLLIElement };

/** The list under the picture, as the server wrote it: all that the picture knows stands in it. */
export class TimelineList {
  readonly entries: readonly TimelineItem[];
  readonly #years: readonly { section: HTMLElement; items: readonly TimelineItem[] }[];

  constructor(root: Element) {
    this.#years = [...root.querySelectorAll<HTMLElement>('section[data-year]')].map((section) => ({ section, items: [...section.querySelectorAll('li')].map(readItem) }));
    this.entries = this.#years.flatMap(({ items }) => items);
  }

  /** Shows these entries and hides all others. */
  show(shown: ReadonlySet<TimelineEntry>): void {
    for (const { section, items } of this.#years) {
      let count = 0;
      for (const entry of items) {
        const isShown = shown.has(entry);
        if (isShown) count += 1;
        if (entry.item.hidden === isShown) entry.item.hidden = !isShown;
      }
      section.hidden = count === 0;
      section.querySelector('h3 span')?.replaceChildren(countOf(count, 'record'));
    }
  }
}

function readItem(item: HTMLLIElement): TimelineItem {
  const { slug = '', id = '', facets = '', when = '', latest } = item.dataset;
  const text = (selector: string) => item.querySelector(selector)?.textContent ?? '';
  const span = spanOf(when);
  return {
    slug, id, when, span, item,
    title: text('a'),
    words: joinWords(text('.when'), text('.kind'), text('.severity')),
    facets: readFacetAttribute(facets),
    isLatest: latest !== undefined,
    time: span?.start ?? 0,
    severity: 0,
  };
}
