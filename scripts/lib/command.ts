import type { Asker } from './ask/asker.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** What a command may use of the world around it. */
export interface Io {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The text of a file; `-` is what is piped in. */
  readonly readFile: (path: string) => Promise<string>;
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly now: () => Date;
  readonly style: TerminalStyle;
  /** Begins to ask the person at the terminal; absent where nobody can be asked. */
  readonly ask?: (() => Promise<Asker>) | undefined;
  readonly removeFile?: (path: string) => Promise<void>;
}

/** One command of the command-line tool. `run` returns the exit code: 0 fine, 1 findings, 2 misuse. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The full help text. */
  readonly usage: string;
  readonly run: (input: readonly string[], io: Io) => Promise<number>;
}

/** The command was called in a way it does not know. Its message is shown with a word on the help text; exit code 2. */
export class Misuse extends Error {}
