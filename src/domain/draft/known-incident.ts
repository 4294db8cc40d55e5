import { parseMoment } from '../../schema/moment.ts';
import type { IncidentRecord } from '../register.ts';
import { addressKey } from './address-key.ts';

/** What likely duplicates of a record are told by; plain, so that it can be sent to a browser as JSON. */
export interface KnownIncident {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly traits: Traits;
}

/** What an event is recognised by. */
export interface Traits {
  /** Keys of the addresses of its sources. */
  readonly addresses: readonly string[];
  /** Slugs of the tools that took part, the agent first. */
  readonly tools: readonly string[];
  /** When it happened, or if that is unknown when it became public: UTC milliseconds of the first instant and of the first one after it. */
  readonly time: readonly [number, number] | null;
  /** Title and glance. */
  readonly wording: string;
}

/** An incident as it is compared with a new one. */
export function knownIncident({ slug, data }: IncidentRecord): KnownIncident {
  return { id: data.id, slug, title: data.title, traits: traitsOf(data) };
}

/** What the front matter of an incident, finished or not, is recognised by. What has another form than it should is passed over. */
export function traitsOf(front: object): Traits {
  const glance = at(front, 'glance');
  // A source about another event, a product or a fix is no sign of this one.
  const sources = listAt(front, 'sources').filter((source) => at(source, 'context') !== true);
  return {
    addresses: unique(sources.flatMap((source) => [at(source, 'url'), ...listAt(source, 'also'), at(source, 'archive')]).map((address) => (typeof address === 'string' ? addressKey(address) : null)).filter((key) => key !== null)),
    tools: unique(listAt(front, 'tools').map((tool) => at(tool, 'tool')).filter(isText)),
    time: timeOf(at(at(front, 'dates'), 'occurred')) ?? timeOf(at(at(front, 'dates'), 'disclosed')),
    wording: [at(front, 'title'), ...['asked', 'did', 'lost', 'recovered'].map((part) => at(at(glance, part), 'text'))].filter(isText).join('\n'),
  };
}

function timeOf(dated: unknown): [number, number] | null {
  const when = at(dated, 'when');
  // In a checked record the date has been read already.
  const written = typeof when === 'object' ? at(when, 'value') : when;
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const { start, end } = parseMoment(String(written)) ?? { start: null, end: null };
  return start === null ? null : [start, end];
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function listAt(value: unknown, name: string): unknown[] {
  const list = at(value, name);
  return Array.isArray(list) ? list : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
