/** One numbered source mark: the number a reader sees and the anchor it leads to. */
export interface SourceMark {
  readonly number: number;
  readonly anchor: string;
}

/** Numbers the sources of a record from 1 in the order they are listed; keys not listed have no number. */
export function numberSources(sources: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(sources.map((source, index) => [source.id, index + 1]));
}

/** The marks of a statement in ascending order, each source once. */
export function sourceMarks(keys: readonly string[], numbers: ReadonlyMap<string, number>): SourceMark[] {
  return [...new Set(keys)]
    .flatMap((key) => {
      const number = numbers.get(key);
      return number === undefined ? [] : [{ number, anchor: sourceAnchor(number) }];
    })
    .sort((a, b) => a.number - b.number);
}

/** The id of a source's entry in the source list of its page. Named after the number, which costs a long page fewer bytes than the key. */
export function sourceAnchor(number: number): string {
  return `s${String(number)}`;
}
