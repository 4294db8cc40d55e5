import type { Action } from '../../schema/incident-parts.ts';
import type { BenignAction, NotReplayable, ReplayAction } from '../../schema/replay.ts';
import type { IncidentRecord, Register } from '../register.ts';

/** Every action that is replayed, in the order of the files. */
export function replayActions({ replays }: Pick<Register, 'replays'>): ReplayAction[] {
  return replays.flatMap(({ data }) => data.actions ?? []);
}

/** What must keep working. */
export function benignActions({ replays }: Pick<Register, 'replays'>): BenignAction[] {
  return replays.flatMap(({ data }) => data.benign ?? []);
}

/**
 * Destructive actions of the records that cannot be replayed, with the reason: those that are listed, and those that by
 * their own record are no command or of which none is published.
 */
export function notReplayable(register: Pick<Register, 'replays' | 'incidents'>): NotReplayable[] {
  return [
    ...listedAsNotReplayable(register),
    ...unplacedActions(register).flatMap((action): NotReplayable[] => {
      const kind = obstacleOf(action);
      return kind === null ? [] : [{ incident: action.incident, place: action.place, kind, reason: action.summary }];
    }),
  ];
}

/** What the record itself says against a replay, or null. */
function obstacleOf({ type, form }: RecordedAction): NotReplayable['kind'] | null {
  if (form === 'not-published') return 'not-published';
  return type === 'message' || type === 'prompt' ? type : null;
}

/** One destructive action of a record, by its place in the record's list, from 1. */
export interface RecordedAction extends Pick<Action, 'type' | 'form' | 'summary'> {
  readonly incident: string;
  readonly place: number;
}

/** Destructive actions that could be replayed and have not been: a new record does not have to bring its replay along. */
export function waitingActions(register: Pick<Register, 'replays' | 'incidents'>): RecordedAction[] {
  return unplacedActions(register).filter((action) => obstacleOf(action) === null);
}

function listedAsNotReplayable({ replays }: Pick<Register, 'replays'>): NotReplayable[] {
  return replays.flatMap(({ data }) => data.notReplayable ?? []);
}

function unplacedActions(register: Pick<Register, 'replays' | 'incidents'>): RecordedAction[] {
  const placed = new Set([...replayActions(register), ...listedAsNotReplayable(register)].map(({ incident, place }) => `${incident} ${String(place)}`));
  return register.incidents
    .flatMap(({ slug, data }) => data.actions.flatMap(({ destructive, type, form, summary }, index) => (destructive ? [{ incident: slug, place: index + 1, type, form, summary }] : [])))
    .filter(({ incident, place }) => !placed.has(`${incident} ${String(place)}`));
}

/** The actions of one incident. */
export function actionsOf({ slug }: Pick<IncidentRecord, 'slug'>, register: Pick<Register, 'replays'>): ReplayAction[] {
  return replayActions(register).filter(({ incident }) => incident === slug);
}

/** What an action is called: its recorded form, or the first request that stands for it. */
export function actionLabel({ spellings, requests }: Pick<ReplayAction, 'spellings' | 'requests'>): string {
  const request = requests?.aws?.[0]?.action ?? requests?.sql?.[0]?.statement ?? requests?.kubernetes?.[0]?.resource ?? requests?.cedar?.[0]?.action;
  return spellings[0]?.text ?? request ?? '';
}

/** The titles of incidents by slug; a slug without a record is its own title. */
export function incidentTitles({ incidents }: Pick<Register, 'incidents'>): (slug: string) => string {
  const titles = new Map(incidents.map(({ slug, data }) => [slug, data.title]));
  return (slug) => titles.get(slug) ?? slug;
}
