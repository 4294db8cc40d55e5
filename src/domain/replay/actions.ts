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

/** Destructive actions of the records that are not replayed, with the reason. */
export function notReplayable({ replays }: Pick<Register, 'replays'>): NotReplayable[] {
  return replays.flatMap(({ data }) => data.notReplayable ?? []);
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
