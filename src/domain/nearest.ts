import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant; null when none is near enough to be worth suggesting. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : null;
}
