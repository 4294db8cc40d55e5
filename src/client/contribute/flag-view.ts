import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { freshId, make, type FieldView } from './field-view.ts';
import { FindingBox } from './finding-box.ts';
import { helpOf } from './simple-view.ts';

/** Yes or no. Where it may be left out, no and nothing are the same, unless a file that was opened says no itself. */
export class FlagView implements FieldView {
  readonly element = make('div', { className: 'field flag' });
  readonly question: Question;
  readonly #box = make('input', { type: 'checkbox' });
  readonly #findings: FindingBox;
  #isSaid: boolean;
  /** Something that is neither yes nor no, from a file. */
  #odd: unknown;

  constructor(question: Question) {
    this.question = question;
    this.#isSaid = question.required;
    this.#box.id = freshId(question.name);
    const help = helpOf(question);
    this.#findings = new FindingBox(this.#box, help === null ? [] : [help.id]);
    this.element.dataset['path'] = question.path;
    this.element.append(make('label', {}, this.#box, make('span', { textContent: question.label })), ...(help === null ? [] : [help]), this.#findings.element);
    this.#box.addEventListener('change', () => { this.#odd = undefined; });
  }

  read(): unknown {
    if (this.#odd !== undefined) return this.#odd;
    return this.#box.checked || (this.#isSaid ? false : undefined);
  }

  show(value: unknown): void {
    this.#box.checked = value === true;
    this.#isSaid = this.question.required || value === false;
    this.#odd = typeof value === 'boolean' || value === null ? undefined : value;
  }

  find(): FieldView {
    return this;
  }

  tell(findings: readonly ToldFinding[]): void {
    this.#findings.tell(findings);
  }

  apply(): void {
    // Whether it applies is for the group it stands in to say.
  }

  focus(): void {
    this.#box.focus();
  }
}
