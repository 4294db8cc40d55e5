import type { Control } from '../schema/control.ts';
import type { FailureMode } from '../schema/failure-mode.ts';
import type { Framework } from '../schema/framework.ts';
import type { Guardrail } from '../schema/guardrail.ts';
import type { Incident } from '../schema/incident.ts';
import type { ReplayFile, ReplayRun } from '../schema/replay.ts';
import type { Tool } from '../schema/tool.ts';
import type { RecordKind } from '../schema/vocabulary.ts';
import type { Position } from './finding.ts';

/** What the reader learned from the text below the front matter, without keeping its tree. */
export interface Prose {
  /** The text as written. Parsed again when it is rendered. */
  readonly markdown: string;
  /** 1-based line of the file at which `markdown` begins. */
  readonly firstLine: number;
  readonly citations: readonly (Position & { readonly source: string })[];
  readonly paragraphs: readonly (Position & { readonly text: string; readonly cited: boolean })[];
  readonly quotations: readonly (Position & { readonly text: string })[];
  /** What is shown beside paragraphs: headings, titles of links, and who is quoted. */
  readonly captions: readonly (Position & { readonly text: string })[];
}

/** A record as it was read: which file, which slug, the validated front matter, and the write-up. */
export interface RegisterRecord<Kind extends RecordKind, Data> {
  readonly kind: Kind;
  readonly slug: string;
  readonly file: string;
  readonly data: Data;
  readonly prose: Prose;
}

export type IncidentRecord = RegisterRecord<'incident', Incident>;
export type FailureModeRecord = RegisterRecord<'failure-mode', FailureMode>;
export type ControlRecord = RegisterRecord<'control', Control>;
export type ToolRecord = RegisterRecord<'tool', Tool>;
/** A guardrail with the texts of the files in its folder, by their path in it. */
export type GuardrailRecord = RegisterRecord<'guardrail', Guardrail> & { readonly texts: ReadonlyMap<string, string> };
export type AnyRecord = IncidentRecord | FailureModeRecord | ControlRecord | ToolRecord | GuardrailRecord;

/** A list of framework ids with the file it came from. */
export interface FrameworkList {
  readonly file: string;
  readonly data: Framework;
}

/** A file of actions with the file it came from. */
export interface ReplayList {
  readonly file: string;
  readonly data: ReplayFile;
}

/** Everything that was read and is valid on its own, before the rules across records have looked at it. */
export interface Register {
  /** Newest first, by when it happened, then by id. */
  readonly incidents: readonly IncidentRecord[];
  readonly failureModes: readonly FailureModeRecord[];
  readonly controls: readonly ControlRecord[];
  readonly tools: readonly ToolRecord[];
  readonly guardrails: readonly GuardrailRecord[];
  readonly frameworks: readonly FrameworkList[];
  readonly replays: readonly ReplayList[];
  /** What complete runs of the replay wrote, by file. */
  readonly runs: readonly ReplayRun[];
}

/** Lists that stand beside the records. */
export interface RegisterLists {
  readonly frameworks: readonly FrameworkList[];
  readonly replays?: readonly ReplayList[];
  readonly runs?: readonly ReplayRun[];
}

/** Sorts records by kind and, within it, into the order the site shows them in. */
export function buildRegister(records: readonly AnyRecord[], lists: readonly FrameworkList[] | RegisterLists): Register {
  const { frameworks, replays = [], runs = [] } = 'frameworks' in lists ? lists : { frameworks: lists };
  const of = <K extends RecordKind>(kind: K) =>
    records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);
  const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) => a.data.title.localeCompare(b.data.title, 'en');
  return {
    incidents: of('incident').sort(compareNewestFirst),
    failureModes: of('failure-mode').sort(byTitle),
    controls: of('control').sort(byTitle),
    tools: of('tool').sort(byTitle),
    guardrails: of('guardrail').sort(byTitle),
    frameworks: [...frameworks].sort((a, b) => (a.file < b.file ? -1 : 1)),
    replays: [...replays].sort((a, b) => (a.file < b.file ? -1 : 1)),
    runs,
  };
}

/** The instant an incident is sorted by: when it happened, else when it became public. UTC milliseconds. */
export function sortTime(incident: Incident): number {
  return incident.dates.occurred.when.start ?? incident.dates.disclosed.when.start ?? 0;
}

/** The year an incident is listed under: when it happened, else when it became public; null when neither is known. */
export function listedYear(incident: Incident): number | null {
  const time = sortTime(incident);
  return time === 0 ? null : new Date(time).getUTCFullYear();
}

function compareNewestFirst(a: IncidentRecord, b: IncidentRecord): number {
  return sortTime(b.data) - sortTime(a.data) || (a.data.id < b.data.id ? 1 : -1);
}
