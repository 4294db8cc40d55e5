import type { Drop } from './catalogue-filter.ts';
import { sorts, type Sort } from './catalogue-state.ts';
import { countOf } from './harm-text.ts';

/** How many records stand, and in which order: `5 of 22 records, most severe first`. */
export function resultLine(shown: number, total: number, sort: Sort): string {
  const records = shown === total ? countOf(total, 'record') : `${String(shown)} of ${countOf(total, 'record')}`;
  return shown === 0 ? records : `${records}, ${sorts[sort].toLowerCase()}`;
}

/** What to say when nothing matches. `nameOf` gives the words of the filter that could be dropped. */
export function emptyLine(drop: Drop | null, nameOf: (drop: Drop['drop']) => string): string {
  if (drop === null) return 'No record matches, and dropping one filter alone would not change that.';
  const verb = drop.count === 1 ? 'is' : 'are';
  return `No record matches. Without “${nameOf(drop.drop)}” there ${verb} ${String(drop.count)}.`;
}
