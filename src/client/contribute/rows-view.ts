import type { Answers } from '../../domain/draft/conditions.ts';
import { rowName } from '../../domain/contribute/row-names.ts';
import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { button, freshId, make, type FieldView, type Making } from './field-view.ts';
import { FindingBox } from './finding-box.ts';
import { GroupView } from './group-view.ts';
import { helpOf, optionalMark } from './simple-view.ts';

interface Row {
  readonly view: FieldView;
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
  readonly out: HTMLButtonElement;
}

/** A list of groups or texts: rows are added, taken out, taken back and moved, and the focus stays where somebody works. */
export class RowsView implements FieldView {
  readonly element = make('fieldset', { className: 'field rows' });
  readonly question: Question;
  readonly #making: Making;
  readonly #depth: number;
  readonly #list = make('div', { className: 'row-list' });
  readonly #undo = make('p', { className: 'undo', hidden: true });
  readonly #add: HTMLButtonElement;
  readonly #none = make('input', { type: 'checkbox' });
  readonly #noneLabel = make('label', { className: 'none', hidden: true }, this.#none, 'There is none');
  readonly #findings: FindingBox;
  #rows: Row[] = [];
  /** What was taken out, the last one at the end, with its place and the name it had. */
  #out: { readonly row: Row; readonly at: number; readonly name: string }[] = [];
  #isGiven = false;
  #odd: unknown;

  constructor(question: Question, depth: number, making: Making) {
    this.question = question;
    this.#making = making;
    this.#depth = depth;
    const help = helpOf(question);
    this.#findings = new FindingBox(this.element, help === null ? [] : [help.id]);
    this.element.dataset['path'] = question.path;
    const legend = make('legend', {}, question.label);
    if (!question.required && depth === 0) legend.append(optionalMark());
    this.#add = button(`Add ${rowName(question.path).toLowerCase()}`, () => this.#addRow());
    this.#add.className = 'add';
    this.#place();
    this.element.append(legend, ...(help === null ? [] : [help]), this.#findings.element, this.#list, this.#undo, this.#noneLabel, this.#add);
    this.#none.addEventListener('change', () => { this.#isGiven = this.#none.checked; });
  }

  get rows(): readonly FieldView[] {
    return this.#rows.map(({ view }) => view);
  }

  /** Rows in which nothing is answered are no answer. */
  read(): unknown {
    const answers = this.#answered.map(({ view }) => view.read());
    return answers.length === 0 ? this.#odd ?? (this.#isGiven ? [] : undefined) : answers;
  }

  show(value: unknown): void {
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    this.#isGiven = Array.isArray(value);
    this.#odd = this.#isGiven || value === null ? undefined : value;
    this.#out = [];
    this.#offer();
    this.#rows = given.map((each) => this.#makeRow(each));
    this.#place();
  }

  find(path: readonly (string | number)[]): FieldView {
    const [step, ...rest] = path;
    const row = typeof step === 'number' ? this.#answered[step] : undefined;
    return row === undefined ? this : row.view.find(rest);
  }

  tell(findings: readonly ToldFinding[]): void {
    this.#findings.tell(findings);
  }

  apply(answers: Answers): void {
    for (const { view } of this.#rows) view.apply(answers);
  }

  focus(): void {
    (this.#rows[0]?.view ?? this.#add).focus();
  }

  /** A list that a record must have, of which it may be the answer that it is empty. */
  get #mayBeNone(): boolean {
    return this.question.required && this.question.atLeast === 0;
  }

  get #answered(): readonly Row[] {
    return this.#rows.filter(({ view }) => view.read() !== undefined);
  }

  #addRow(): void {
    const row = this.#makeRow(undefined);
    this.#rows.push(row);
    this.#place();
    this.#making.changed();
    row.view.focus();
    this.#making.say(`${this.#nameOf(row)} added.`);
  }

  #takeOut(row: Row): void {
    const at = this.#rows.indexOf(row);
    const name = this.#nameOf(row);
    this.#rows = this.#rows.filter((each) => each !== row);
    this.#out.push({ row, at, name });
    this.#place();
    this.#making.changed();
    this.#offer()?.focus();
    this.#making.say(`${name} is taken out. It can be taken back.`);
  }

  /** Offers what was taken out last. */
  #offer(): HTMLButtonElement | null {
    const last = this.#out.at(-1);
    this.#undo.hidden = last === undefined;
    if (last === undefined) return null;
    const back = button('Take it back', () => this.#takeBack());
    this.#undo.replaceChildren(`${last.name} is taken out. `, back);
    return back;
  }

  #takeBack(): void {
    const last = this.#out.pop();
    if (last === undefined) return;
    const { row, at } = last;
    this.#rows.splice(Math.min(at, this.#rows.length), 0, row);
    this.#offer();
    this.#place();
    this.#making.changed();
    row.view.focus();
  }

  #move(row: Row, by: -1 | 1): void {
    const at = this.#rows.indexOf(row);
    if (at + by < 0 || at + by >= this.#rows.length) return;
    this.#rows.splice(at, 1);
    this.#rows.splice(at + by, 0, row);
    this.#place();
    this.#making.changed();
    (by === -1 ? row.up : row.down).focus();
    this.#making.say(`Moved: now ${this.#nameOf(row)} of ${String(this.#rows.length)}.`);
  }

  #makeRow(value: unknown): Row {
    const view = this.#viewOfRow();
    view.show(value);
    const heading = make('p', { className: 'row-name', id: freshId('row') });
    const row: Row = {
      view, heading, element: make('div', { className: 'form-row' }),
      up: button('Up', () => this.#move(row, -1)), down: button('Down', () => this.#move(row, 1)), out: button('Take out', () => this.#takeOut(row)),
    };
    row.element.setAttribute('role', 'group');
    row.element.setAttribute('aria-labelledby', heading.id);
    row.element.append(make('div', { className: 'row-head' }, heading, make('span', { className: 'row-ways' }, row.up, row.down, row.out)), view.element);
    return row;
  }

  #viewOfRow(): FieldView {
    if (this.question.form === 'rows') return new GroupView(this.question, this.#depth, this.#making, true);
    return this.#making.make({ ...this.question, path: `${this.question.path}[]`, label: rowName(this.question.path), help: null, required: true, form: this.question.name === 'also' ? 'address' : 'text' }, this.#depth + 1);
  }

  /** Puts the rows in their order and says it in words. */
  #place(): void {
    this.#noneLabel.hidden = this.#rows.length > 0 || !this.#mayBeNone;
    this.#none.checked = this.#isGiven;
    const { activeElement: focused } = document;
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
    this.#rows.forEach((row, index) => {
      const name = this.#nameOf(row);
      row.heading.textContent = name;
      // The one that was pressed keeps the focus, so that pressing it once more undoes nothing.
      row.up.ariaDisabled = String(index === 0);
      row.down.ariaDisabled = String(index === this.#rows.length - 1);
      for (const [control, act] of [[row.up, 'Up'], [row.down, 'Down'], [row.out, 'Take out']] as const) control.setAttribute('aria-label', `${act}: ${name}`);
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.element.contains(focused)) focused.focus();
  }

  #nameOf(row: Row): string {
    return `${rowName(this.question.path)} ${String(this.#rows.indexOf(row) + 1)}`;
  }
}
