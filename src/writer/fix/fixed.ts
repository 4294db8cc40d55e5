import type { RecordKind } from '../../schema/vocabulary.ts';

/** What is known of a record besides its text. */
export interface FixContext {
  readonly kind: RecordKind;
  /** The file name without its ending. */
  readonly slug: string;
  /** How the file is called in findings. */
  readonly file: string;
  /** Day of the fix, such as 2026-01-15. */
  readonly today: string;
}

/** One thing that was put right, in a sentence, and in which field. */
export interface Change {
  /** `sources[2].url`; empty for the file as a whole. */
  readonly field: string;
  readonly says: string;
}
