import type { Engine as EngineId } from '../../../src/schema/vocabulary.ts';
import { type Ending } from '../model/plan.ts';
import { type ToolResult } from '../model/protocol.ts';

/** What an answer to the model says about the command: whether it was run. `null` where the text says neither. */
export type Reading = 'refused' | 'asked' | 'executed' | null;

/** How one agent program is installed, started and understood. */
export interface Driver {
  /** Name of its folder in `content/guardrails`. */
  readonly agent: EngineId;
  /** npm package in `tests/replay/agents/package.json`. */
  readonly package: string;
  /** Program below `node_modules`; run by Node where it ends in .js. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where a folder of the user is for this agent in the jail, so that the agent outlives the loss of the home. */
  readonly moved: Readonly<Record<string, string>>;
  /** Files that every run needs and that the agent may write again; place inside the scratch place, and text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Name by which a user calls it, where a guardrail starts it from a script. */
  readonly calledAs?: string;
  /** Words before and after the flags of a guardrail. */
  readonly words: (flags: readonly string[]) => readonly string[];
  /** Arguments of the shell tool by which the model asks to leave the sandbox. */
  readonly leaving?: Readonly<Record<string, unknown>>;
  /** Number of the user inside the jail. */
  readonly user?: number;
  readonly nestable?: boolean;
  readonly read: (answer: ToolResult) => Reading;
  /** What it means that the agent ended while an attempt was open. */
  readonly readEnding: (ending: Ending) => Reading;
  /** Every error and warning about its configuration. */
  readonly complaints: (ending: Ending) => readonly string[];
}

/** Lines of a text that say something and are not known to be harmless. */
export function linesExcept(text: string, harmless: RegExp | null): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && harmless?.test(line) !== true);
}
