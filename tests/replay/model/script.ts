import { type Conversation, type ToolCall, type ToolResult } from './protocol.ts';
import { argumentsFor, findShellTool } from './shell-tool.ts';

export interface Attempt {
  readonly id: string;
  readonly text: string;
  /** Further arguments for the shell tool. */
  readonly asking?: Readonly<Record<string, unknown>>;
}

/** What came of one attempt, as seen from outside the agent. */
export interface Observation {
  readonly attempt: string;
  /** What the agent told the model; null where it ended instead of answering. */
  readonly answer: ToolResult | null;
  /** What programs said to the world outside. */
  readonly outside: readonly string[];
  /** Marked decoys that were gone afterwards. */
  readonly gone: readonly string[];
  /** Watched files that were changed afterwards. */
  readonly changed: readonly string[];
}

/** Looks at the traces of the attempt that just ended, and clears them for the next. */
export type Inspect = () => Pick<Observation, 'outside' | 'gone' | 'changed'>;

/**
 * The part of the model: asks for one command after the other and notes what the agent answers. A request that comes
 * again without a new result is answered as before, because agents ask again when a connection fails.
 */
export class Script {
  readonly #attempts: readonly Attempt[];
  readonly #inspect: Inspect;
  readonly #note: (observation: Observation) => void;
  #place = 0;
  #asked: { readonly resultsBefore: number } | null = null;
  /** Whether an agent ever offered a tool for command lines. */
  offeredShell = false;

  constructor(attempts: readonly Attempt[], inspect: Inspect, note: (observation: Observation) => void) {
    this.#attempts = attempts;
    this.#inspect = inspect;
    this.#note = note;
  }

  get finished(): boolean {
    return this.#place >= this.#attempts.length;
  }

  get place(): number {
    return this.#place;
  }

  /** The next call for this conversation; null where there is nothing (more) to ask for. */
  next({ tools, results }: Conversation): ToolCall | null {
    const tool = findShellTool(tools);
    if (tool === null) return null;
    this.offeredShell = true;
    if (this.#asked !== null && results.length > this.#asked.resultsBefore) this.#settle(results.at(-1) ?? null);
    const attempt = this.#attempts[this.#place];
    if (attempt === undefined) return null;
    if (this.#asked === null) {
      // What the agent did by itself in between belongs to no attempt.
      this.#inspect();
      this.#asked = { resultsBefore: results.length };
    }
    return { id: `call_replay_${this.#place}`, name: tool.name, arguments: { ...argumentsFor(tool, attempt.text), ...attempt.asking } };
  }

  /** The agent has ended. True where it did so while an attempt was open. */
  conversationEnded(): boolean {
    if (this.#asked === null) return false;
    this.#settle(null);
    return true;
  }

  #settle(answer: ToolResult | null): void {
    const attempt = this.#attempts[this.#place];
    if (attempt !== undefined) this.#note({ attempt: attempt.id, answer, ...this.#inspect() });
    this.#place += 1;
    this.#asked = null;
  }
}
