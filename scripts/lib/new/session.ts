import { isGroup, type Answers } from '../../../src/domain/draft/conditions.ts';
import { walkValues } from '../../../src/domain/walk-values.ts';
import { fieldPath } from '../../../src/domain/words.ts';
import { valueAt, withValue, type Path } from './at-path.ts';

/** Where the paths of the questions that were put stand in a kept draft. No field has this name. */
const askedKey = '$asked';

/** What was answered so far, and which questions were put. Every change is kept at once. */
export class Session {
  #answers: Answers;
  readonly #asked: Set<string>;
  readonly #keep: (text: string) => Promise<void>;

  constructor(answers: Answers, asked: Iterable<string>, keep: (text: string) => Promise<void>) {
    this.#answers = answers;
    this.#asked = new Set(asked);
    this.#keep = keep;
  }

  get answers(): Answers {
    return this.#answers;
  }

  at(path: Path): unknown {
    return valueAt(this.#answers, path);
  }

  wasAsked(path: Path | string): boolean {
    return this.#asked.has(typeof path === 'string' ? path : fieldPath(path));
  }

  async answer(path: Path, value: unknown): Promise<void> {
    this.#answers = withValue(this.#answers, path, value);
    await this.markAsked(fieldPath(path));
  }

  async markAsked(path: string): Promise<void> {
    this.#asked.add(path);
    await this.keep();
  }

  /** Forgets that a field and everything in it was asked, so that it is asked again. Its answers stay. */
  askAgain(path: string): void {
    for (const each of this.#asked) if (each === path || each === `${path}?` || each.startsWith(`${path}.`) || each.startsWith(`${path}[`)) this.#asked.delete(each);
  }

  /** Forgets that a list was complete, and keeps what was asked of its rows. */
  reopen(path: string): void {
    this.#asked.delete(path);
    this.#asked.delete(`${path}?`);
  }

  /** Takes a row out of a list; the rows after it move up, with what was asked of them. */
  async removeRow(path: Path, index: number): Promise<void> {
    const rows = this.at(path);
    if (!Array.isArray(rows)) return;
    const base = fieldPath(path);
    const before = [...this.#asked];
    for (let row = index; row < rows.length; row += 1) this.askAgain(`${base}[${String(row)}]`);
    for (let row = index + 1; row < rows.length; row += 1) {
      const [from, to] = [`${base}[${String(row)}]`, `${base}[${String(row - 1)}]`];
      for (const each of before) if (each.startsWith(from)) this.#asked.add(to + each.slice(from.length));
    }
    this.#answers = withValue(this.#answers, path, rows.toSpliced(index, 1));
    await this.keep();
  }

  keep(): Promise<void> {
    return this.#keep(`${JSON.stringify({ ...this.#answers, [askedKey]: [...this.#asked] }, null, 2)}\n`);
  }
}

/** The paths that were asked according to a kept draft, and the answers without them. */
export function openKept({ [askedKey]: asked, ...answers }: Answers): { answers: Answers; asked: readonly string[] | null } {
  return { answers, asked: Array.isArray(asked) ? asked.filter((each): each is string => typeof each === 'string') : null };
}

/** What need not be asked when answers were given: what they hold, and what else their groups might. */
export function givenPaths(answers: Answers): string[] {
  const paths: string[] = [];
  walkValues(answers, (value, path) => {
    if (path.length > 0) paths.push(`${fieldPath(path)}${isGroup(value) ? '?' : ''}`);
  });
  return paths;
}
