import type { TimelineEntry } from '../domain/timeline/entry.ts';
import { sharesOf } from '../domain/timeline/draw.ts';
import { movedRange, zoomedRange } from '../domain/timeline/extent.ts';
import type { Lane } from '../domain/timeline/lanes.ts';
import { layoutTimeline, narrowWidth, roomFor, type ClusterMark, type RoomyLane, type TimelineLayout, type TimelineMark } from '../domain/timeline/layout.ts';
import { noteLines } from '../domain/timeline/note-lines.ts';
import type { Span } from '../domain/timeline/span.ts';
import { keyAction, type KeyAction } from './timeline-keys.ts';
import { TimelineNote } from './timeline-note.ts';
import { TimelineOverview } from './timeline-overview.ts';
import { TimelinePicture, type Part } from './timeline-picture.ts';
import { partOf } from './parts.ts';
import { TimelineZoom } from './timeline-zoom.ts';

interface StageEvents {
  /** The range moves under a gesture. */
  onRange(range: Span): void;
  /** The gesture is over. */
  onDone(): void;
  onOpen(cluster: ClusterMark): void;
  /** A mark of one incident has the focus. */
  onEvent(slug: string): void;
}

/** Width of the picture on an upright A4 or Letter page, in pixels. */
const paperWidth = 600;

const everything: Part = { from: -Infinity, to: Infinity };

/** The picture with all that moves it: gestures, brush, keys, note. It shows what it is given and tells what is asked for. */
export class TimelineStage {
  readonly svg: SVGSVGElement;
  readonly axis: SVGSVGElement;
  readonly #figure: HTMLElement;
  readonly #picture: TimelinePicture;
  readonly #overview: TimelineOverview;
  readonly #zoom: TimelineZoom;
  readonly #note: TimelineNote;
  readonly #extent: Span;
  readonly #events: StageEvents;
  #lanes: readonly RoomyLane[] = [];
  #plan: () => void = () => undefined;
  #range: Span;
  #layout: TimelineLayout | null = null;
  #frame = 0;
  #isPrinting = false;
  /** What is seen of the picture, while it moves. */
  #seen: Part | null = null;
  #width = 0;

  constructor(root: HTMLElement, extent: Span, records: string, events: StageEvents) {
    this.svg = partOf(root, '.lanes', SVGSVGElement);
    this.axis = partOf(root, '.axis', SVGSVGElement);
    this.#extent = this.#range = extent;
    this.#events = events;
    this.#picture = new TimelinePicture(this.svg, this.axis, { record: (slug) => `${records}${slug}/`, list: () => '#events' });
    this.#overview = new TimelineOverview(partOf(root, '.overview', SVGSVGElement), extent, { onRange: (range) => events.onRange(range), onEnd: () => events.onDone() });
    this.#zoom = new TimelineZoom(this.svg, extent, { onRange: (range) => events.onRange(range), onEnd: () => events.onDone() });
    this.#figure = partOf(root, '.picture', HTMLElement);
    this.#note = new TimelineNote(partOf(root, '.note', HTMLElement), this.#figure);
    this.#listen();
    window.addEventListener('beforeprint', () => this.#print(true));
    window.addEventListener('afterprint', () => this.#print(false));
    new ResizeObserver(() => this.#resize()).observe(this.svg);
  }

  /** Other lanes, filled with other incidents. `asBuilt` keeps the height of the picture that came with the page, so that nothing jumps. */
  showLanes(lanes: readonly Lane[], entries: readonly TimelineEntry[], asBuilt: boolean): void {
    this.#plan = () => {
      this.#lanes = roomFor(lanes, this.#extent, asBuilt ? narrowWidth : this.#measured());
      this.#overview.showBars(entries, this.#measured());
    };
    this.#plan();
    this.#schedule();
  }

  /** Another stretch of time; drawn with the next frame. While a gesture lasts only what is seen of the picture follows. */
  showRange(range: Span, isMoving: boolean): void {
    this.#range = range;
    if (isMoving && this.#seen === null) {
      const { top } = this.svg.getBoundingClientRect();
      this.#seen = { from: -top, to: window.innerHeight - top };
      this.#note.close();
    }
    if (!isMoving) this.#seen = null;
    this.#schedule();
  }

  /** Draws at once what is due, and marks an incident. */
  pointAt(slug: string | null, focus: boolean): void {
    this.#draw();
    this.#picture.pointAt(slug, focus);
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#isPrinting) {
      this.#drawForPaper();
      return;
    }
    const isWhole = this.#range.start <= this.#extent.start && this.#range.end >= this.#extent.end;
    this.#layout = layoutTimeline(this.#lanes, this.#range, this.#measured());
    this.#picture.show(this.#layout, this.#seen ?? everything);
    this.#overview.showRange(isWhole ? null : this.#range);
    this.#zoom.follow(this.#range, this.#width);
    if (this.#seen === null) this.#note.follow();
  }

  /** Until it is printed, the picture stays as it is for paper. */
  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#draw();
  }

  /** Paper is narrower than most windows and its width is not known here, so places are shares of it, as in the page as built. */
  #drawForPaper(): void {
    this.#picture.show(layoutTimeline(this.#lanes, this.#range, paperWidth), everything, sharesOf(paperWidth));
    this.#note.close();
  }

  #measured(): number {
    this.#width ||= Math.max(1, this.svg.getBoundingClientRect().width);
    return this.#width;
  }

  #resize(): void {
    const last = this.#width;
    this.#width = 0;
    if (this.#measured() === last) return;
    this.#plan();
    this.#schedule();
  }

  #listen(): void {
    this.svg.addEventListener('keydown', (event) => this.#press(event));
    // Not on the picture itself: an SVG element that listens for the focus becomes a tab stop.
    this.#figure.addEventListener('focusin', ({ target }) => this.#focus(target));
    this.#figure.addEventListener('focusout', () => this.#note.close());
    this.svg.addEventListener('pointerover', ({ target }) => this.#explain(target));
    this.svg.addEventListener('pointerout', () => this.#note.leave());
    this.svg.addEventListener('click', (event) => {
      const found = this.#picture.markAt(event.target);
      if (found?.mark.type !== 'cluster') return;
      event.preventDefault();
      this.#events.onOpen(found.mark);
    });
    // Esc closes the note also when only the pointer is there.
    document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') this.#note.close(); });
  }

  #focus(target: EventTarget | null): void {
    const found = this.#picture.markAt(target);
    if (found === null) return;
    this.#picture.noteFocus(found.mark);
    this.#explain(target);
    if (found.mark.type === 'dot') this.#events.onEvent(found.mark.entry.slug);
  }

  #explain(target: EventTarget | null): void {
    if (this.#seen !== null) return;
    const found = this.#picture.markAt(target);
    if (found !== null) this.#note.show(found.element, noteLines(found.mark));
  }

  #press(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    this.#act(action, event.target);
  }

  #act(action: KeyAction, target: EventTarget | null): void {
    const mark = this.#picture.markAt(target)?.mark;
    switch (action.type) {
      case 'step': this.#picture.step(action.step); return;
      case 'close': this.#note.close(); return;
      case 'open': if (target instanceof SVGAElement) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); return;
      case 'zoom': this.#moveTo(zoomedRange(this.#range, action.factor, this.#timeAt(mark))); return;
      case 'move': this.#moveTo(movedRange(this.#range, action.share)); return;
      case 'all': this.#moveTo(this.#extent); return;
      default: action satisfies never;
    }
  }

  #moveTo(range: Span): void {
    this.#events.onRange(range);
    this.#events.onDone();
  }

  #timeAt(mark: TimelineMark | undefined): number | undefined {
    if (mark === undefined || this.#layout === null) return undefined;
    return this.#range.start + (mark.x / this.#layout.width) * (this.#range.end - this.#range.start);
  }
}
