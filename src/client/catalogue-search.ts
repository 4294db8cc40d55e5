import type { Hits } from '../domain/catalogue-filter.ts';
import { SearchIndex, type Found, type Passage } from './search-index.ts';

const pause = 150;
const failure = import.meta.env.DEV
  ? 'Search needs a build: run npm start.'
  : 'The search index could not be loaded, so the search is left out. Filters work as before.';

/** The search of the catalogue: asks the index once typing rests, and keeps the answer to the last question only. */
export class CatalogueSearch {
  readonly #index: SearchIndex;
  readonly #answered: () => void;
  #query = '';
  #found: readonly Found[] | null = null;
  #isRunning = false;
  #problem: string | null = null;
  #timer = 0;

  constructor(base: string, answered: () => void) {
    this.#index = new SearchIndex(base);
    this.#answered = answered;
  }

  /** What was found, by slug; null while there is no answer to the question. */
  get hits(): Hits {
    return this.#found === null ? null : new Map(this.#found.map(({ slug }, rank) => [slug, rank]));
  }

  get passages(): ReadonlyMap<string, Passage> {
    return new Map((this.#found ?? []).map(({ slug, passage }) => [slug, passage]));
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Why the search could not be made. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Fetches the index; a failure is told when a question is asked. */
  prepare(): void {
    this.#index.load().catch(() => undefined);
  }

  /** Starts a search for another query than the last. */
  ask(query: string): void {
    if (query === this.#query) return;
    clearTimeout(this.#timer);
    this.#query = query;
    this.#found = null;
    this.#problem = null;
    this.#isRunning = query !== '';
    if (this.#isRunning) this.#timer = window.setTimeout(() => void this.#answer(query), pause);
  }

  async #answer(query: string): Promise<void> {
    const outcome = await this.#index.find(query).then((found) => ({ found, problem: null }), (error: unknown) => {
      console.warn(error);
      return { found: null, problem: failure };
    });
    // Slower than the reader: another question has been asked since.
    if (query !== this.#query) return;
    this.#found = outcome.found;
    this.#problem = outcome.problem;
    this.#isRunning = false;
    this.#answered();
  }
}
