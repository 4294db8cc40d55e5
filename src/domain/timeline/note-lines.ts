import type { TimelineMark } from './layout.ts';
import { clusterWords } from './words.ts';

/** So many records of a count are named. */
const named = 3;

/** What the note beside a mark says: title and words of the record, or of a count its first records. */
export function noteLines(mark: TimelineMark): string[] {
  if (mark.type === 'dot') return [mark.entry.title, mark.entry.words];
  const more = mark.entries.length - named;
  return [clusterWords(mark.entries.length, mark.span), ...mark.entries.slice(0, named).map(({ title }) => title), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}
