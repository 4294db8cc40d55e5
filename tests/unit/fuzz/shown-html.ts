import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { isWebAddress } from '../../../src/schema/fields.ts';

/** What the HTML of a write-up may hold: elements, and the attributes of each. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: ['class'], h2: ['id'], h3: ['id'], ul: [], ol: ['start'], li: [], em: [], strong: [], code: ['class'], pre: ['tabindex', 'role', 'aria-label'], a: ['href', 'title'], sup: [], q: [], br: [], hr: [],
  figure: ['class', 'data-form'], figcaption: [], blockquote: [], div: ['class', 'data-kind'],
};

const classes = ['quotation', 'command', 'callout', 'callout-title'];

/** What is wrong with the HTML of a write-up: anything beyond the list, or markup that a browser would put together otherwise. */
export function faultsOfHtml(html: string): string[] {
  const fragment = parseFragment(html);
  const faults = elementsIn(fragment).flatMap(faultsOfElement);
  return tagsOf(html) === tagsOf(serialize(fragment)) ? faults : [...faults, 'a browser would nest its elements otherwise'];
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsIn)];
}

function faultsOfElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string[] {
  if (!Object.hasOwn(allowed, tagName)) return [`it holds <${tagName}>`];
  return attrs.flatMap(({ name, value }) => {
    if (!allowed[tagName]?.includes(name)) return [`<${tagName}> has the attribute ${name}`];
    if (name === 'href' && !/^#s\d+$/.test(value) && !isWebAddress(value)) return [`a link leads to ${value}`];
    if (name === 'class' && tagName !== 'code' && !classes.includes(value)) return [`<${tagName}> has the class ${value}`];
    if (name === 'id' && !/^text-[a-z0-9-]+$/.test(value)) return [`<${tagName}> has the id ${value}`];
    return [];
  });
}

/** The tags of serialised HTML in their order. Neither serialiser leaves a < that begins no tag. */
function tagsOf(html: string): string {
  return (html.match(/<\/?[a-z][a-z0-9]*/g) ?? []).join('');
}
