import { isLink, readLink, writeLink, type LinkState, type ReadLink } from '../domain/checklist/link.ts';

/** What an address of the page holds: choices in its query, notes behind its #. */
export interface Address {
  readonly params: URLSearchParams;
  /** Null where nothing stands behind the #, or only the name of a place in the page. */
  readonly link: ReadLink | null;
}

export function readAddress(): Address {
  const fragment = location.hash.slice(1);
  return { params: new URLSearchParams(location.search), link: isLink(fragment) ? readLink(fragment) : null };
}

/** Writes choices and notes into the address. Notes are part of it only once there are any. */
export function writeAddress(query: string, state: LinkState, how: 'push' | 'replace'): void {
  const fragment = state.progress.size === 0 ? '' : `#${writeLink(state)}`;
  const url = `${location.pathname}${query === '' ? '' : `?${query}`}${fragment}`;
  try {
    if (how === 'push') history.pushState({ own: true }, '', url);
    else history.replaceState({ own: true }, '', url);
  } catch {
    // Browsers refuse when an address changes very often, as under fast typing; the next change writes it whole.
  }
}

/** Marks the entry of the history that was opened as one of this page, without changing its address. */
export function claimEntry(): void {
  history.replaceState({ own: true }, '');
}

/** True for an address this page has written itself, as when somebody goes back. */
export function isOwnEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'own' in state;
}
