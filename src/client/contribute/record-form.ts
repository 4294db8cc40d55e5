import { fieldOfFinding, filledInStep, isMissing } from '../../domain/contribute/page-words.ts';
import type { Contribution, ToldFinding } from '../../domain/contribute/messages.ts';
import { textAt } from '../../domain/contribute/loose.ts';
import { draftFromAnswers } from '../../domain/draft/answers.ts';
import type { Answers } from '../../domain/draft/conditions.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { notAsked, steps } from '../../domain/draft/steps.ts';
import { make, type FieldView, type Making } from './field-view.ts';
import { answersOf, applyTo, moreOf } from './group-view.ts';
import type { RowsView } from './rows-view.ts';
import { TextView } from './text-view.ts';
import { WriteUpView } from './write-up-view.ts';

const nameOfFile: Question = {
  path: 'slug', name: 'slug', label: 'Name of the file', required: true, form: 'text', choices: [], atLeast: 0, record: null, inner: [],
  help: 'The last part of the address of the page: lower-case words joined by hyphens, such as vendor-agent-what-broke.',
};

/** The form of a record: steps with their fields, the name of the file, and the write-up. */
export class RecordForm {
  readonly element = make('form', { className: 'record-form', noValidate: true, autocomplete: 'off' });
  readonly name = new TextView(nameOfFile, 0);
  readonly writeUp: WriteUpView;
  readonly #questions: readonly Question[];
  readonly #making: Making;
  readonly #fields: ReadonlyMap<string, FieldView>;
  readonly #visited = new WeakSet<Element>();
  #told = new Set<FieldView>();
  #filled: HTMLDetailsElement | null = null;
  #corrects: string | null = null;
  #original: string | null = null;

  constructor(questions: readonly Question[], making: Making) {
    this.#questions = questions;
    this.#making = making;
    const body = questions.find(({ path }) => path === 'body');
    if (body === undefined) throw new Error('The questions have no write-up');
    this.writeUp = new WriteUpView(body, making);
    this.#fields = new Map(questions.filter((question) => question !== body).map((question) => [question.path, making.make(question, 0)]));
    this.element.append(...steps.map(({ id, title, why, fields }, index) => this.#stepOf(id, `${String(index + 1)}. ${title}`, why, fields)), this.#filledIn());
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('focusout', ({ target, relatedTarget }) => this.#visit(target, relatedTarget));
  }

  /** What is answered, as the file will say it. */
  get contribution(): Contribution {
    const { front } = draftFromAnswers(this.#answers, this.#questions);
    return { slug: this.name.typed.trim(), corrects: this.#corrects, original: this.#original, front, body: this.writeUp.read() };
  }

  get sources(): RowsView {
    return this.#fields.get('sources') as RowsView;
  }

  show({ slug, corrects, original, front, body }: Contribution): void {
    this.#corrects = corrects;
    this.#original = original;
    for (const [name, view] of this.#fields) view.show(front[name]);
    this.name.show(slug);
    // The address of a record stays, whatever is corrected in it.
    this.name.isFixed = corrects !== null;
    this.writeUp.show(body);
    // Whoever corrects a record says there what changed.
    if (this.#filled !== null) this.#filled.open = corrects !== null;
    this.tell([], false);
    this.settle();
  }

  /** Brings what fields know of each other up to date. */
  settle(): void {
    const sources = this.sources.rows.map((row) => row.read());
    this.#making.sources.set(sources.map((source) => ({ key: textAt(source, 'id').trim(), publisher: textAt(source, 'publisher') })));
    const answers = this.#answers;
    applyTo(this.#fields.values(), answers, answers);
  }

  /**
   * Shows findings beside their fields. That something is missing is said of fields somebody has been at.
   *
   * @param isAll true to say it of all fields
   */
  tell(findings: readonly ToldFinding[], isAll: boolean): void {
    const isDue = (finding: ToldFinding, element: Element) => isAll || !isMissing(finding) || this.#visited.has(element);
    const told = Map.groupBy(findings.filter((finding) => this.#viewOf(finding) !== null), (finding) => this.#viewOf(finding) as FieldView);
    const due = new Map([...told].map(([view, list]) => [view, list.filter((finding) => isDue(finding, view.element))] as const));
    for (const view of this.#told) if (!due.has(view)) view.tell([]);
    for (const [view, list] of due) view.tell(list);
    this.#told = new Set(due.keys());
    this.writeUp.tell(findings.filter((finding) => finding.path === null && fieldOfFinding(finding) === 'body' && isDue(finding, this.writeUp.element)));
  }

  /** Brings the reader to the field a finding is about. */
  goTo(finding: ToldFinding): void {
    this.#reach(this.#viewOf(finding) ?? this.writeUp);
  }

  /** Brings the reader to the last line on what was changed. */
  goToRevision(): void {
    const revisions = this.#fields.get('revisions') as RowsView;
    this.#reach(revisions.find([revisions.rows.length - 1, 'note']));
  }

  #reach(target: FieldView | WriteUpView): void {
    for (let fold = target.element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    target.focus();
  }

  get #answers(): Answers {
    return answersOf(this.#fields);
  }

  #viewOf({ path, rule }: ToldFinding): FieldView | null {
    if (rule === 'bad-file-name' || rule === 'duplicate-slug') return this.name;
    const [step, ...rest] = path ?? [];
    return this.#fields.get(String(step))?.find(rest) ?? null;
  }

  /** Somebody has been at the fields they leave, not at those they go on working in. */
  #visit(target: EventTarget | null, next: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    for (let field = target.closest('.field'); field !== null; field = field.parentElement?.closest('.field') ?? null) {
      if (!(next instanceof Node && field.contains(next))) this.#visited.add(field);
    }
  }

  #stepOf(id: string, title: string, why: string, names: readonly string[]): HTMLElement {
    const heading = make('h3', { id: `step-${id}`, tabIndex: -1, textContent: title });
    const section = make('section', { className: 'step' }, heading, make('p', { className: 'soft', textContent: why }), ...names.flatMap((name) => this.#elementsOf(name)));
    section.setAttribute('aria-labelledby', heading.id);
    return section;
  }

  #elementsOf(name: string): HTMLElement[] {
    if (name === 'body') return [this.writeUp.element];
    const field = this.#fields.get(name);
    if (field === undefined) throw new Error(`There is no question for ${name}`);
    return name === 'title' ? [field.element, this.name.element] : [field.element];
  }

  /** What nobody is asked for: it is filled in, and can be seen and changed. */
  #filledIn(): HTMLElement {
    const fields = notAsked.flatMap((name) => this.#fields.get(name) ?? []);
    const fold = moreOf(fields.map(({ question }) => question), fields.map(({ element }) => element));
    const summary = fold.querySelector('summary');
    if (summary !== null) summary.textContent = `Filled in for you: ${fields.map(({ question }) => question.label.toLowerCase()).join(', ')}`;
    fold.id = `step-${filledInStep}`;
    this.#filled = fold;
    return fold;
  }
}
