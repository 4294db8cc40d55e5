import type { Question } from '../../domain/draft/questions.ts';
import { make } from './field-view.ts';
import { SimpleView } from './simple-view.ts';

/** A choice among what is offered. The meaning of what is chosen stands below. */
export class SelectView extends SimpleView<HTMLSelectElement> {
  protected readonly meaning = make('p', { className: 'meaning' });
  readonly #meaningOf: (value: string) => string | null | undefined;

  /**
   * @param offers options and groups of options
   * @param meaningOf what a value means, where that is known
   */
  constructor(question: Question, depth: number, offers: readonly HTMLElement[], meaningOf: (value: string) => string | null | undefined, className = '') {
    super(question, make('select', { className }, make('option', { value: '', textContent: 'Choose' }), ...offers), depth);
    this.#meaningOf = meaningOf;
    this.control.after(this.meaning);
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
    this.meaning.textContent = this.#meaningOf(this.control.value) ?? '';
  }
}

/** Chooses a value; one that is not offered is offered from then on, so that it is not lost. */
export function choose(select: HTMLSelectElement, value: unknown): void {
  const wanted = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  if (![...select.options].some((option) => option.value === wanted)) select.append(make('option', { value: wanted, textContent: `${wanted} (not on the list)` }));
  select.value = wanted;
}
