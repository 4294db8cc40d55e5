import type { ChecklistDocument } from '../../schema/checklist.ts';
import { itemStates } from '../../schema/vocabulary.ts';
import type { CatalogueMark } from './catalogue-mark.ts';
import { controlCode } from './catalogue-mark.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import { knownChoices, readChoices, writeChoices, choiceNames, type Choices, type UnknownChoice } from './choices.ts';
import { coverageOf } from './coverage.ts';
import { writeLink, type KnownMark } from './link.ts';
import { idFrom, progressFrom, progressFromState, untouched, type ItemProgress, type Progress, type ReadNote } from './progress.ts';
import type { ChecklistSource } from './source.ts';

/** What every export is made of. `made` is a day as 2026-11-24, given by the caller. */
export interface Exported {
  readonly checklist: Checklist;
  readonly progress: Progress;
  readonly source: ChecklistSource;
  readonly made: string;
}

/** The address that gives the same choices, short enough to be typed from paper. */
export function choicesLink({ checklist, source }: Pick<Exported, 'checklist' | 'source'>): string {
  const query = writeChoices(checklist.choices).toString();
  return `${source.origin}/checklist/${query === '' ? '' : `?${query}`}`;
}

/** The address that gives the same checklist with the same notes. */
export function checklistLink({ checklist, progress, source }: Omit<Exported, 'made'>): string {
  return `${choicesLink({ checklist, source })}#${writeLink({ progress, mark: source.mark })}`;
}

/** The checklist as a document that can be kept, compared and read back. */
export function documentOf(exported: Exported): ChecklistDocument {
  const { checklist, progress, source, made } = exported;
  const { of, stopped, remaining } = coverageOf(checklist, progress);
  const listed = new Set(checklist.items.map(({ control }) => control.id));
  return {
    $schema: `${source.origin}/schema/checklist.generated.json`,
    format: 'mishap-checklist',
    version: 1,
    made,
    catalogue: { version: source.mark.version, incidents: source.mark.incidents, latest: { ...source.mark.latest }, controls: source.controls.map(({ id }) => id) },
    link: checklistLink(exported),
    choices: { ...checklist.choices, tools: [...checklist.choices.tools], reach: [...checklist.choices.reach], stakes: [...checklist.choices.stakes], frameworks: [...checklist.choices.frameworks] },
    coverage: { counts: 'harm records in deployed use on this stack that the items that are done would have stopped', of, stopped: stopped.map(({ id }) => id), remaining: remaining.map(({ id }) => id) },
    items: checklist.items.map((item) => itemOf(item, progress.get(item.control.id) ?? untouched)),
    elsewhere: [...progress].filter(([id]) => !listed.has(id)).map(([control, note]) => ({ control, ...note })).sort((a, b) => (a.control < b.control ? -1 : 1)),
  };
}

function itemOf({ control, gain, stopped, softened }: ChecklistItem, note: ItemProgress): ChecklistDocument['items'][number] {
  const { id, title, family, strength, effort, references } = control;
  return {
    control: id, title, family, strength, effort, ...note, gain,
    stopped: stopped.map((incident) => incident.id),
    softened: softened.map((incident) => incident.id),
    frameworks: references.map(({ framework, version, id: entry }) => ({ framework, version, id: entry })),
  };
}

/** A document that came back: what it chose and noted, and what in it could not be used. */
export interface ReadDocument {
  readonly choices: Choices;
  readonly progress: Progress;
  readonly mark: KnownMark | null;
  readonly unknown: readonly UnknownChoice[];
  /** Items that could not be read. */
  readonly broken: number;
  readonly isNewer: boolean;
}

/**
 * Reads a document as it was saved, by this version or another. Null where the text is no checklist at all; apart from
 * that, whatever can be used is used, and the rest is counted.
 */
export function readDocument(text: string, source: Pick<ChecklistSource, 'tools'>): ReadDocument | null {
  const given = parsed(text);
  if (!isRow(given) || given['format'] !== 'mishap-checklist') return null;
  const rows = [...listOf(given['items']), ...listOf(given['elsewhere'])];
  const { choices, unknown } = choicesOf(given['choices'], source);
  return { ...progressFrom(rows.map(noteOf)), choices, unknown, mark: markOf(given['catalogue']), isNewer: typeof given['version'] === 'number' && given['version'] > 1 };
}

/** The note of a row. Of a state that does not exist the texts are kept. */
function noteOf(row: unknown): ReadNote {
  const { control, state, owner, due, reason } = isRow(row) ? row : {};
  return {
    id: idFrom(textOf(control)),
    note: progressFromState(textOf(state), { owner: textOf(owner), due: textOf(due), reason: textOf(reason) }),
    isWhole: Object.hasOwn(itemStates, textOf(state)),
  };
}

function choicesOf(given: unknown, { tools }: Pick<ChecklistSource, 'tools'>): { choices: Choices; unknown: UnknownChoice[] } {
  const params = new URLSearchParams();
  if (isRow(given)) {
    for (const [key, name] of Object.entries(choiceNames)) {
      for (const value of [given[key] ?? []].flat()) params.append(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return readChoices(params, knownChoices(tools));
}

function markOf(given: unknown): KnownMark | null {
  if (!isRow(given)) return null;
  const latest = isRow(given['latest']) ? Object.entries(given['latest']).filter((entry): entry is [string, number] => /^\d{4}$/.test(entry[0]) && typeof entry[1] === 'number') : [];
  const mark: Pick<CatalogueMark, 'version' | 'incidents'> = { version: textOf(given['version']), incidents: typeof given['incidents'] === 'number' ? given['incidents'] : 0 };
  if (!/^[\w-]{1,40}$/.test(mark.version)) return null;
  return { ...mark, latest: Object.fromEntries(latest), controls: listOf(given['controls']).map(textOf).map(controlCode) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
