import * as vocabulary from './vocabulary.ts';
import type { Term } from './vocabulary.ts';

/** The closed lists of the vocabulary, by their members, so that an enum finds its meanings. */
const lists = new Map(
  Object.values(vocabulary)
    .filter((entry): entry is Record<string, Term> & typeof entry => typeof entry === 'object')
    .map((list) => [Object.keys(list).join(' '), list as Readonly<Record<string, Term>>]),
);

/** The closed list with exactly these members; undefined when no list has them. */
export function termList(values: readonly string[]): Readonly<Record<string, Term>> | undefined {
  return lists.get(values.join(' '));
}
