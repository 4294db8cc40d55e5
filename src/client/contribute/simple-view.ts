import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { freshId, make, type FieldView } from './field-view.ts';
import { FindingBox } from './finding-box.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field with one control: label, help, control, findings. */
export abstract class SimpleView<C extends Control> implements FieldView {
  readonly element = make('div', { className: 'field' });
  readonly question: Question;
  protected readonly control: C;
  readonly #box: FindingBox;

  constructor(question: Question, control: C, depth: number) {
    this.question = question;
    this.control = control;
    control.id = freshId(question.name);
    this.element.dataset['path'] = question.path;
    const help = helpOf(question);
    this.#box = new FindingBox(control, help === null ? [] : [help.id]);
    const label = make('label', { htmlFor: control.id }, question.label);
    if (!question.required && depth === 0) label.append(optionalMark());
    this.element.append(label, ...(help === null ? [] : [help]), control, this.#box.element);
  }

  abstract read(): unknown;
  abstract show(value: unknown): void;

  find(): FieldView {
    return this;
  }

  tell(findings: readonly ToldFinding[]): void {
    this.#box.tell(findings);
  }

  apply(): void {
    // Whether it applies is for the group it stands in to say.
  }

  focus(): void {
    this.control.focus();
  }
}

/** What the schema says of a field. */
export function helpOf({ help }: Question): HTMLElement | null {
  return help === null ? null : make('p', { className: 'help', id: freshId('help'), textContent: help });
}

export function optionalMark(): HTMLElement {
  return make('span', { className: 'soft optional', textContent: ' may be left out' });
}
