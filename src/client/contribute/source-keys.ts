/** A source that can be cited. */
export interface CitedSource {
  readonly key: string;
  readonly publisher: string;
}

/** The sources of the draft, as the fields that cite them need to know them. */
export class SourceKeys {
  #list: readonly CitedSource[] = [];
  readonly #followers = new Set<WeakRef<Follower>>();

  get list(): readonly CitedSource[] {
    return this.#list;
  }

  /** Tells a field of every change, for as long as the field is there. */
  follow(follower: Follower): void {
    this.#followers.add(new WeakRef(follower));
    follower.showSources(this.#list);
  }

  set(list: readonly CitedSource[]): void {
    if (list.length === this.#list.length && list.every(({ key, publisher }, index) => key === this.#list[index]?.key && publisher === this.#list[index].publisher)) return;
    this.#list = list;
    this.#each((follower) => follower.showSources(list));
  }

  /** A source has another key now: what cites it follows. */
  rename(before: string, after: string): void {
    this.#each((follower) => follower.renameSource(before, after));
  }

  #each(act: (follower: Follower) => void): void {
    for (const reference of this.#followers) {
      const follower = reference.deref();
      if (follower === undefined) this.#followers.delete(reference);
      else act(follower);
    }
  }
}

export interface Follower {
  showSources(list: readonly CitedSource[]): void;
  renameSource(before: string, after: string): void;
}
