import { drawAxis, drawGrid, drawLane, drawMark, pixels, type Addresses, type Measure } from '../domain/timeline/draw.ts';
import { shape, type Shape } from '../domain/figures/shape.ts';
import type { TimelineLayout, TimelineMark } from '../domain/timeline/layout.ts';
import { markOf, stepFrom, type Step } from '../domain/timeline/steps.ts';
import { LiveShapes } from './live-shapes.ts';

interface LiveLane {
  readonly group: SVGGElement;
  readonly still: LiveShapes;
  readonly marks: LiveShapes;
}

/** A stretch of the picture's height, in pixels. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The live picture: lanes of marks, one of which is the tab stop. */
export class TimelinePicture {
  readonly svg: SVGSVGElement;
  readonly #grid: LiveShapes;
  readonly #axis: LiveShapes;
  readonly #addresses: Addresses;
  #lanes = new Map<string, LiveLane>();
  #marks = new WeakMap<Element, TimelineMark>();
  #layout: TimelineLayout = { width: 0, height: 0, ticks: [], lanes: [] };
  /** The mark that is the tab stop, and an incident in it. */
  #current: { key: string; slug: string } | null = null;

  constructor(lanes: SVGSVGElement, axis: SVGSVGElement, addresses: Addresses) {
    this.svg = lanes;
    this.#addresses = addresses;
    lanes.classList.add('live');
    axis.replaceChildren();
    this.#axis = new LiveShapes(axis);
    const grid = lanes.querySelector('.grid') ?? lanes;
    grid.replaceChildren();
    this.#grid = new LiveShapes(grid);
    for (const lane of lanes.querySelectorAll(':scope > g:not(.grid)')) lane.remove();
  }

  /** Draws a layout. `part` limits it to the lanes that are seen, from one height of the picture to another, for as long as it moves. */
  show(layout: TimelineLayout, part: Part, measure: Measure = pixels): void {
    this.#layout = layout;
    const hadFocus = this.svg.contains(document.activeElement);
    this.svg.setAttribute('height', String(layout.height));
    this.#grid.show(keyed(drawGrid(layout, measure).children.filter((child) => typeof child !== 'string')));
    this.#axis.show(keyed(drawAxis(layout, measure)));
    this.#showLanes(layout, part, measure);
    this.#keepCurrent(hadFocus);
  }

  /** The mark that an element belongs to. */
  markAt(target: EventTarget | null): { mark: TimelineMark; element: Element } | null {
    const element = target instanceof Element ? target.closest('.event') : null;
    const mark = element === null ? undefined : this.#marks.get(element);
    return element === null || mark === undefined ? null : { mark, element };
  }

  /** Moves the focus along the marks. */
  step(step: Step): void {
    this.#makeCurrent(stepFrom(this.#layout, this.#current?.key ?? null, step), true);
  }

  /** Makes a mark the tab stop, after it was focused by other means. */
  noteFocus(mark: TimelineMark): void {
    this.#makeCurrent(mark, false);
  }

  /** Marks the incident that the address points at. */
  pointAt(slug: string | null, focus: boolean): void {
    for (const element of this.svg.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current');
    if (slug === null) return;
    const mark = markOf(this.#layout, slug, this.#current?.key ?? null);
    this.#makeCurrent(mark, focus);
    if (mark !== null) this.elementOf(mark)?.setAttribute('aria-current', 'true');
  }

  elementOf(mark: TimelineMark): SVGElement | null {
    for (const lane of this.#lanes.values()) {
      const element = lane.marks.elementOf(mark.key);
      if (element !== null) return element;
    }
    return null;
  }

  #showLanes({ lanes }: TimelineLayout, part: Part, measure: Measure): void {
    if (lanes.length !== this.#lanes.size || lanes.some(({ key }) => !this.#lanes.has(key))) this.#rebuild(lanes.map(({ key, label }) => ({ key, label })));
    for (const lane of lanes) {
      const live = this.#lanes.get(lane.key);
      if (live === undefined) continue;
      // What is not seen is not even painted for as long as the picture moves.
      const isSeen = lane.bottom >= part.from && lane.top <= part.to;
      live.group.toggleAttribute('hidden', !isSeen);
      if (!isSeen) continue;
      live.still.show(keyed(drawLane(lane)));
      live.marks.show(new Map(lane.marks.map((mark) => [mark.key, drawMark(mark, measure, this.#addresses).shape])));
      for (const mark of lane.marks) this.#note(live.marks.elementOf(mark.key), mark);
    }
  }

  #note(element: SVGElement | null, mark: TimelineMark): void {
    if (element === null) return;
    if (!this.#marks.has(element)) {
      element.setAttribute('tabindex', '-1');
      if (mark.type === 'cluster') element.setAttribute('role', 'button');
    }
    this.#marks.set(element, mark);
  }

  #rebuild(lanes: readonly { key: string; label: string }[]): void {
    for (const { group } of this.#lanes.values()) group.remove();
    this.#lanes = new Map(lanes.map(({ key, label }) => {
      const group = element({ role: 'group', 'aria-label': label });
      const [still, marks] = [element({}), element({})];
      group.append(still, marks);
      this.svg.append(group);
      return [key, { group, still: new LiveShapes(still), marks: new LiveShapes(marks) }];
    }));
  }

  /** There is always one tab stop: the same mark, or the one its incident is in now, or the first. */
  #keepCurrent(hadFocus: boolean): void {
    const kept = this.#current === null ? null : markOf(this.#layout, this.#current.slug, this.#current.key);
    this.#makeCurrent(kept ?? stepFrom(this.#layout, null, 'first'), hadFocus);
  }

  #makeCurrent(mark: TimelineMark | null, focus: boolean): void {
    if (this.#current?.key !== mark?.key) this.svg.querySelector('.event[tabindex="0"]')?.setAttribute('tabindex', '-1');
    this.#current = mark === null ? null : { key: mark.key, slug: slugIn(mark, this.#current?.slug) };
    const element = mark === null ? null : this.elementOf(mark);
    element?.setAttribute('tabindex', '0');
    if (focus && document.activeElement !== element) element?.focus({ preventScroll: false });
  }
}

function slugIn(mark: TimelineMark, last: string | undefined): string {
  if (mark.type === 'dot') return mark.entry.slug;
  return (mark.entries.find(({ slug }) => slug === last) ?? mark.entries[0])?.slug ?? '';
}

function keyed(shapes: readonly Shape[]): Map<string, Shape> {
  return new Map(shapes.map((each, index) => [String(index), each]));
}

function element(attributes: Readonly<Record<string, string>>): SVGGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', shape('g').name as 'g');
  for (const key in attributes) made.setAttribute(key, attributes[key] ?? '');
  return made;
}
