import { countValues, filterEntries, sortEntries } from '../domain/catalogue-filter.ts';
import {
  emptyState, memberNamed, readState, sortInForce, sorts, views, withQuery, writeState, type CatalogueState,
} from '../domain/catalogue-state.ts';
import { resultLine } from '../domain/catalogue-words.ts';
import { CatalogueFilters } from './catalogue-filters.ts';
import { CatalogueList } from './catalogue-list.ts';
import { CatalogueOutcome } from './catalogue-outcome.ts';
import { CatalogueSearch } from './catalogue-search.ts';
import { CatalogueToolbar } from './catalogue-toolbar.ts';
import { adviceFor, chipsFor, withoutFilters } from './filter-chips.ts';

/** The catalogue with filters, search, order and view. The address always holds its state. */
class IncidentCatalogue extends HTMLElement {
  #state: CatalogueState = emptyState;
  #filters!: CatalogueFilters;
  #list!: CatalogueList;
  #outcome!: CatalogueOutcome;
  #toolbar!: CatalogueToolbar;
  #search!: CatalogueSearch;

  connectedCallback(): void {
    const results = this.querySelector<HTMLElement>('.results');
    if (results === null) throw new Error('incident-catalogue has no results');
    this.#filters = new CatalogueFilters(this);
    this.#list = new CatalogueList(results);
    this.#outcome = new CatalogueOutcome(this);
    this.#search = new CatalogueSearch(this.dataset['base'] ?? '/', () => this.#render());
    this.#toolbar = new CatalogueToolbar(this, {
      onQuery: (query, isFirst) => this.#change(withQuery(this.#state, query), isFirst ? 'push' : 'replace'),
      onNeed: () => this.#search.prepare(),
    });
    this.addEventListener('change', (event) => this.#choose(event.target));
    this.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
    this.#filters.reveal(this.#state);
  }

  #restore(): void {
    this.#change(readState(new URLSearchParams(location.search), this.#filters.known), 'keep');
  }

  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.type === 'checkbox') this.#change({ ...this.#state, selected: this.#filters.selected }, 'push');
    if (target.name === 'sort') this.#change({ ...this.#state, sort: memberNamed(sorts, target.value) ?? 'date' }, 'push');
    if (target.name === 'view') this.#change({ ...this.#state, view: memberNamed(views, target.value) ?? 'list' }, 'push');
  }

  readonly #push = (state: CatalogueState): void => this.#change(state, 'push');

  #change(state: CatalogueState, address: 'push' | 'replace' | 'keep'): void {
    this.#state = state;
    const params = writeState(state).toString();
    const url = params === '' ? location.pathname : `?${params}`;
    if (address === 'push') history.pushState(null, '', url);
    if (address === 'replace') history.replaceState(null, '', url);
    this.#search.ask(state.query);
    this.#render();
  }

  #render(): void {
    this.dataset['view'] = this.#state.view;
    this.#toolbar.show(this.#state);
    this.#filters.show(this.#state);
    this.#outcome.showChips(chipsFor(this.#state, this.#filters, this.#push), () => this.#push(withoutFilters(this.#state)));
    if (this.#search.isRunning) this.#outcome.say('Searching…');
    else this.#renderResults();
  }

  #renderResults(): void {
    const { entries } = this.#list;
    const { hits, passages, problem } = this.#search;
    const sort = sortInForce(this.#state, hits !== null);
    const shown = sortEntries(filterEntries(entries, this.#state, hits), sort, hits);
    this.#filters.showCounts(countValues(entries, this.#state, hits, this.#filters.known));
    this.#list.show(shown, sort);
    this.#list.showPassages(passages);
    this.#outcome.showEmpty(shown.length === 0 ? adviceFor(this.#state, this.#filters, entries, hits, this.#push) : null);
    this.#outcome.say([problem, resultLine(shown.length, entries.length, sort)].filter(Boolean).join(' '));
  }
}

customElements.define('incident-catalogue', IncidentCatalogue);
