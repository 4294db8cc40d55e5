import { isLoose } from './loose.ts';
import type { Contribution } from './messages.ts';

/** A draft as a browser keeps it. */
export interface KeptDraft {
  /** When it was kept, in milliseconds UTC. */
  readonly saved: number;
  readonly contribution: Contribution;
}

/** What is kept begins with a number that grows when its form changes. */
const version = 1;

export function writeKept({ saved, contribution: { slug, corrects, original, front, body } }: KeptDraft): string {
  return JSON.stringify({ version, saved, slug, corrects, original, front, body });
}

/** Reads what a browser keeps; null for anything else than a draft of this form. */
export function readKept(text: string): KeptDraft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isLoose(value) || value['version'] !== version) return null;
  // A draft of an earlier version of the form says nothing of an original.
  const { saved, slug, corrects, original = null, front, body } = value;
  if (typeof saved !== 'number' || !Number.isFinite(saved) || typeof slug !== 'string' || typeof body !== 'string' || !isLoose(front)) return null;
  if ((corrects !== null && typeof corrects !== 'string') || (original !== null && typeof original !== 'string')) return null;
  return { saved, contribution: { slug, corrects, original, front, body } };
}

/** Whether two contributions say the same. */
export function isSameContribution(a: Contribution, b: Contribution): boolean {
  return writeKept({ saved: 0, contribution: a }) === writeKept({ saved: 0, contribution: b });
}

/** What a draft is called in a list of drafts. */
export function draftName({ slug, front }: Contribution): string {
  const title = typeof front['title'] === 'string' ? front['title'].trim() : '';
  if (title !== '') return title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return slug === '' ? 'A draft without a title' : slug;
}
