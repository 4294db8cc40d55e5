import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { movedRange, shortestRange } from '../domain/timeline/extent.ts';
import type { Span } from '../domain/timeline/span.ts';
import { panByFinger } from './finger-pan.ts';

interface ZoomEvents {
  onRange(range: Span): void;
  onEnd(): void;
}

/** Drag, wheel, pinch and double click on the picture, as ranges of time. */
export class TimelineZoom {
  readonly #selection: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #extent: Span;
  #width = 1;
  #range: Span;
  /** Where a finger began. */
  #start: Span;

  constructor(svg: SVGSVGElement, extent: Span, { onRange, onEnd }: ZoomEvents) {
    this.#extent = this.#range = this.#start = extent;
    this.#selection = select(svg);
    this.#behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, (extent.end - extent.start) / shortestRange])
      .filter((event: MouseEvent | TouchEvent) => isMeant(event, svg))
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        // Without a source it is the position set below.
        if (sourceEvent === null || sourceEvent === undefined) return;
        const length = (extent.end - extent.start) / transform.k;
        const start = extent.start - (transform.x / this.#width) * length;
        onRange({ start, end: start + length });
      })
      .on('end', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent !== null && sourceEvent !== undefined) onEnd();
      });
    this.#selection.call(this.#behaviour);
    panByFinger(svg, {
      onStart: () => { this.#start = this.#range; },
      onMove: (distance) => onRange(movedRange(this.#start, -distance / this.#width)),
      onEnd,
      onCancel: () => { onRange(this.#start); onEnd(); },
    });
  }

  /** Tells the gestures where the picture stands now. */
  follow(range: Span, width: number): void {
    this.#width = width;
    this.#range = range;
    const length = range.end - range.start;
    const k = (this.#extent.end - this.#extent.start) / length;
    const x = ((this.#extent.start - range.start) / length) * width;
    this.#behaviour.extent([[0, 0], [width, 1]]).translateExtent([[0, -Infinity], [width, Infinity]]);
    this.#selection.call(this.#behaviour.transform, zoomIdentity.translate(x, 0).scale(k));
  }
}

/** The first button and two fingers, since one may want to scroll the page; so does the wheel, unless the reader is working in the picture or asks for zoom. */
function isMeant(event: MouseEvent | TouchEvent, svg: SVGSVGElement): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey || svg.contains(document.activeElement);
  return 'touches' in event ? event.touches.length > 1 : event.button === 0;
}
