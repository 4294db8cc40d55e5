import { isGroup, type Answers } from '../../../src/domain/draft/conditions.ts';
import type { Io } from '../command.ts';

/** So many unfinished drafts are kept side by side. */
const most = 20;

/** Where unfinished drafts are kept, the first one and those beside it. */
const places = Array.from({ length: most }, (_, index) => `.cache/mishap/new-incident${index === 0 ? '' : `-${String(index + 1)}`}.json`);

/** The last draft that is kept, and the first place that is free. */
export async function keptDrafts({ readFile }: Pick<Io, 'readFile'>): Promise<{ last: string | null; free: string }> {
  const isThere = await Promise.all(places.map((place) => readFile(place).then(() => true, () => false)));
  const last = places.findLast((_, index) => isThere[index]) ?? null;
  return { last, free: places.find((_, index) => isThere[index] !== true) ?? `.cache/mishap/new-incident-${String(most + 1)}.json` };
}

/** The answers of a kept draft; null where there is none or it cannot be read. */
export async function openDraft(path: string, { readFile }: Pick<Io, 'readFile'>): Promise<Answers | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path));
    return isGroup(value) ? value : null;
  } catch {
    return null;
  }
}
