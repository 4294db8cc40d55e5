import type { Choice, Question } from '../../domain/draft/questions.ts';
import { make } from './field-view.ts';
import { SelectView } from './select-view.ts';

/** A choice among a closed list, whose meanings can all be unfolded. */
export class ChoiceView extends SelectView {
  constructor(question: Question, depth: number) {
    const { choices } = question;
    super(question, depth, choices.map(({ value, label }) => make('option', { value, textContent: label })), (chosen) => choices.find(({ value }) => value === chosen)?.meaning);
    this.meaning.after(...meaningsOf(choices));
  }
}

function meaningsOf(choices: readonly Choice[]): HTMLElement[] {
  const told = choices.filter((choice): choice is Choice & { meaning: string } => choice.meaning !== null);
  if (told.length === 0) return [];
  const list = make('dl', { className: 'meanings' }, ...told.map(({ label, meaning }) => make('div', {}, make('dt', { textContent: label }), ' ', make('dd', { textContent: meaning }))));
  return [make('details', { className: 'meanings-of' }, make('summary', { textContent: 'What they mean' }), list)];
}
