import { incidentDefaults } from '../../domain/draft/defaults.ts';
import type { FixContext } from './fixed.ts';

/** Fields of an incident whose only sensible first answer is the one of a new record. */
const likeNew = ['id', 'state', 'review', 'misreported', 'disputes', 'references', 'related', 'revisions'];

/** The required fields that a record lacks and that have exactly one sensible answer, with that answer. */
export function missingAnswers(front: Readonly<Record<string, unknown>>, { kind, slug, today }: FixContext): [string, unknown][] {
  return answers(kind === 'incident', slug, today)
    .filter(([name]) => !Object.hasOwn(front, name))
    // A record that says why it was withdrawn is not a published one.
    .filter(([name]) => name !== 'state' || !Object.hasOwn(front, 'withdrawn'));
}

function answers(isIncident: boolean, slug: string, today: string): [string, unknown][] {
  return isIncident ? Object.entries(incidentDefaults(today)).filter(([name]) => likeNew.includes(name)) : [['id', slug]];
}
