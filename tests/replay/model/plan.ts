import { type Attempt } from './script.ts';

/** What a session is given. */
export interface Plan {
  readonly attempts: readonly Attempt[];
  /** Command line that starts the agent. */
  readonly command: readonly string[];
  /** Seconds without a request after which the agent is ended. */
  readonly patience: number;
  /** Folder in which it is started. */
  readonly cwd: string;
}

/** How one start of the agent ended. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
  /** The attempt that was open at that moment. */
  readonly open: string | null;
  readonly silent: boolean;
}

/** The last line of a session. */
export interface Closing {
  readonly endings: readonly Ending[];
  readonly offeredShell: boolean;
}
