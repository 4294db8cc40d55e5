import type { Shape } from '../figures/shape.ts';
import type { RuleName } from '../rule-names.ts';
import type { Words } from '../words.ts';
import type { CompactRegister } from './compact-register.ts';

/** A contribution while it is being written: the fields as answered, the write-up, and the name of its file. */
export interface Contribution {
  /** File name without its ending; empty while it has none. */
  readonly slug: string;
  /** Slug of the record that is corrected; null for a new one. */
  readonly corrects: string | null;
  /** The text it was opened from, whose layout and comments are kept; null for one written here. */
  readonly original: string | null;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A finding as the form shows it. */
export interface ToldFinding {
  readonly rule: RuleName;
  readonly isWarning: boolean;
  /** The field; null where it is not about one. */
  readonly path: readonly (string | number)[] | null;
  /** 1-based line of the write-up; null where it is not about one. */
  readonly line: number | null;
  readonly words: Words;
}

/** A record that may be about the same event, and what speaks for it. */
export interface LikelyDuplicate {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

/** What is asked of the thread that reads drafts. */
export type Ask =
  | { readonly kind: 'begin'; readonly register: CompactRegister; readonly base: string }
  | { readonly kind: 'check'; readonly number: number; readonly contribution: Contribution; readonly today: string }
  | { readonly kind: 'open'; readonly number: number; readonly text: string; readonly file: string };

/** What came of a check. */
export interface Checked {
  /** The text of the file. */
  readonly text: string;
  readonly findings: readonly ToldFinding[];
  readonly duplicates: readonly LikelyDuplicate[];
  /** The page as a reader will see it. */
  readonly preview: readonly Shape[];
}

/** What came of reading a file: its fields and write-up, or why it cannot be read into any. */
export type Opened =
  | { readonly isReadable: true; readonly front: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly isReadable: false; readonly findings: readonly ToldFinding[] };

export type Answer =
  | ({ readonly kind: 'checked'; readonly number: number } & Checked)
  | { readonly kind: 'opened'; readonly number: number; readonly opened: Opened };
