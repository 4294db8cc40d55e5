const key = 'mishap-checklist';

/** A checklist as it is kept: the query of its address and what stands behind the #. */
export interface Stored {
  readonly query: string;
  readonly fragment: string;
}

/**
 * The one checklist that may be kept in this browser. Whoever opens it in two tabs is told of changes made in the
 * other. Storage may refuse and may hold anything: both are answered, never thrown.
 */
export class ChecklistStore {
  /** What is kept now; null where nothing is, or nothing that can be read. */
  read(): Stored | null {
    try {
      return parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  /** False where the browser refuses. */
  write(stored: Stored): boolean {
    try {
      localStorage.setItem(key, JSON.stringify(stored));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept then.
    }
  }

  /** Runs when another tab has written or forgotten the list. */
  onOther(act: () => void): void {
    window.addEventListener('storage', ({ key: changed }) => {
      if (changed === key || changed === null) act();
    });
  }
}

function parse(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('query' in value) || !('fragment' in value)) return null;
    const { query, fragment } = value;
    return typeof query === 'string' && typeof fragment === 'string' ? { query, fragment } : null;
  } catch {
    return null;
  }
}
