import type { KnownIncident, Traits } from './known-incident.ts';
import { wordingLikeness } from './wording.ts';

/** A record that may be about the same event, with what speaks for it in whole sentences, strongest first. */
export interface LikelyDuplicate {
  readonly incident: KnownIncident;
  /** From 0 to 1; what is below `likelyFrom` is not shown. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A likeness from which a record is worth a look. No two records of the register that differ reach it; tests hold that. */
export const likelyFrom = 0.5;

interface Sign {
  readonly weight: number;
  readonly reason: string;
}

const day = 86_400_000;

/**
 * The known incidents that a new one may repeat, most likely first: those that cite the same pages, in which the same
 * tool took part at nearly the same time, or that are worded alike. A record that is being corrected is left out of
 * `known` by the caller.
 */
export function likelyDuplicates(asked: Traits, known: readonly KnownIncident[], from = likelyFrom): LikelyDuplicate[] {
  const likeness = wordingLikeness(known.map(({ traits }) => traits.wording));
  const citedBy = new Map<string, number>();
  for (const { traits } of known) for (const address of traits.addresses) citedBy.set(address, (citedBy.get(address) ?? 0) + 1);
  return known
    .map((incident) => {
      const signs = [sourceSign(asked, incident.traits, citedBy), toolSign(asked, incident.traits), wordingSign(likeness(asked.wording, incident.traits.wording))].filter((sign) => sign !== null);
      // Signs are taken as independent: the doubts that each leaves are multiplied.
      return { incident, score: 1 - signs.reduce((doubt, sign) => doubt * (1 - sign.weight), 1), reasons: signs.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason) };
    })
    .filter(({ score }) => score >= from)
    .sort((a, b) => b.score - a.score || (a.incident.slug < b.incident.slug ? -1 : 1));
}

/** The same page is a strong sign, unless it tells of many events or everything else speaks of another one. */
function sourceSign(asked: Traits, known: Traits, citedBy: ReadonlyMap<string, number>): Sign | null {
  const shared = asked.addresses.filter((address) => known.addresses.includes(address)).sort((a, b) => (citedBy.get(a) ?? 0) - (citedBy.get(b) ?? 0));
  const [rarest] = shared;
  if (rarest === undefined) return null;
  const apart = daysBetween(asked, known);
  const otherTools = asked.tools.length > 0 && known.tools.length > 0 && sharedTools(asked, known).length === 0;
  const contradicted = otherTools && apart !== null && apart > 31;
  const more = shared.length === 1 ? '' : ` and ${String(shared.length - 1)} more`;
  return { weight: (0.9 / Math.sqrt(citedBy.get(rarest) ?? 1)) * (contradicted ? 0.4 : 1), reason: `It cites the same page, ${rarest}${more}.` };
}

function toolSign(asked: Traits, known: Traits): Sign | null {
  const [tool] = sharedTools(asked, known);
  const apart = daysBetween(asked, known);
  if (tool === undefined || apart === null || apart > 31) return null;
  const exact = apart <= 3 && [asked, known].every(({ time }) => time !== null && time[1] - time[0] <= 7 * day);
  return exact
    ? { weight: 0.4, reason: `The same tool, ${tool}, took part within three days.` }
    : { weight: 0.25, reason: `The same tool, ${tool}, took part within a month.` };
}

function wordingSign(likeness: number): Sign | null {
  if (likeness < 0.3) return null;
  return { weight: Math.min(likeness, 0.95), reason: likeness < 0.6 ? 'Title and glance use many of the same words.' : 'Title and glance are worded nearly alike.' };
}

function sharedTools(asked: Traits, known: Traits): string[] {
  return asked.tools.filter((tool) => known.tools.includes(tool));
}

/** Days between two events, 0 when they overlap; null when the time of one is not known. */
function daysBetween(asked: Traits, known: Traits): number | null {
  if (asked.time === null || known.time === null) return null;
  return Math.max(0, Math.max(asked.time[0], known.time[0]) - Math.min(asked.time[1], known.time[1])) / day;
}
