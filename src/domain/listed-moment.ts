import type { Incident } from '../schema/incident.ts';
import { momentAttribute, momentText } from './moment-text.ts';

/** The one date a list shows for an incident. */
export interface ListedMoment {
  readonly text: string;
  /** Value for a `datetime` attribute, if there can be one. */
  readonly datetime: string | null;
}

/** When it happened; where that is not known, when it became public, and the text says so. */
export function listedMoment({ dates }: Pick<Incident, 'dates'>): ListedMoment {
  const { occurred, disclosed } = dates;
  if (occurred.when.precision !== 'unknown') return { text: momentText(occurred.when, occurred.note), datetime: momentAttribute(occurred.when) };
  if (disclosed.when.precision === 'unknown') return { text: 'date not known', datetime: null };
  return { text: `public ${momentText(disclosed.when, disclosed.note)}`, datetime: momentAttribute(disclosed.when) };
}
