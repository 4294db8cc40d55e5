import { isSameContribution, readKept, writeKept } from '../../domain/contribute/kept-draft.ts';
import type { Contribution } from '../../domain/contribute/messages.ts';
import type { Way } from '../checklist-told.ts';
import { DraftStore } from './draft-store.ts';

export interface KeepingEvents {
  readonly current: () => Contribution;
  /** Whether there is anything to keep. */
  readonly isWritten: (contribution: Contribution) => boolean;
  /** A kept draft shall be shown here. */
  readonly open: (id: string, contribution: Contribution) => void;
  readonly tell: (line: string, ways?: readonly Way[]) => void;
  /** The drafts that are kept may be others than before. */
  readonly changed: () => void;
}

/**
 * Keeps the draft in this browser while it is written. A draft that another tab has changed as well is never written over: this tab goes on with
 * a draft of its own, and both are there.
 */
export class DraftKeeping {
  readonly store = new DraftStore();
  readonly #on: KeepingEvents;
  #id = draftId();
  /** What this tab last wrote or read under the id; null before that. */
  #seen: string | null = null;
  #isRefused = false;

  constructor(on: KeepingEvents) {
    this.#on = on;
    this.store.onOther((id) => (id === this.#id ? this.#answer() : this.#on.changed()));
    window.addEventListener('pagehide', () => this.save());
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.save(); });
    window.addEventListener('beforeunload', (event) => { if (this.#isRefused && this.#on.isWritten(this.#on.current())) event.preventDefault(); });
  }

  get id(): string {
    return this.#id;
  }

  /** Goes on with a draft that is kept. */
  follow(id: string, text: string): void {
    this.#id = id;
    this.#seen = text;
  }

  /** Begins a draft of which nothing is kept yet. */
  begin(): void {
    this.#id = draftId();
    this.#seen = null;
  }

  /** Keeps what stands in the form, if it is anything new. */
  save(): void {
    const contribution = this.#on.current();
    const before = this.#seen === null ? null : readKept(this.#seen);
    if (before === null ? !this.#on.isWritten(contribution) : isSameContribution(before.contribution, contribution)) return;
    const now = this.store.read(this.#id);
    if (now !== null && now !== this.#seen) this.#part();
    const text = writeKept({ saved: Date.now(), contribution });
    if (this.store.write(this.#id, text)) {
      this.#seen = text;
      this.#isRefused = false;
      this.#on.changed();
    } else this.#refuse();
  }

  /** Takes the draft out of what is kept. */
  discard(): void {
    this.store.forget(this.#id);
    this.begin();
    this.#on.changed();
  }

  #refuse(): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#on.tell('This browser keeps nothing, so what you write is lost when this page is closed. Download it before you leave; the file can be opened here again, finished or not.');
  }

  /** Another tab has written under the same id: what stands here becomes a draft of its own. */
  #part(): void {
    const other = this.#id;
    this.begin();
    this.#on.tell('This draft was changed in another tab as well. Nothing is written over: what stands here is kept as a draft of its own from now on.', [{ label: 'Show the other one', act: () => this.#show(other) }]);
  }

  #answer(): void {
    this.#on.changed();
    const text = this.store.read(this.#id);
    if (text === null || text === this.#seen) return;
    const other = this.#id;
    this.#on.tell('Another tab has changed this draft. What you write here from now on is kept as a draft of its own.', [{ label: 'Show what the other tab wrote', act: () => this.#show(other) }]);
  }

  /** Shows a kept draft; what stands here and is not kept yet is kept first. */
  #show(id: string): void {
    this.save();
    const text = this.store.read(id);
    const kept = text === null ? null : readKept(text);
    if (text === null || kept === null) return;
    this.follow(id, text);
    this.#on.open(id, kept.contribution);
  }
}

/** Drafts of one browser are few; two of the same id would be told apart as two tabs are. */
function draftId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
