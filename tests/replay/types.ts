/** What the replay knows of a recorded action, a guardrail and a verdict. The files it reads and writes have these shapes. */

/** One way to write an action. The first spelling of an action is the recorded one. */
export interface Spelling {
  /** The command line as an agent would hand it to its shell. */
  readonly text: string;
  /** How it differs from the recorded text: `recorded`, or what was changed. */
  readonly by: 'recorded' | 'quoting' | 'path' | 'wrapper' | 'flags' | 'other-tool';
}

/** An action of an incident record that can be replayed; `content/replays/<incident>.yaml` holds a list of them under `actions`. */
export interface ReplayAction {
  /** Unique over all files: `<incident slug>` or `<incident slug>-<word>`. */
  readonly id: string;
  /** Slug of the incident record. */
  readonly incident: string;
  /** Place in the record's list of actions, from 1. */
  readonly place: number;
  /** What was filled in or left out so that it can be run, in a sentence; absent where the text is the recorded one. */
  readonly adapted?: string;
  readonly spellings: readonly Spelling[];
  /** The same act as a request to an engine that does not read command lines. `basis` says what in the record it rests on. */
  readonly requests?: {
    readonly aws?: readonly { readonly action: string; readonly resource: string; readonly basis: string }[];
    readonly sql?: readonly { readonly statement: string; readonly basis: string }[];
    readonly cedar?: readonly { readonly action: string; readonly basis: string }[];
    readonly kubernetes?: readonly KubernetesRequest[];
  };
}

/** A request as it reaches admission. `resource` is `<plural>/<namespace>/<name>`. */
export interface KubernetesRequest {
  readonly operation: string;
  readonly resource: string;
  readonly basis: string;
  /** The parts of the object that a policy may look at. */
  readonly object?: unknown;
}

/** What must keep working; `content/replays/benign.yaml` holds a list of them under `benign`. */
export interface BenignAction {
  readonly id: string;
  readonly text: string;
  /** True where a guardrail may ask a person first. */
  readonly mayAsk: boolean;
  /** The same work as requests to engines that do not read command lines. */
  readonly requests?: ReplayAction['requests'];
}

/**
 * What came of one attempt. `refused`: the engine said no, or would ask a person and none was there (`asked`).
 * `contained`: it ran and the operating system or the server denied the effect. `ran`: it was carried out, or the shim
 * that stands for the program was. `lost`: decoy data was really gone.
 */
export type Outcome = 'refused' | 'asked' | 'contained' | 'ran' | 'lost';

/** One row of `content/replays/verdicts.generated.json`. */
export interface Verdict {
  readonly guardrail: string;
  readonly engine: string;
  readonly version: string;
  /** Id of an action and number of the spelling, from 0: `datatalks-terraform-destroy/0`; or `benign/<id>`; or `datatalks-terraform-destroy/aws/0` for a request. */
  readonly attempt: string;
  readonly text: string;
  readonly with: Outcome;
  readonly without: Outcome;
  /** What the engine said with the guardrail, shortened; empty where it said nothing. */
  readonly said: string;
}
