const prefix = 'mishap-draft:';

/** A kept text and the id of the draft it is of. */
export interface KeptText {
  readonly id: string;
  readonly text: string;
}

/** The drafts that this browser keeps, each under an id of its own. Storage may refuse and may hold anything: both are answered, never thrown. */
export class DraftStore {
  /** Everything that is kept as a draft, readable or not. */
  list(): KeptText[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => ({ id: key.slice(prefix.length), text: localStorage.getItem(key) ?? '' }));
    } catch {
      return [];
    }
  }

  /** Null where nothing is kept under the id. */
  read(id: string): string | null {
    try {
      return localStorage.getItem(prefix + id);
    } catch {
      return null;
    }
  }

  /** False where the browser refuses. */
  write(id: string, text: string): boolean {
    try {
      localStorage.setItem(prefix + id, text);
      return true;
    } catch {
      return false;
    }
  }

  forget(id: string): void {
    try {
      localStorage.removeItem(prefix + id);
    } catch {
      // Nothing was kept then.
    }
  }

  /** Runs when another tab has written or forgotten a draft. */
  onOther(act: (id: string) => void): void {
    window.addEventListener('storage', ({ key }) => {
      if (key?.startsWith(prefix) === true) act(key.slice(prefix.length));
    });
  }
}
