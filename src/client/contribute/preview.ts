import type { Shape } from '../../domain/figures/shape.ts';
import { toElement } from '../live-shapes.ts';

const elements = new Set(['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h2', 'h3', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'q', 'section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']);
const attributes = new Set(['class', 'data-destructive', 'data-evidence', 'data-form', 'data-kind', 'data-rank', 'data-verdict', 'role', 'aria-label', 'scope', 'start', 'tabindex']);

/**
 * Loads the styles of a record's page, by looking at one which they are. They are asked for when something is shown, and cost neither page anything
 * before that. Without them the preview is plain, and complete.
 */
export async function styleAs(address: string): Promise<void> {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const known = new Set([...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href')));
    for (const link of page.querySelectorAll('link[rel="stylesheet"]')) {
      const href = link.getAttribute('href');
      if (href === null || !href.startsWith('/') || known.has(href)) continue;
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    }
  } catch {
    // The preview stays plain.
  }
}

/** Shows the page of a draft. Text becomes text; only what a page of a record is made of becomes elements. */
export function showPreview(place: Element, shapes: readonly Shape[]): void {
  place.replaceChildren(...shapes.flatMap(elementsOf));
}

function elementsOf(shape: Shape | string): (Node | string)[] {
  if (typeof shape === 'string') return [shape];
  if (shape.name === 'svg') return [toElement(shape)];
  const children = shape.children.flatMap(elementsOf);
  if (!elements.has(shape.name)) return children;
  const element = document.createElement(shape.name);
  for (const [name, value] of Object.entries(shape.attributes)) {
    if (attributes.has(name)) element.setAttribute(name, String(value));
  }
  const { id, href } = shape.attributes;
  // Places of the page shown must not meet those of the page it is shown on.
  if (id !== undefined) element.id = `preview-${String(id)}`;
  if (element instanceof HTMLAnchorElement && href !== undefined) lead(element, String(href));
  element.append(...children);
  return [element];
}

/** A link within the preview, to a page of this site or to the web; nothing else leads anywhere. */
function lead(link: HTMLAnchorElement, href: string): void {
  if (/^#s\d+$/.test(href)) link.href = `#preview-${href.slice(1)}`;
  else if (/^\/(?!\/)/.test(href) || /^https?:\/\//i.test(href)) {
    link.href = href;
    // The draft stays where it is.
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}
