import { readLink } from '../domain/checklist/link.ts';
import { mergeProgress, type Progress } from '../domain/checklist/progress.ts';
import { ChecklistStore, type Stored } from './checklist-store.ts';
import { partOf } from './parts.ts';

export interface KeepingEvents {
  /** The list as it stands in this tab. */
  readonly current: () => Stored & { readonly progress: Progress };
  /** Another tab has changed the notes of the same list. */
  readonly adopt: (progress: Progress) => void;
  /** The kept list shall be shown here. */
  readonly open: (stored: Stored) => void;
  /** Something to tell; `ways` are buttons. */
  readonly tell: (line: string, ways?: readonly { readonly label: string; readonly act: () => void }[]) => void;
}

/** Keeps the list in this browser while the person wants it, and never overwrites what another tab keeps there. */
export class ChecklistKeeping {
  readonly #store = new ChecklistStore();
  readonly #box: HTMLInputElement;
  readonly #on: KeepingEvents;
  /** What this tab last wrote or read: the common ground when two tabs have changed it. */
  #seen: Stored | null = null;

  constructor(root: Element, on: KeepingEvents) {
    this.#on = on;
    this.#box = partOf(root, '[data-keep]', HTMLInputElement);
    // A browser ticks it again after a reload, whatever is kept by then.
    this.#box.checked = false;
    this.#box.addEventListener('change', () => (this.#box.checked ? this.#keep() : this.#stop()));
    this.#store.onOther(() => this.#answer());
  }

  /** What is kept, for a page that was opened without an address of its own. */
  get stored(): Stored | null {
    return this.#store.read();
  }

  /** Says that what is shown is what is kept. */
  begin(stored: Stored): void {
    this.#seen = stored;
    this.#box.checked = true;
  }

  /** Says that what is shown is another list than what is kept. */
  leave(): void {
    this.#seen = null;
    this.#box.checked = false;
  }

  /** Writes what is shown, if it is to be kept. */
  save(): void {
    if (!this.#box.checked) return;
    const now = this.#store.read();
    if (now !== null && this.#seen !== null && !isSame(now, this.#seen)) {
      if (now.query !== this.#seen.query) {
        this.#part(now);
        return;
      }
      this.#merge(now);
    }
    this.#write();
  }

  #keep(): void {
    const now = this.#store.read();
    if (now !== null && this.#seen === null && !isSame(now, this.#on.current())) {
      this.#box.checked = false;
      this.#tellOther('Another checklist is kept in this browser.', now);
      return;
    }
    this.#write();
  }

  #stop(): void {
    this.#store.forget();
    this.#seen = null;
  }

  #write(): void {
    const { query, fragment } = this.#on.current();
    this.#seen = { query, fragment };
    if (this.#store.write(this.#seen)) return;
    this.#box.checked = false;
    this.#seen = null;
    this.#on.tell('This browser refuses to keep anything. Take the link or the JSON file along instead: both hold everything.');
  }

  #answer(): void {
    if (!this.#box.checked) return;
    // Not what the other tab wrote when it sent word: since then this one may have written too.
    const stored = this.#store.read();
    if (stored === null) {
      this.#box.checked = false;
      this.#seen = null;
      this.#on.tell('Another tab has stopped keeping this checklist. What is noted here stands in the address still.');
    } else if (stored.query !== this.#on.current().query) this.#part(stored);
    else {
      this.#merge(stored);
      this.#seen = stored;
    }
  }

  #merge(theirs: Stored): void {
    const base = this.#seen === null ? new Map() : readLink(this.#seen.fragment).progress;
    this.#on.adopt(mergeProgress(base, this.#on.current().progress, readLink(theirs.fragment).progress));
  }

  /** Another tab keeps a list with other choices: this one steps back. */
  #part(other: Stored): void {
    this.#box.checked = false;
    this.#seen = null;
    this.#tellOther('Another tab keeps a checklist with other choices in this browser, so this one is no longer kept. It stands in the address still.', other);
  }

  #tellOther(line: string, other: Stored): void {
    this.#on.tell(line, [
      { label: 'Open the kept one', act: () => this.#on.open(other) },
      { label: 'Keep this one instead', act: () => { this.#box.checked = true; this.#write(); } },
    ]);
  }
}

function isSame(a: Stored, b: Stored): boolean {
  return a.query === b.query && a.fragment === b.fragment;
}
