const kept = ['fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight'] as const;

/** Axis and lanes as they are seen now, as a file of its own: what the style sheet gave them stands in attributes. */
export function pictureFile(axis: SVGSVGElement, lanes: SVGSVGElement, words: { title: string; description: string }): string {
  const width = lanes.getBoundingClientRect().width;
  const [axisHeight, lanesHeight] = [axis.height.baseVal.value, lanes.height.baseVal.value];
  const file = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const margin = 24;
  const size = { width: width + 2 * margin, height: axisHeight + lanesHeight + 2 * margin };
  setAll(file, { viewBox: `${String(-margin)} ${String(-margin)} ${String(size.width)} ${String(size.height)}`, width: size.width, height: size.height, role: 'img' });
  const paper = make('rect', { x: -margin, y: -margin, width: size.width, height: size.height, fill: paperOf(lanes) });
  file.append(textElement('title', words.title), textElement('desc', words.description), paper, styledCopy(axis, { width, height: axisHeight }), styledCopy(lanes, { y: axisHeight, width, height: lanesHeight }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** Gives the reader a file made here. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function styledCopy(live: SVGSVGElement, place: Readonly<Record<string, number>>): SVGSVGElement {
  const copy = live.cloneNode(true) as SVGSVGElement;
  const originals = [...live.querySelectorAll<SVGElement>('*')];
  [...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (original !== undefined) setAll(element, styleOf(original));
    for (const name of ['class', 'tabindex', 'aria-current', 'role']) element.removeAttribute(name);
    // A link within a site leads nowhere from a file.
    if (element instanceof SVGAElement && original instanceof SVGAElement) element.setAttribute('href', new URL(original.href.baseVal, document.baseURI).href);
  });
  for (const name of ['class', 'aria-hidden', 'role']) copy.removeAttribute(name);
  setAll(copy, { overflow: 'visible', ...place });
  return copy;
}

function styleOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(kept.map((name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value !== ''));
}

function paperOf(element: Element): string {
  return getComputedStyle(element.closest('html') ?? element).backgroundColor;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAll(element, attributes);
  return element;
}

function textElement(name: string, text: string): SVGElement {
  const element = make(name, {});
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const key in attributes) element.setAttribute(key, String(attributes[key] ?? ''));
}
