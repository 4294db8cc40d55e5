import { brushX, type BrushBehavior, type D3BrushEvent } from 'd3-brush';
import { select, type Selection } from 'd3-selection';
import type { TimelineEntry } from '../domain/timeline/entry.ts';
import { countInBins, drawOverview } from '../domain/timeline/overview.ts';
import type { Span } from '../domain/timeline/span.ts';
import { toElement } from './live-shapes.ts';

interface OverviewEvents {
  onRange(range: Span): void;
  onEnd(): void;
}

const columnWidth = 8;

/** The small picture of everything, over which a stretch can be chosen with the brush. */
export class TimelineOverview {
  readonly #svg: SVGSVGElement;
  readonly #bars: SVGGElement;
  readonly #brush: Selection<SVGGElement, unknown, null, undefined>;
  readonly #behaviour: BrushBehavior<unknown>;
  readonly #extent: Span;
  #width = 1;

  constructor(svg: SVGSVGElement, extent: Span, { onRange, onEnd }: OverviewEvents) {
    this.#svg = svg;
    this.#extent = extent;
    svg.replaceChildren();
    this.#bars = select(svg).append('g').node() as SVGGElement;
    this.#behaviour = brushX<unknown>()
      .on('brush', (event: D3BrushEvent<unknown>) => { if (isByHand(event)) onRange(this.#rangeOf(event.selection)); })
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!isByHand(event)) return;
        onRange(this.#rangeOf(event.selection));
        onEnd();
      });
    this.#brush = select(svg).append('g');
  }

  showBars(entries: readonly TimelineEntry[], width: number): void {
    this.#width = width;
    const height = this.#svg.height.baseVal.value;
    this.#bars.replaceChildren(...drawOverview(countInBins(entries, this.#extent, Math.max(1, Math.round(width / columnWidth))), width, height).map(toElement));
    this.#behaviour.extent([[0, 0], [width, height]]);
    this.#brush.call(this.#behaviour);
  }

  /** Shows the stretch that the picture shows; null for everything, when there is nothing to mark. */
  showRange(range: Span | null): void {
    this.#brush.call(this.#behaviour.move, range === null ? null : [this.#placeOf(range.start), this.#placeOf(range.end)]);
  }

  #placeOf(time: number): number {
    return ((time - this.#extent.start) / (this.#extent.end - this.#extent.start)) * this.#width;
  }

  #rangeOf(selection: D3BrushEvent<unknown>['selection']): Span {
    if (selection === null) return this.#extent;
    const [from, to] = (selection as [number, number]).map((x) => this.#extent.start + (x / this.#width) * (this.#extent.end - this.#extent.start)) as [number, number];
    return { start: from, end: to };
  }
}

/** A change that the program made itself has no source. */
function isByHand({ sourceEvent }: D3BrushEvent<unknown>): boolean {
  return sourceEvent !== null && sourceEvent !== undefined;
}
