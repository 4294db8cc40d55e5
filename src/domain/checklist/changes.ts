import { controlCode, isLater } from './catalogue-mark.ts';
import type { Checklist } from './checklist.ts';
import type { KnownMark } from './link.ts';
import type { Progress } from './progress.ts';
import type { ChecklistSource, SourceControl, SourceIncident } from './source.ts';

/** What has changed in the register since a checklist was made, as far as it bears on it. */
export interface Changes {
  /** The register's version then. */
  readonly since: string;
  /** Controls that did not exist then, wherever they apply. */
  readonly newControls: readonly SourceControl[];
  /** Ids that were ticked, planned or set aside and no longer exist. Their notes are kept. */
  readonly withdrawn: readonly string[];
  /** Records on the stack that were added. */
  readonly newIncidents: readonly SourceIncident[];
  /** Notes that found their item again. */
  readonly kept: number;
}

/** Compares a checklist that came back with the register of today. Null where its version is unknown or today's. */
export function changesSince(mark: KnownMark | null, progress: Progress, source: ChecklistSource, { evidence }: Pick<Checklist, 'evidence'>): Changes | null {
  if (mark === null || mark.version === source.mark.version) return null;
  const known = new Set(mark.controls);
  const ids = new Set(source.controls.map(({ id }) => id));
  return {
    since: mark.version,
    newControls: known.size === 0 ? [] : source.controls.filter(({ id }) => !known.has(controlCode(id))),
    withdrawn: unknownItems(progress, source),
    newIncidents: [...evidence.harm, ...evidence.others].filter(({ id }) => isLater(id, mark)),
    kept: [...progress.keys()].filter((id) => ids.has(id)).length,
  };
}

/** Ids with a note that name no control of the register. */
export function unknownItems(progress: Progress, { controls }: Pick<ChecklistSource, 'controls'>): string[] {
  const ids = new Set(controls.map(({ id }) => id));
  return [...progress.keys()].filter((id) => !ids.has(id)).sort();
}
