import type { ChecklistSource } from '../domain/checklist/source.ts';

/** Loads what the generator weighs, from this site. Null where it cannot be had. */
export async function loadSource(element: HTMLElement): Promise<ChecklistSource | null> {
  try {
    const response = await fetch(element.dataset['source'] ?? '');
    if (!response.ok) return null;
    const source = await response.json() as ChecklistSource;
    // Links made here lead back to where the page is read, be it a copy or a preview.
    return { ...source, origin: `${location.origin}${element.dataset['base'] ?? '/'}`.replace(/\/$/, '') };
  } catch {
    return null;
  }
}
