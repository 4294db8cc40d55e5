import { knownIncident, traitsOf } from '../../../src/domain/draft/known-incident.ts';
import { likelyDuplicates, type LikelyDuplicate } from '../../../src/domain/draft/likely-duplicates.ts';
import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import type { Register } from '../../../src/domain/register.ts';
import { inertText } from '../inert-text.ts';
import { recordPath } from './file-name.ts';

/** Records that may be about the same event, most likely first. */
export function duplicatesOf(draft: IncidentDraft, register: Register): LikelyDuplicate[] {
  return likelyDuplicates(traitsOf(draft.front), register.incidents.map(knownIncident));
}

/** The duplicates in words, with what speaks for each. */
export function duplicateText(duplicates: readonly LikelyDuplicate[], content: string): string {
  return duplicates.map(({ incident, reasons }) => `${inertText(`${incident.id} ${incident.title}`)}\n  ${inertText(recordPath(content, incident.slug))}\n${reasons.map((reason) => `  - ${inertText(reason)}\n`).join('')}`).join('');
}
