import { withoutPlace } from '../../domain/contribute/fit.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { placeholder } from '../../domain/numbers/placeholder.ts';
import type { Way } from '../checklist-told.ts';
import { partOf } from '../parts.ts';
import { findingElement } from './finding-box.ts';
import { make } from './field-view.ts';
import type { ContributionDesk } from './contribution.ts';

/** Brings records into the form: of the register, from a file, or pasted. A text that the form cannot hold stays as a text, with what is wrong. */
export class Arriving {
  readonly #root: HTMLElement;
  readonly #desk: ContributionDesk;
  readonly #questions: readonly Question[];
  readonly #box: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #opened: () => void;

  /** @param opened runs when a record has come into the form */
  constructor(root: HTMLElement, desk: ContributionDesk, questions: readonly Question[], opened: () => void) {
    this.#root = root;
    this.#desk = desk;
    this.#questions = questions;
    this.#opened = opened;
    this.#box = partOf(root, '[data-as-text]', HTMLElement);
    this.#area = partOf(this.#box, 'textarea', HTMLTextAreaElement);
    partOf(this.#box, '[data-take-text]', HTMLButtonElement).addEventListener('click', () => void this.text(this.#area.value, this.#area.dataset['name'] ?? ''));
    root.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault(); });
    root.addEventListener('drop', (event) => this.#drop(event));
  }

  /** A record of the register, to be corrected. */
  async correct(slug: string): Promise<void> {
    const text = await this.#fetch(slug);
    if (text === null) {
      this.#desk.tell(`The record “${slug}” could not be loaded, so nothing has changed here.`);
      return;
    }
    const opened = await this.#desk.thread.open(text, `content/incidents/${slug}.mdx`);
    if (opened?.isReadable !== true) {
      this.#desk.tell(`The record “${slug}” could not be read.`);
      return;
    }
    this.#leave();
    this.#desk.correct(slug, text, opened.front, opened.body);
    this.#arrive(`This is the record ${slug} as it stands. Change it, and say in the last line under “Revisions” what you changed.`, [{ label: 'Go to that line', act: () => this.#desk.form.goToRevision() }]);
  }

  async file(file: File): Promise<void> {
    await this.text(await file.text(), file.name);
  }

  /** A text from a file or a paste; `name` is the name of the file, or empty. */
  async text(text: string, name: string): Promise<void> {
    // A browser that saves a file once more puts a number behind its name.
    const named = /^([a-z0-9-]+)(?: ?\(\d+\))?\.mdx$/.exec(name)?.[1] ?? '';
    const opened = await this.#desk.thread.open(text, name === '' ? 'draft.mdx' : name);
    if (opened === null) {
      this.#keepAsText(text, name, [], ['It could not be read.']);
      return;
    }
    if (!opened.isReadable) {
      this.#keepAsText(text, name, opened.findings.map(findingElement), []);
      return;
    }
    const strange = withoutPlace(opened.front, this.#questions);
    if (strange.length > 0) {
      this.#keepAsText(text, name, [], [`The form has no place for: ${strange.join(', ')}.`]);
      return;
    }
    this.#box.hidden = true;
    this.#leave();
    const known = this.#desk.recordOf(opened.front['id'], named);
    this.#desk.show({ slug: known?.slug ?? named, corrects: known?.slug ?? null, original: text, front: opened.front, body: opened.body }, true);
    const what = name === '' ? 'The text' : name;
    this.#arrive(known === null
      ? `${what} is open.`
      : `${what} is open, as a correction of the record ${known.slug}, which has the same ${known.by}. Say under “Revisions” what you changed. A new record has a name of its own and the id ${placeholder}: give it those and open it again.`);
  }

  /** Shows a text that the form cannot hold, to be corrected by hand; it is not lost and not changed. */
  #keepAsText(text: string, name: string, findings: readonly HTMLElement[], lines: readonly string[]): void {
    this.#area.value = text;
    this.#area.dataset['name'] = name;
    partOf(this.#box, '[data-why]', HTMLElement).replaceChildren(...lines.map((line) => make('p', { textContent: line })), ...findings);
    this.#box.hidden = false;
    this.#box.focus();
    this.#box.scrollIntoView({ block: 'start' });
  }

  /** What stands in the form is kept before something else comes in. */
  #leave(): void {
    this.#desk.keeping.save();
    this.#desk.keeping.begin();
  }

  #arrive(line: string, ways: readonly Way[] = []): void {
    this.#opened();
    this.#desk.tell(line, ways);
    this.#desk.reveal();
  }

  async #fetch(slug: string): Promise<string | null> {
    try {
      const response = await fetch(`${this.#root.dataset['records'] ?? ''}${encodeURIComponent(slug)}.mdx`);
      return response.ok ? await response.text() : null;
    } catch {
      return null;
    }
  }

  #drop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.file(file);
  }
}
