/** What the replay knows of a recorded action and a verdict. The files it reads and writes are described by `src/schema/replay.ts`. */
// Types alone: nothing of the site is there inside the jail.
import type { ReplayAction } from '../../src/schema/replay.ts';

export type { BenignAction, ReplayAction, Verdict } from '../../src/schema/replay.ts';
export type { Outcome } from '../../src/schema/vocabulary.ts';

/** A request as it reaches admission. `resource` is `<plural>/<namespace>/<name>`. */
export type KubernetesRequest = NonNullable<NonNullable<ReplayAction['requests']>['kubernetes']>[number];
