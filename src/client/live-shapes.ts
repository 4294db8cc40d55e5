import type { Shape } from '../domain/figures/shape.ts';

const namespace = 'http://www.w3.org/2000/svg';

interface Live {
  readonly element: SVGElement;
  shape: Shape;
}

/** Keeps the children of an element as a list of keyed shapes says. An element stays as long as its key, so focus and pointers stay with it. */
export class LiveShapes {
  readonly #parent: Element;
  #live = new Map<string, Live>();

  constructor(parent: Element) {
    this.#parent = parent;
  }

  /** The order of those that stay must not change between calls. */
  show(shapes: ReadonlyMap<string, Shape>): void {
    for (const [key, { element }] of this.#live) if (!shapes.has(key)) element.remove();
    const next = new Map<string, Live>();
    let place = this.#parent.firstChild;
    for (const [key, shape] of shapes) {
      const live = this.#live.get(key) ?? { element: toElement(shape), shape };
      if (live.shape !== shape) update(live.element, live.shape, shape);
      live.shape = shape;
      if (live.element === place) place = place.nextSibling;
      else this.#parent.insertBefore(live.element, place);
      next.set(key, live);
    }
    this.#live = next;
  }

  elementOf(key: string): SVGElement | null {
    return this.#live.get(key)?.element ?? null;
  }
}

/** An SVG element as its data says. Texts become text, never elements. */
export function toElement({ name, attributes, children }: Shape): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}

function update(element: SVGElement, before: Shape, after: Shape): void {
  for (const key in after.attributes) if (after.attributes[key] !== before.attributes[key]) element.setAttribute(key, String(after.attributes[key]));
  for (const key in before.attributes) if (!(key in after.attributes)) element.removeAttribute(key);
  if (after.children === before.children) return;
  if (after.children.length !== before.children.length || after.children.some((child, index) => !isAlike(child, before.children[index]))) {
    element.replaceChildren(...after.children.map((child) => (typeof child === 'string' ? child : toElement(child))));
    return;
  }
  after.children.forEach((child, index) => {
    const old = before.children[index];
    if (typeof child !== 'string' && typeof old === 'object' && old !== child) update(element.childNodes[index] as SVGElement, old, child);
  });
}

/** Whether one can be turned into the other by attributes alone, all the way down or again one level below. */
function isAlike(child: Shape | string, old: Shape | string | undefined): boolean {
  return typeof child === 'string' ? child === old : typeof old === 'object' && old.name === child.name;
}
