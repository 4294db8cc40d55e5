import { shellMark } from '../jail/places.ts';

/** Whether the answer carries the mark of a shell that was started for the command. */
export function ranInShell(answer: string): boolean {
  return answer.includes(shellMark);
}
