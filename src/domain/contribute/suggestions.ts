/** Words that say nothing in the name of a file. */
const empty = new Set(['a', 'an', 'the', 'of', 'and', 'in', 'on', 'to', 'for', 'was', 'were', 'by', 'with', 'its', 'their', 'from', 'at']);

/** A text as lower-case words joined by hyphens, cut between words. */
export function slugFrom(text: string, longest = 60): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '' && !empty.has(word));
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug;
}

/** A key for a source from who published it, which no other source has. */
export function sourceKeyFrom(publisher: string, taken: readonly string[]): string {
  const key = slugFrom(publisher.replace(/\(.*$/s, ''), 24);
  if (key === '' || !taken.includes(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.includes(`${key}-${String(number)}`)) return `${key}-${String(number)}`;
}
