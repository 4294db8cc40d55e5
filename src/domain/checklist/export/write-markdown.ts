import type { Link, Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';

/**
 * A syntax tree as GitHub Flavored Markdown. Since every text is escaped for its place, no text of a record or of a
 * person can become a heading, an item, a link or markup of its own.
 */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-', emphasis: '_', listItemIndent: 'one', incrementListMarker: true, resourceLink: true, handlers: { link },
    extensions: [gfmTaskListItemToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown(), gfmAutolinkLiteralToMarkdown()],
  });
}

/** A plain address stands as it is: escaped, an ampersand would be a trap for whoever copies the address from the text. */
const link: Handle = (node: Link, parent, state, info) => {
  const { url, children } = node;
  if (!/^https?:\/\/[\w.~:/?#@*+,=%&-]+$/.test(url)) return defaultHandlers.link(node, parent, state, info);
  const [only] = children;
  if (children.length === 1 && only?.type === 'text' && only.value === url) return `<${url}>`;
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exitLabel();
  exit();
  return `[${text}](${url})`;
};
