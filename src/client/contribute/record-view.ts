import type { KnownRecord } from '../../domain/contribute/compact-register.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { make } from './field-view.ts';
import { SelectView } from './select-view.ts';
import { SimpleView } from './simple-view.ts';

/** Another record of the register, chosen by its title. */
export class RecordView extends SelectView {
  constructor(question: Question, depth: number, records: readonly KnownRecord[]) {
    super(question, depth, groupsOf(records), (chosen) => records.find(({ id }) => id === chosen)?.meaning, 'wide');
  }
}

/** A tool by its key, which may be one that the register does not know yet. */
export class ToolView extends SimpleView<HTMLInputElement> {
  readonly #name = make('p', { className: 'meaning' });
  readonly #records: readonly KnownRecord[];

  constructor(question: Question, depth: number, records: readonly KnownRecord[]) {
    super(question, make('input', { type: 'text', autocomplete: 'off', spellcheck: false }), depth);
    this.#records = records;
    const list = make('datalist', { id: `${this.control.id}-list` }, ...records.map(({ id, title }) => make('option', { value: id, textContent: title })));
    this.control.setAttribute('list', list.id);
    this.control.after(this.#name, list);
    this.control.addEventListener('input', () => this.#say());
    this.control.addEventListener('change', () => this.#take());
  }

  read(): unknown {
    return this.control.value.trim() === '' ? undefined : this.control.value;
  }

  show(value: unknown): void {
    this.control.value = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
    this.#say();
  }

  /** Somebody who types a name means the tool that is called so. */
  #take(): void {
    const typed = this.control.value.trim().toLowerCase();
    const named = this.#records.find(({ title }) => title.toLowerCase() === typed);
    if (named === undefined) return;
    this.control.value = named.id;
    this.#say();
  }

  #say(): void {
    const typed = this.control.value.trim();
    const known = this.#records.find(({ id }) => id === typed);
    // Whoever reports an incident cannot be asked to describe a product first.
    const isNew = known === undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed);
    this.#name.textContent = known !== undefined ? `${known.title}. ${known.group}.` : isNew ? 'Not in the register yet. If the spelling is right, leave it so and say so in the pull request: whoever reviews it adds the tool.' : '';
  }
}

function groupsOf(records: readonly KnownRecord[]): HTMLElement[] {
  const groups = Map.groupBy(records, ({ group }) => group);
  return [...groups].flatMap(([label, members]) => {
    const options = members.map(({ id, title }) => make('option', { value: id, textContent: title }));
    return label === '' ? options : [make('optgroup', { label }, ...options)];
  });
}
