/** What Pagefind gives, as far as it is used here. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  /** The page's headed parts in which words were found, from the top down. */
  readonly sub_results: readonly { readonly title: string; readonly excerpt: string; readonly anchor?: unknown; readonly locations: readonly number[] }[];
}

/** A record that a search found. */
export interface Found {
  readonly slug: string;
  readonly passage: Passage;
}

/** Where the words stand: under which heading of the record, and the text around them. */
export interface Passage {
  readonly heading: string | null;
  readonly excerpt: string;
}

/** The index that the build writes; fetched when it is first needed. */
export class SearchIndex {
  readonly #path: string;
  #loaded: Promise<Pagefind> | null = null;

  constructor(base: string) {
    this.#path = `${base}pagefind/pagefind.js`;
  }

  /** Fetches the index ahead of the first search. */
  load(): Promise<Pagefind> {
    this.#loaded ??= start(this.#path).catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** The records that have these words, best match first. */
  async find(query: string): Promise<Found[]> {
    const pagefind = await this.load();
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.map((page) => ({ slug: page.url.split('/').at(-2) ?? '', passage: passageOf(page) }));
  }
}

/** The part with most of the words. What stands above the first heading is the title and the glance, which the list shows anyway. */
function passageOf({ excerpt, sub_results: parts }: FoundPage): Passage {
  const [best] = parts.filter((part) => part.anchor !== undefined).sort((a, b) => b.locations.length - a.locations.length);
  return best === undefined ? { heading: null, excerpt } : { heading: best.title, excerpt: best.excerpt };
}

async function start(path: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}
