import type { CatalogueState } from '../domain/catalogue-state.ts';
import { countValues, filterEntries } from '../domain/catalogue-filter.ts';
import { chosenRange, extentOf, movedRange, zoomedRange } from '../domain/timeline/extent.ts';
import { laneChoices, lanesOf } from '../domain/timeline/lanes.ts';
import type { ClusterMark } from '../domain/timeline/layout.ts';
import { openedRange } from '../domain/timeline/open-cluster.ts';
import type { Span } from '../domain/timeline/span.ts';
import { readTimelineState, wholeTimeline, writeTimelineState, type TimelineState } from '../domain/timeline/state.ts';
import { timelineStatus } from '../domain/timeline/words.ts';
import { CatalogueFilters } from './catalogue-filters.ts';
import { CatalogueOutcome } from './catalogue-outcome.ts';
import { adviceFor, chipsFor, withoutFilters } from './filter-chips.ts';
import { saveTimeline } from './save-timeline.ts';
import { TimelineList, type TimelineItem } from './timeline-list.ts';
import { TimelineStage } from './timeline-stage.ts';
import { TimelineToolbar } from './timeline-toolbar.ts';

/** Changes of the range that follow each other faster than this are one step of the history, in milliseconds. */
const oneGesture = 1000;

/** After so long without a gesture everything follows the picture, in milliseconds. */
const rest = 200;

type Address = 'push' | 'replace' | 'keep';

/** The timeline with filters, lanes and range. The address always holds its state. */
class IncidentTimeline extends HTMLElement {
  #state: TimelineState = wholeTimeline;
  #filters!: CatalogueFilters;
  #list!: TimelineList;
  #outcome!: CatalogueOutcome;
  #toolbar!: TimelineToolbar;
  #stage!: TimelineStage;
  #extent!: Span;
  #matching: readonly TimelineItem[] = [];
  #lastRangeStep = -Infinity;
  #timer = 0;
  #isMoving = false;

  connectedCallback(): void {
    this.#list = new TimelineList(this);
    this.#extent = extentOf(this.#list.entries);
    this.#filters = new CatalogueFilters(this);
    this.#outcome = new CatalogueOutcome(this);
    this.#stage = new TimelineStage(this, this.#extent, this.dataset['records'] ?? '/', {
      onRange: (range) => this.#drag(range),
      onDone: () => this.#rest(),
      onOpen: (cluster) => this.#open(cluster),
      onEvent: (event) => this.#pointAt(event),
    });
    this.#toolbar = new TimelineToolbar(this, {
      onLanes: (lanes) => this.#change({ ...this.#state, lanes }, 'push'),
      onRange: (range) => this.#show(range),
      onMove: (name) => this.#show(moves[name]?.(this.#range) ?? this.#extent),
      onSave: (name) => saveTimeline(name, this.#stage, this.#seen(), this.#range),
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#filter({ ...this.#state.filters, selected: this.#filters.selected });
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
    this.#filters.reveal(this.#state.filters);
    if (this.#state.event !== null) this.#stage.pointAt(this.#state.event, true);
  }

  get #range(): Span {
    return this.#state.range ?? this.#extent;
  }

  #restore(): void {
    this.#change(readTimelineState(new URLSearchParams(location.search), this.#filters.known, this.#extent), 'keep');
  }

  /** Under a gesture only the picture follows; the rest waits for its end. */
  #drag(range: Span): void {
    clearTimeout(this.#timer);
    this.#isMoving = true;
    this.#state = { ...this.#state, range: chosenRange(range, this.#extent) };
    this.#stage.showRange(this.#range, true);
  }

  /** Gestures come in pieces: the end of one is the end only if none follows. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#settle(), rest);
  }

  #settle(): void {
    this.#isMoving = false;
    const now = performance.now();
    this.#change(this.#state, now - this.#lastRangeStep < oneGesture ? 'replace' : 'push');
    this.#lastRangeStep = now;
  }

  #show(range: Span): void {
    this.#drag(range);
    this.#settle();
  }

  #open(cluster: ClusterMark): void {
    const range = openedRange(cluster);
    const wanted = range === null ? null : chosenRange(range, this.#extent);
    if (wanted !== null && wanted.end - wanted.start < this.#range.end - this.#range.start) this.#show(wanted);
    // No range tells them apart: the list does.
    else this.querySelector<HTMLElement>('#events-heading')?.focus();
  }

  /** The focus alone changes the address, and nothing that is drawn but the pointer. */
  #pointAt(event: string): void {
    if (event === this.#state.event) return;
    this.#state = { ...this.#state, event };
    // In the midst of a gesture the range is not yet a place to come back to.
    if (!this.#isMoving) this.#write('replace');
    this.#stage.pointAt(event, false);
  }

  #change(state: TimelineState, address: Address): void {
    const isFiltered = state.filters !== this.#state.filters || state.lanes !== this.#state.lanes;
    this.#state = state;
    this.#write(address);
    if (isFiltered || address === 'keep') this.#renderLanes();
    this.#stage.showRange(this.#range, false);
    this.#stage.pointAt(state.event, false);
    this.#toolbar.show(state.lanes, this.#range);
    this.#renderOutcome();
  }

  #write(address: Address): void {
    const params = writeTimelineState(this.#state).toString();
    const url = params === '' ? location.pathname : `?${params}`;
    if (address === 'push') history.pushState(null, '', url);
    if (address === 'replace') history.replaceState(null, '', url);
  }

  #renderLanes(): void {
    const { filters, lanes } = this.#state;
    const { entries } = this.#list;
    const { known } = this.#filters;
    this.#matching = filterEntries(entries, filters, null);
    const values = known[lanes].map((value) => ({ value, label: this.#filters.labelOf(lanes, value) }));
    this.#stage.showLanes(lanesOf(this.#matching, lanes, values), this.#matching, lanes === wholeTimeline.lanes && this.#matching.length === entries.length);
    this.#filters.show(filters);
    this.#filters.showCounts(countValues(entries, filters, null, known));
  }

  #renderOutcome(): void {
    const { filters } = this.#state;
    const seen = this.#seen();
    const undated = this.#matching.filter(({ span }) => span === null);
    this.#list.show(new Set([...seen, ...undated]));
    this.#outcome.showChips(chipsFor(filters, this.#filters, this.#filter), () => this.#filter(withoutFilters(filters)));
    this.#outcome.showEmpty(this.#matching.length === 0 ? adviceFor(filters, this.#filters, this.#list.entries, null, this.#filter) : null);
    this.#outcome.say(timelineStatus({ seen: seen.length, matching: this.#matching.length, total: this.#list.entries.length, undated: undated.length }, this.#range, laneChoices[this.#state.lanes].isMultiple));
  }

  /** What matches the filters and stands in the range. */
  #seen(): TimelineItem[] {
    const { start, end } = this.#range;
    return this.#matching.filter(({ span }) => span !== null && span.start < end && span.end > start);
  }

  readonly #filter = (filters: CatalogueState): void => this.#change({ ...this.#state, filters }, 'push');
}

/** What the buttons make of a range. */
const moves: Readonly<Record<string, (range: Span) => Span>> = {
  earlier: (range) => movedRange(range, -0.5),
  later: (range) => movedRange(range, 0.5),
  in: (range) => zoomedRange(range, 0.5),
  out: (range) => zoomedRange(range, 2),
};

customElements.define('incident-timeline', IncidentTimeline);
