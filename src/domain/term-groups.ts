import { members, type Term } from '../schema/vocabulary.ts';

export interface TermGroup<Record> {
  readonly member: string;
  readonly term: Term;
  readonly records: readonly Record[];
}

/** Records under the members of a closed list, in the order of the list; members without a record are left out. */
export function groupByTerm<Item, List extends Readonly<Record<string, Term>>>(list: List, records: readonly Item[], memberOf: (record: Item) => keyof List & string): TermGroup<Item>[] {
  return members(list).flatMap((member) => {
    const found = records.filter((record) => memberOf(record) === member);
    const term = list[member];
    return found.length === 0 || term === undefined ? [] : [{ member, term, records: found }];
  });
}
