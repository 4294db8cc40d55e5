import type { List, ListItem, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The items of the one numbered list. */
export function itemsOf(root: Root): ListItem[] {
  const lists = root.children.filter((node): node is List => node.type === 'list' && node.ordered === true);
  if (lists.length !== 1) throw new Error(`${String(lists.length)} numbered lists`);
  return lists[0]!.children;
}

export function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}

/** The words a reader sees; markup that only keeps signs apart is no word. */
export function wordsOf(node: Nodes): string {
  return toString(node, { includeHtml: false });
}

/** The first line of an item. */
export function titleOf(item: ListItem): string {
  return wordsOf(item.children[0]!);
}
