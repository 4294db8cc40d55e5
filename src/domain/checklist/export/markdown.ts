import type { Exported } from '../document.ts';
import { checklistTree, type Depth } from './markdown-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The checklist as GitHub Flavored Markdown. */
export function checklistMarkdown(exported: Exported, depth: Depth): string {
  return writeMarkdown(checklistTree(exported, depth));
}
