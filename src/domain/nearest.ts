import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant; null when none is near enough to be worth suggesting. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : null;
}

/** The known words most like a mistyped or half remembered one, the likeliest first; none where nothing is like it. */
export function nearestSome(word: string, known: readonly string[], most = 3): string[] {
  const parts = word.toLowerCase().split('-').filter((part) => part.length > 3);
  const ranked = known.map((each) => ({ each, shared: parts.filter((part) => each.split('-').some((own) => distance(part, own) < 2)).length, apart: distance(word, each) }));
  return ranked
    .filter(({ shared, apart, each }) => shared > 0 || apart <= Math.max(2, Math.floor(each.length / 3)))
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart)
    .slice(0, most)
    .map(({ each }) => each);
}
