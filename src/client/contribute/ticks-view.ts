import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { freshId, make, type FieldView, type Making } from './field-view.ts';
import { FindingBox } from './finding-box.ts';
import { helpOf, optionalMark } from './simple-view.ts';
import type { CitedSource, Follower } from './source-keys.ts';

interface Offer {
  readonly value: string;
  readonly label: string;
  readonly meaning: string | null;
}

/** Several of a list, in the order in which they were ticked. */
export class TicksView implements FieldView, Follower {
  readonly element = make('fieldset', { className: 'field ticks' });
  readonly question: Question;
  readonly #list = make('div', { className: 'tick-list' });
  readonly #order = make('p', { className: 'meaning' });
  readonly #findings: FindingBox;
  #offers: readonly Offer[];
  #ticked: string[] = [];
  #isGiven = false;
  /** Something that is no list of texts, from a file. */
  #odd: unknown;

  constructor(question: Question, depth: number, making: Making) {
    this.question = question;
    this.#offers = question.choices;
    const help = helpOf(question);
    this.#findings = new FindingBox(this.element, help === null ? [] : [help.id]);
    this.element.dataset['path'] = question.path;
    const legend = make('legend', {}, question.form === 'source-keys' && question.name === 'sources' ? 'Sources that say so' : question.label);
    if (!question.required && depth === 0) legend.append(optionalMark());
    this.element.append(legend, ...(help === null ? [] : [help]), this.#list, this.#order, this.#findings.element);
    this.#list.addEventListener('change', (event) => this.#tick(event.target));
    if (question.form === 'source-keys') making.sources.follow(this);
    else this.#draw();
  }

  read(): unknown {
    if (this.#odd !== undefined && this.#ticked.length === 0) return this.#odd;
    return this.#ticked.length === 0 && !this.#isGiven ? undefined : [...this.#ticked];
  }

  show(value: unknown): void {
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
    this.#ticked = isList ? value : [];
    this.#isGiven = isList;
    this.#odd = isList || value === null ? undefined : value;
    this.#draw();
  }

  showSources(list: readonly CitedSource[]): void {
    this.#offers = list.filter(({ key }) => key !== '').map(({ key, publisher }) => ({ value: key, label: key, meaning: publisher === '' ? null : publisher }));
    this.#draw();
  }

  renameSource(before: string, after: string): void {
    this.#ticked = this.#ticked.map((key) => (key === before ? after : key));
    this.#draw();
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
    this.#list.querySelector('input')?.focus();
  }

  #tick(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.#ticked = this.#ticked.filter((each) => each !== target.value);
    if (target.checked) this.#ticked.push(target.value);
    this.#odd = undefined;
    this.#sayOrder();
  }

  #draw(): void {
    const focused = this.#list.querySelector<HTMLInputElement>(':focus')?.value;
    const known = new Set(this.#offers.map(({ value }) => value));
    const unknown = [...new Set(this.#ticked)].filter((value) => !known.has(value)).map((value) => ({ value, label: value, meaning: 'not on the list' }));
    const name = freshId(this.question.name);
    this.#list.replaceChildren(...[...this.#offers, ...unknown].map(({ value, label, meaning }) => {
      const box = make('input', { type: 'checkbox', name, value, checked: this.#ticked.includes(value) });
      return make('label', {}, box, make('span', {}, make('b', { textContent: label }), ...(meaning === null ? [] : [' ', make('span', { className: 'soft', textContent: meaning })])));
    }));
    if (this.#offers.length === 0 && unknown.length === 0) this.#list.append(make('p', { className: 'soft', textContent: 'No source has a key yet: sources are the first step.' }));
    if (focused !== undefined) this.#list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
    this.#sayOrder();
  }

  /** Order matters only where the list is one of places. */
  #sayOrder(): void {
    if (this.question.form !== 'choices') return;
    const labels = this.#ticked.map((value) => this.#offers.find((offer) => offer.value === value)?.label ?? value);
    this.#order.textContent = labels.length < 2 ? '' : `In this order: ${labels.join(', ')}. To change it, untick and tick again.`;
  }
}
