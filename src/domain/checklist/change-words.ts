import { countOf } from '../harm-text.ts';
import type { Changes } from './changes.ts';

/** Names of so many are given; the list itself shows the rest. */
const mostNamed = 6;

/** What has changed since a checklist was made, in sentences; `unknown` are noted ids that name no control today. */
export function changeWords(changes: Changes | null, unknown: readonly string[]): string[] {
  if (changes === null) return unknown.length === 0 ? [] : [withdrawnWords(unknown)];
  const { since, newControls, withdrawn, newIncidents, kept } = changes;
  const told = [
    ...(newControls.length === 0 ? [] : [`New since then: ${countOf(newControls.length, 'control')}: ${named(newControls.map(({ name }) => name))}.`]),
    ...(newIncidents.length === 0 ? [] : [`Added on this stack: ${countOf(newIncidents.length, 'record')}: ${named(newIncidents.map(({ title }) => title))}.`]),
    ...(withdrawn.length === 0 ? [] : [withdrawnWords(withdrawn)]),
  ];
  return [
    `This checklist was made with register version ${since}; the register has changed since.`,
    ...(told.length === 0 ? ['Nothing was added or withdrawn that bears on it.'] : told),
    ...(kept === 0 ? [] : [`${countOf(kept, 'note')} ${kept === 1 ? 'was' : 'were'} found again by id.`]),
  ];
}

function withdrawnWords(ids: readonly string[]): string {
  return `Noted, but no longer in the register: ${named(ids)}. ${ids.length === 1 ? 'The note is' : 'The notes are'} kept in the link and the file.`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join('; ');
  return names.length > mostNamed ? `${shown}; and ${String(names.length - mostNamed)} more` : shown;
}
