/** What every question has. */
export interface Asked {
  /** Path of the field, such as `sources[0].url`; begins with `$` where the answer is none of the record. */
  readonly path: string;
  readonly message: string;
  readonly help: string | null;
}

export interface TextAsked extends Asked {
  readonly initial: string;
  /** What Enter alone means; shown until something is typed. An empty text where it means nothing. */
  readonly standIn?: string;
  readonly isLong: boolean;
  /** What is wrong with a text, in words; null where it may stay. */
  readonly wrong: (text: string) => string | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
}

export interface ChoiceAsked extends Asked {
  readonly options: readonly Option[];
  readonly initial: string | null;
}

export interface ChoicesAsked extends Asked {
  readonly options: readonly Option[];
  readonly initial: readonly string[];
}

/** Puts questions to a person. Every question throws `Interrupted` where the person ends the conversation. */
export interface Asker {
  readonly say: (text: string) => void;
  readonly text: (asked: TextAsked) => Promise<string>;
  readonly choose: (asked: ChoiceAsked) => Promise<string>;
  readonly chooseSeveral: (asked: ChoicesAsked) => Promise<readonly string[]>;
  /** A longer text, in the editor of the person where there is one. */
  readonly edit: (asked: Asked & { readonly initial: string }) => Promise<string>;
}

/** The person wants to stop. Nothing that was answered is lost. */
export class Interrupted extends Error {}
