/**
 * An SVG element as data. Every figure of the site is made of these: the site writes them as markup, a test compares
 * them, and the timeline's element turns them into live elements. Shipped to readers, so it imports nothing.
 */
export interface Shape {
  readonly name: string;
  /** Attributes by their name in SVG. Numbers are written with at most two decimals. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

type Given = Readonly<Record<string, string | number | undefined>>;

/** Makes an element; attributes that are undefined are left out. */
export function shape(name: string, given: Given = {}, ...children: readonly (Shape | string)[]): Shape {
  const attributes: Record<string, string | number> = {};
  for (const key in given) {
    const value = given[key];
    if (value !== undefined) attributes[key] = typeof value === 'number' ? rounded(value) : value;
  }
  return { name, attributes, children };
}

/** A number as figures write it: 33.33 */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The element as markup. Every text and value is escaped, so that nothing a record says becomes an element. */
export function markupOf({ name, attributes, children }: Shape): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  if (children.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child))).join('')}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
