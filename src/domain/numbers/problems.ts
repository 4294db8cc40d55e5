import type { IncidentRecord } from '../register.ts';
import type { Words } from '../words.ts';
import type { NumberList } from './number-list.ts';
import { isPlaceholder, placeholder } from './placeholder.ts';

/** Something that keeps numbers from being given. `file` is null for the list of numbers itself. */
export interface NumberProblem extends Words {
  readonly file: string | null;
  readonly line: number | null;
}

/** Where the list of given numbers and the records disagree. Nothing is given while they do. */
export function disagreements(incidents: readonly IncidentRecord[], { given, broken }: NumberList): NumberProblem[] {
  const byId = new Map(given.map((each) => [each.id, each]));
  const bySlug = new Map(given.map((each) => [each.slug, each]));
  return [
    ...broken.map(({ line, text }) => problem(null, line, `The line "${text}" is none of the list.`, 'A number, a space and a file name without its ending.', 'Restore the line as "mishap assign-id" wrote it.')),
    ...given.filter((each) => byId.get(each.id) !== each).map(({ id, line }) => problem(null, line, `The number ${id} stands in the list twice.`, 'Each number once.', 'Keep the line that was there first, and give the other record the placeholder again.')),
    ...given.filter((each) => bySlug.get(each.slug) !== each).map(({ slug, line }) => problem(null, line, `The record "${slug}" stands in the list twice.`, 'One number for each record, for good.', 'Keep the line of the number that the record bears, and give a new record another file name.')),
    ...incidents.flatMap((incident) => disagreement(incident, byId.get(incident.data.id)?.slug, bySlug.get(incident.slug)?.id)),
  ];
}

function disagreement({ file, slug, data: { id } }: IncidentRecord, owner: string | undefined, own: string | undefined): NumberProblem[] {
  if (own !== undefined && own !== id) return [problem(file, null, `The record was given ${own} and says ${id}.`, 'The number a record was given, for good.', `Write ${own}. If it is another event under the file name of a removed record, give the file another name.`)];
  if (isPlaceholder(id) || owner === slug) return [];
  if (owner !== undefined) return [problem(file, null, `The number ${id} was given to "${owner}".`, 'A number of its own; none is used twice, even when its record is gone.', `Write ${placeholder} and run "mishap assign-id" again. If the file was renamed, rename it back: its name is its address.`)];
  return [problem(file, null, `The number ${id} was never given.`, `${placeholder} until the record is accepted.`, `Write ${placeholder}; "mishap assign-id" gives the next free number after the merge.`)];
}

function problem(file: string | null, line: number | null, found: string, expected: string, fix: string): NumberProblem {
  return { file, line, problem: found, expected, fix };
}
