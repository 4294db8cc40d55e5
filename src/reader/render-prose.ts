import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import type { Heading, Paragraph, Parents } from 'mdast';
import { isWebAddress } from '../schema/fields.ts';
import { actionForms, calloutKinds } from '../schema/vocabulary.ts';
import { numberSources, sourceMarks } from '../domain/source-numbers.ts';
import { isModuleCode, parseBodyTree, type JsxNode } from './body.ts';

/**
 * Renders a write-up to HTML from its syntax tree. It is called for text that the reader has accepted; a component
 * that is not listed renders to nothing all the same, so nothing unchecked can come through.
 *
 * @param markdown the text below the front matter
 * @param sources the sources of the record, in their order
 */
export function renderProse(markdown: string, sources: readonly { readonly id: string }[]): string {
  return toHtml(proseTree(markdown, sources)).trim();
}

/** The same as a tree of elements, for whoever makes elements of it without HTML. */
export function proseTree(markdown: string, sources: readonly { readonly id: string }[]): HastNodes {
  const numbers = numberSources(sources);
  const marks = (node: JsxNode): ElementContent[] => {
    const found = sourceMarks((attributeOf(node, 'source') ?? '').split(' '), numbers);
    if (found.length === 0) return [];
    return [element('sup', {}, found.map(({ number, anchor }) => element('a', { href: `#${anchor}` }, [text(String(number))])))];
  };
  const anchorOf = headingAnchors();
  const component = (state: State, node: JsxNode): ElementContent[] => {
    switch (node.name) {
      case 'Cite': return marks(node);
      case 'Quote': return node.type === 'mdxJsxFlowElement' ? [blockQuotation(state, node, marks(node))] : [element('q', {}, state.all(node)), ...marks(node)];
      case 'Command': return [commandFigure(state, node, marks(node))];
      case 'Callout': return [calloutAside(state, node)];
      default: return [];
    }
  };
  const handlers: Handlers = {
    mdxJsxTextElement: component,
    mdxJsxFlowElement: component,
    heading: (state: State, node: Heading) => element(`h${String(node.depth)}`, { id: anchorOf(toString(node)) }, state.all(node)),
    paragraph: (state: State, node: Paragraph, parent: Parents | undefined) => {
      if (isModuleCode(toString(node))) return [];
      const quote = loneQuote(node);
      if (quote !== null && parent !== undefined) return blockQuotation(state, quote, marks(quote));
      return element('p', {}, state.all(node));
    },
    html: () => undefined,
    mdxjsEsm: () => undefined,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    image: () => undefined,
    imageReference: () => undefined,
  };
  const tree = toHast(parseBodyTree(markdown), { handlers, allowDangerousHtml: false });
  dropUnsafeLinks(tree);
  return tree;
}

/** Takes the address off every link that leads neither to a source of the record nor to a web page. */
function dropUnsafeLinks(node: HastNodes): void {
  if (node.type === 'element' && 'href' in node.properties) {
    const { href } = node.properties;
    if (typeof href !== 'string' || !(/^#s\d+$/.test(href) || isWebAddress(href))) delete node.properties['href'];
  }
  if ('children' in node) node.children.forEach(dropUnsafeLinks);
}

/** A paragraph that holds one quotation and nothing else stands as a block. */
function loneQuote(node: Paragraph): JsxNode | null {
  const [only, ...rest] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  return rest.length === 0 && only?.type === 'mdxJsxTextElement' && only.name === 'Quote' ? only : null;
}

function blockQuotation(state: State, node: JsxNode, marks: ElementContent[]): Element {
  const by = attributeOf(node, 'by');
  const caption = element('figcaption', {}, [...(by === null ? [] : [text(by)]), ...marks]);
  const words = state.all(node);
  return element('figure', { className: ['quotation'] }, [element('blockquote', {}, node.type === 'mdxJsxTextElement' ? [element('p', {}, words)] : words), caption]);
}

function commandFigure(state: State, node: JsxNode, marks: ElementContent[]): Element {
  const form = attributeOf(node, 'form') ?? 'reconstructed';
  const label = form in actionForms ? actionForms[form as keyof typeof actionForms].label : form;
  const blocks = state.all(node).filter((child) => child.type === 'element' && child.tagName === 'pre');
  return element('figure', { className: ['command'], dataForm: form }, [
    ...blocks.map((block) => (block.type === 'element' ? { ...block, properties: { ...block.properties, tabIndex: 0, role: 'region', ariaLabel: 'Command' } } : block)),
    element('figcaption', {}, [text(label), ...marks]),
  ]);
}

function calloutAside(state: State, node: JsxNode): Element {
  const kind = attributeOf(node, 'kind') ?? 'note';
  const label = kind in calloutKinds ? calloutKinds[kind as keyof typeof calloutKinds].label : kind;
  return element('div', { className: ['callout'], dataKind: kind }, [element('p', { className: ['callout-title'] }, [text(label)]), ...state.all(node)]);
}

function attributeOf(node: JsxNode, name: string): string | null {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}

/** Names headings of one text for links; an equal one gets a number, so that a page has each name once. */
function headingAnchors(): (heading: string) => string {
  const used = new Set<string>();
  return (heading) => {
    const slug = `text-${heading.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'section'}`;
    let name = slug;
    for (let count = 2; used.has(name); count += 1) name = `${slug}-${String(count)}`;
    used.add(name);
    return name;
  };
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
