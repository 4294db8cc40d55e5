import { countOf } from '../harm-text.ts';
import type { Changes } from './changes.ts';
import { namedSome, shownText } from './shown-text.ts';

/** An id in a link may be as long as the link. */
const longestId = 60;

/** What has changed since a checklist was made, in sentences; `unknown` are noted ids that name no control today. */
export function changeWords(changes: Changes | null, unknown: readonly string[]): string[] {
  if (changes === null) return unknown.length === 0 ? [] : [withdrawnWords(unknown)];
  const { since, newControls, withdrawn, newIncidents, kept } = changes;
  const told = [
    ...(newControls.length === 0 ? [] : [`New since then: ${countOf(newControls.length, 'control')}: ${namedSome(newControls.map(({ name }) => name))}.`]),
    ...(newIncidents.length === 0 ? [] : [`Added on this stack: ${countOf(newIncidents.length, 'record')}: ${namedSome(newIncidents.map(({ title }) => title))}.`]),
    ...(withdrawn.length === 0 ? [] : [withdrawnWords(withdrawn)]),
  ];
  return [
    `This checklist was made with register version ${since}; the register has changed since.`,
    ...(told.length === 0 ? ['Nothing was added or withdrawn that bears on it.'] : told),
    ...(kept === 0 ? [] : [`${countOf(kept, 'note')} ${kept === 1 ? 'was' : 'were'} found again by id.`]),
  ];
}

function withdrawnWords(ids: readonly string[]): string {
  return `Noted, but no longer in the register: ${namedSome(ids.map((id) => shownText(id, longestId)))}. ${ids.length === 1 ? 'The note is' : 'The notes are'} kept in the link and the file.`;
}
