/** The part of an element that its markup must have; throws when the markup has changed and the script has not. */
export function partOf<T extends Element>(root: Element, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`${root.localName} has no ${selector}`);
  return found;
}
