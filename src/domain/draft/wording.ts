/** Words that stand in most sentences and tell nothing about an event; weights do the rest. */
const common = new Set(('a about after all an and any are as at be because been before but by could did do does for from had has have he her his if in into is it its more no nobody none not of on one only or out over own '
  + 'she so some source sources say said says than that the their them then there they this to told two unknown was went were what when where which while who whole with without would your').split(' '));

/** How many of the words of two texts agree, weighed by how rare they are; 0 for nothing in common, 1 for the same words. */
export type WordingLikeness = (one: string, other: string) => number;

/** Fewer words than these say too little to recognise an event by. */
const enoughWords = 8;

/** Compares wordings against the background of all known ones: a word that every record has weighs nothing. */
export function wordingLikeness(known: readonly string[]): WordingLikeness {
  const frequency = new Map<string, number>();
  for (const text of known) for (const word of wordsOf(text)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log((known.length + 1) / ((frequency.get(word) ?? 0) + 0.5));
  const total = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + Math.max(0, weight(word)), 0);
  return (one, other) => {
    const [a, b] = [wordsOf(one), wordsOf(other)];
    const smaller = Math.min(total(a), total(b));
    if (smaller === 0) return 0;
    const shared = total([...a].filter((word) => b.has(word))) / smaller;
    return shared * Math.min(1, Math.min(a.size, b.size) / enoughWords);
  };
}

/** The distinct words of a text without endings of number and tense. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !common.has(word)).map((word) => word.replace(/(?<=.{4})(?:ing|ed|es|s|e)$/, '')));
}
