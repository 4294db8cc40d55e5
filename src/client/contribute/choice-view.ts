import type { Choice, Question } from '../../domain/draft/questions.ts';
import { make } from './field-view.ts';
import { SimpleView } from './simple-view.ts';

/** A choice among a closed list. The meaning of what is chosen stands below; all of them can be unfolded. */
export class ChoiceView extends SimpleView<HTMLSelectElement> {
  readonly #meaning = make('p', { className: 'meaning' });

  constructor(question: Question, depth: number) {
    super(question, make('select', {}, make('option', { value: '', textContent: 'Choose' }), ...question.choices.map(({ value, label }) => make('option', { value, textContent: label }))), depth);
    this.control.after(this.#meaning, ...meaningsOf(question.choices));
    this.control.addEventListener('change', () => this.#say());
  }

  read(): unknown {
    return this.control.value === '' ? undefined : this.control.value;
  }

  show(value: unknown): void {
    choose(this.control, value);
    this.#say();
  }

  #say(): void {
    this.#meaning.textContent = this.question.choices.find(({ value }) => value === this.control.value)?.meaning ?? '';
  }
}

/** Chooses a value; one that is not offered is offered from then on, so that it is not lost. */
export function choose(select: HTMLSelectElement, value: unknown): void {
  const wanted = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  if (![...select.options].some((option) => option.value === wanted)) select.append(make('option', { value: wanted, textContent: `${wanted} (not on the list)` }));
  select.value = wanted;
}

function meaningsOf(choices: readonly Choice[]): HTMLElement[] {
  const told = choices.filter((choice): choice is Choice & { meaning: string } => choice.meaning !== null);
  if (told.length === 0) return [];
  const list = make('dl', { className: 'meanings' }, ...told.map(({ label, meaning }) => make('div', {}, make('dt', { textContent: label }), ' ', make('dd', { textContent: meaning }))));
  return [make('details', { className: 'meanings-of' }, make('summary', { textContent: 'What they mean' }), list)];
}
