import type { List, ListItem, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A numbered list with the heading it stands under. */
export interface Group {
  readonly title: string;
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** The numbered lists of a document. Each has a heading of level 2 of its own. */
export function groupsOf(root: Root): Group[] {
  const lists = root.children.filter((node): node is List => node.type === 'list' && node.ordered === true);
  return lists.map((list) => {
    const above = root.children.slice(0, root.children.indexOf(list));
    const heading = above.findLast((node) => node.type === 'heading' || (node.type === 'list' && node.ordered === true));
    if (heading?.type !== 'heading' || heading.depth !== 2) throw new Error('A numbered list without a heading of its own');
    return { title: wordsOf(heading), start: list.start ?? 0, items: list.children };
  });
}

/** The items of all numbered lists. Their numbers run on from list to list. */
export function itemsOf(root: Root): ListItem[] {
  const items: ListItem[] = [];
  for (const group of groupsOf(root)) {
    if (group.start !== items.length + 1) throw new Error(`“${group.title}” begins with ${String(group.start)} and not with ${String(items.length + 1)}`);
    items.push(...group.items);
  }
  return items;
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
