import { readChoices, type Choices, type KnownChoices } from '../domain/checklist/choices.ts';
import type { ReadDocument } from '../domain/checklist/document.ts';
import { readLink, writeLink, type KnownMark } from '../domain/checklist/link.ts';
import { troubleWords } from '../domain/checklist/page-words.ts';
import { noProgress, type Progress } from '../domain/checklist/progress.ts';
import { readAddress } from './checklist-address.ts';
import type { Stored } from './checklist-store.ts';

/** What came in by an address, a kept list or a file. */
export interface Arrived {
  readonly choices: Choices;
  readonly progress: Progress;
  readonly mark: KnownMark | null;
  /** What of it could not be used, in words. */
  readonly trouble: readonly string[];
}

/** By the address of the page. */
export function fromAddress(known: KnownChoices): Arrived {
  const { params, link } = readAddress();
  const { choices, unknown } = readChoices(params, known);
  return { choices, progress: link?.progress ?? noProgress, mark: link?.mark ?? null, trouble: troubleWords(unknown, link?.broken ?? 0, link?.isNewer ?? false) };
}

/** From what a browser keeps. */
export function fromStored({ query, fragment }: Stored, known: KnownChoices): Arrived {
  const { choices, unknown } = readChoices(new URLSearchParams(query), known);
  const { progress, mark, broken, isNewer } = readLink(fragment);
  return { choices, progress, mark, trouble: troubleWords(unknown, broken, isNewer) };
}

/** From a file. */
export function fromDocument(read: ReadDocument): Arrived {
  return { ...read, trouble: troubleWords(read.unknown, read.broken, read.isNewer) };
}

/** True where two sets of notes say the same. */
export function isSameProgress(a: Progress, b: Progress): boolean {
  return writeLink({ progress: a, mark: null }) === writeLink({ progress: b, mark: null });
}
