import generated from './rule-examples.generated.json' with { type: 'json' };
import type { RuleName } from './rule-names.ts';
import type { ShownFinding } from './shown-finding.ts';

/** A line of a file. `marked` are those that were found wrong, or that the correction changed. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Some lines of a file around what matters; none where only its name does. */
export interface Excerpt {
  readonly file: string;
  readonly lines: readonly ExcerptLine[];
  /** How many changed lines follow that are not shown. */
  readonly more: number;
}

/** One side of an example: in words where the file would be too large to show, in excerpts elsewhere. */
export interface ExampleSide {
  readonly words: string | null;
  readonly excerpts: readonly Excerpt[];
}

/** How a rule is broken and how that is mended, made from its fixture by `npm run generate`. */
export interface RuleExample {
  readonly finding: ShownFinding;
  /** Where the finding is neither in a field nor about a whole file, but in the text below the fields. */
  readonly inWriteUp: boolean;
  /** The words an exception has to name, for rules that a record may override. */
  readonly words: string | null;
  readonly failing: ExampleSide;
  readonly corrected: ExampleSide;
}

const examples = generated as unknown as Readonly<Partial<Record<RuleName, RuleExample>>>;

/** The example of a rule. Throws where `npm run generate` has not been run since the rule was added. */
export function exampleOf(rule: RuleName): RuleExample {
  const example = examples[rule];
  if (example === undefined) throw new Error(`There is no example of the rule "${rule}" yet. Run: npm run generate`);
  return example;
}
