import type { ActionType } from '../schema/vocabulary.ts';

const prefixes = {
  shell: '# ', git: '# ', file: '# ', sql: '-- ', 'cloud-api': '# ', message: '# ', prompt: '# ', other: '# ',
} as const satisfies Record<ActionType, string>;

/** What turns a line of this kind of action into a comment. */
export function commentPrefix(type: ActionType): string {
  return prefixes[type];
}

/**
 * The text with every line commented out and quoted, so that pasting it runs nothing: not every shell knows comments
 * at its prompt, and there the quotation marks keep what follows a semicolon from running. Control characters, which
 * a terminal would obey, are left out.
 */
export function commentOut(text: string, prefix: string): string {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `${prefix}'${line.replace(/\p{Cc}/gu, ' ').replaceAll("'", "'\\''")}'`).join('\n');
}
