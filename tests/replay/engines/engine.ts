/**
 * What every engine of the replay offers. An engine is a real program or library that decides or carries out; nothing
 * under this folder decides by itself whether an action is stopped.
 */
import type { Engine as EngineId } from '../../../src/schema/vocabulary.ts';
import { type KubernetesRequest, type Outcome } from '../types.ts';

export interface AwsRequest { readonly action: string; readonly resource: string; readonly basis: string }
export interface SqlRequest { readonly statement: string; readonly basis: string }
export interface CedarRequest { readonly action: string; readonly basis: string }

/** One thing that is tried: a command line, or the same act as a request to an engine that reads no command lines. */
export type Attempt = { readonly id: string; readonly text: string; readonly benign: boolean } & (
  | { readonly kind: 'command' }
  | { readonly kind: 'aws'; readonly request: AwsRequest }
  | { readonly kind: 'sql'; readonly request: SqlRequest }
  | { readonly kind: 'cedar'; readonly request: CedarRequest }
  | { readonly kind: 'kubernetes'; readonly request: KubernetesRequest }
);

export type AttemptKind = Attempt['kind'];

/** What came of one attempt, and the engine's words for it. */
export interface Decision {
  readonly outcome: Outcome;
  readonly said: string;
}

/** A guardrail as the engine took it in, or the engine without one. */
export interface Loaded {
  /** What the engine, or a check of the parsed result, holds against the files. A guardrail with one of these counts as failed. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Settings that were found in force, in the words of the check; for engines that execute nothing this is all there is. */
  readonly facts?: readonly string[];
  /** In the order given. Absent where the engine reads the files only and executes nothing. */
  readonly decide?: (attempts: readonly Attempt[]) => Promise<readonly Decision[]>;
}

export interface Engine {
  /** Named by `engine` in a `.lab.yaml`. */
  readonly id: EngineId;
  /** The package or program that decides. */
  readonly package: string;
  /** Kinds of attempt it can take. */
  readonly kinds: readonly AttemptKind[];
  /** False for an attempt of a right kind that has no meaning there, such as an API call at a bare repository. */
  readonly accepts?: (attempt: Attempt) => boolean;
  /** Says what to install where it cannot run; undefined where it can. */
  missing(): Promise<string | undefined>;
  version(): Promise<string>;
  /** `folder` holds the files of the guardrail; undefined means without it. */
  load(folder: string | undefined): Promise<Loaded>;
}
