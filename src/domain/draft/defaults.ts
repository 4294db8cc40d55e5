import { placeholder } from '../numbers/placeholder.ts';

/**
 * The answers a new incident begins with: those that are the same for every new record, and "unknown" where a record
 * may say so until a source is found. Nothing in them is a judgement about the event.
 *
 * @param today the day of writing, such as 2026-01-15
 */
export function incidentDefaults(today: string): Record<string, unknown> {
  return {
    id: placeholder,
    state: 'published',
    review: { state: 'drafted', on: today },
    dates: { occurred: { when: 'unknown' }, disclosed: { when: 'unknown' }, resolved: { when: 'unknown' } },
    autonomy: { level: 'unknown' },
    misreported: [],
    disputes: [],
    references: [],
    related: [],
    revisions: [{ on: today, note: 'First version.' }],
  };
}

/** The answers a new row of tools begins with; model and mode are asked of agents only. */
export function toolDefaults(role: 'agent' | 'platform'): Record<string, unknown> {
  return role === 'agent' ? { role, version: 'unknown', model: 'unknown', mode: 'unknown' } : { role, version: 'unknown' };
}

/** The line for the history of a record that is corrected on a day; what changed is for its author to say. */
export function correctionLine(today: string): Record<string, unknown> {
  return { on: today, note: '' };
}
