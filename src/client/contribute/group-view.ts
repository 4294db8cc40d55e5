import { applies, askedThough, type Answers } from '../../domain/draft/conditions.ts';
import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { inOrderAsked } from '../../domain/draft/steps.ts';
import { make, type FieldView, type Making } from './field-view.ts';
import { FindingBox } from './finding-box.ts';
import { helpOf, optionalMark } from './simple-view.ts';

/** Fields that belong together. What may be left out is folded away, unless it holds something. */
export class GroupView implements FieldView {
  readonly element: HTMLElement;
  readonly question: Question;
  readonly #fields: ReadonlyMap<string, FieldView>;
  readonly #more: HTMLDetailsElement | null;
  readonly #findings: FindingBox;
  /** What a file holds that is no group. */
  #odd: unknown;

  /** @param isRow whether it is a row of a list, which has the heading */
  constructor(question: Question, depth: number, making: Making, isRow = false) {
    this.question = question;
    this.element = make(isRow ? 'div' : 'fieldset', { className: isRow ? 'group-fields' : 'field group' });
    this.#fields = new Map(inOrderAsked(question.path, question.inner).map((inner) => [inner.name, making.make(inner, depth + 1)]));
    const help = isRow ? null : helpOf(question);
    this.#findings = new FindingBox(this.element, help === null ? [] : [help.id]);
    if (!isRow) {
      this.element.dataset['path'] = question.path;
      const legend = make('legend', {}, question.label);
      if (!question.required && depth === 0) legend.append(optionalMark());
      this.element.append(legend, ...(help === null ? [] : [help]));
    }
    const asked = [...this.#fields.values()].map((view) => view.question);
    const [front, more] = [asked.filter(isFront), asked.filter((inner) => !isFront(inner))];
    this.element.append(this.#findings.element, ...front.map(({ name }) => this.#elementOf(name)));
    this.#more = more.length === 0 ? null : moreOf(more, more.map(({ name }) => this.#elementOf(name)));
    if (this.#more !== null) this.element.append(this.#more);
  }

  field(name: string): FieldView | undefined {
    return this.#fields.get(name);
  }

  /** A group of which nothing is answered is no answer: a flag that says no does not make it one. */
  read(): unknown {
    const answers = this.#answers();
    return Object.values(answers).every((value) => value === false || value === null) ? this.#odd : answers;
  }

  show(value: unknown): void {
    const given: Answers = typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Answers : {};
    this.#odd = value === undefined || value === null || given === value ? undefined : value;
    for (const [name, view] of this.#fields) view.show(given[name]);
    if (this.#more !== null) this.#more.open = this.question.inner.some((inner) => !isFront(inner) && given[inner.name] !== undefined);
  }

  find(path: readonly (string | number)[]): FieldView {
    const [step, ...rest] = path;
    const view = this.#fields.get(String(step));
    return view === undefined ? this : view.find(rest);
  }

  tell(findings: readonly ToldFinding[]): void {
    this.#findings.tell(findings);
  }

  apply(answers: Answers): void {
    applyTo(this.#fields.values(), this.#answers(), answers);
  }

  focus(): void {
    [...this.#fields.values()][0]?.focus();
  }

  #answers(): Answers {
    return answersOf(this.#fields);
  }

  #elementOf(name: string): HTMLElement {
    const view = this.#fields.get(name);
    if (view === undefined) throw new Error(`The group has no field ${name}`);
    return view.element;
  }
}

/** The fold of what may be left out; its line says what is in it. */
export function moreOf(questions: readonly Question[], elements: readonly HTMLElement[]): HTMLDetailsElement {
  const names = questions.map(({ label }) => label.toLowerCase()).join(', ');
  return make('details', { className: 'more' }, make('summary', { textContent: `More: ${names}` }), ...elements);
}

/** Whether a field stands among the first of its group, or behind "more". */
function isFront({ required, path }: Question): boolean {
  return required || askedThough.has(path);
}

/** Shows those of some fields that apply. One that was answered stays, so that nothing is lost. */
export function applyTo(fields: Iterable<FieldView>, row: Answers, answers: Answers): void {
  for (const view of fields) {
    const { path, name } = view.question;
    const answer = row[name];
    view.element.hidden = !applies(path, row, answers) && (answer === undefined || (Array.isArray(answer) && answer.length === 0));
    view.apply(answers);
  }
}

/** What is answered in some fields, by their names. */
export function answersOf(fields: Iterable<readonly [string, FieldView]>): Answers {
  return Object.fromEntries([...fields].map(([name, view]) => [name, view.read()] as const).filter(([, value]) => value !== undefined));
}
