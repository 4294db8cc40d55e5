import type { FindingArguments, RuleName } from './rule-names.ts';

/** Where a finding is: a file, and in it a field (path into the front matter) or a position in the text. */
export interface Place {
  /** Path relative to the project or content folder, with forward slashes. */
  readonly file: string;
  /** Path of the field in the front matter, such as ['sources', 2, 'url']. */
  readonly path?: readonly (string | number)[];
  /** 1-based position, when it is already known. */
  readonly at?: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with a record: which rule, how bad, where, and the values the wording needs. */
export type Finding = { [R in RuleName]: FindingOf<R> }[RuleName];

export interface FindingOf<R extends RuleName> {
  readonly rule: R;
  readonly place: Place;
  readonly args: FindingArguments[R];
}

/** Makes a finding; the arguments are checked against the rule. */
export function finding<R extends RuleName>(rule: R, place: Place, args: FindingArguments[R]): Finding {
  return { rule, place, args } as unknown as Finding;
}
