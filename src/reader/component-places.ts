import type { Nodes, Parents } from 'mdast';
import type { JsxNode } from './body.ts';
import type { ProseComponent } from '../schema/prose.ts';

/**
 * What is wrong with where a component stands or with what it holds, in words; null when nothing is. Its attributes are
 * checked elsewhere. What is wrong here would be shown otherwise than it is written, or not at all.
 */
export function misplacement(component: ProseComponent, node: JsxNode, parents: readonly Parents[]): string | null {
  if (component !== 'Callout' && parents.some(isLink)) return 'it stands in a link, and its mark is a link itself';
  switch (component) {
    case 'Cite': return node.children.length > 0 ? 'it holds text, which would not be shown' : null;
    case 'Command':
      if (node.type === 'mdxJsxTextElement') return 'it stands within a paragraph';
      return node.children.length > 0 && node.children.every((child) => child.type === 'code' && child.value.trim() !== '') ? null : 'it holds something other than code blocks, or nothing';
    case 'Callout':
      if (node.type === 'mdxJsxTextElement') return 'it stands within a paragraph';
      return node.children.length > 0 ? null : 'it is empty';
    case 'Quote': return node.children.length > 0 ? null : 'it is empty';
    default: return component satisfies never;
  }
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'linkReference';
}
