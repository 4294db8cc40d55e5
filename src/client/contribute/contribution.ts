import type { Checked, Contribution } from '../../domain/contribute/messages.ts';
import { draftWords, isExpected, isMissing, stepStates } from '../../domain/contribute/page-words.ts';
import { knownRecords, type CompactRegister } from '../../domain/contribute/compact-register.ts';
import { isSameContribution } from '../../domain/contribute/kept-draft.ts';
import { correctionLine, incidentDefaults } from '../../domain/draft/defaults.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { steps } from '../../domain/draft/steps.ts';
import type { ChecklistTold, Way } from '../checklist-told.ts';
import { partOf } from '../parts.ts';
import type { Making } from './field-view.ts';
import { helpWith } from './helping.ts';
import { DraftKeeping } from './keeping.ts';
import { makeView } from './make-view.ts';
import { showPreview, styleAs } from './preview.ts';
import { ReaderThread } from './reader-thread.ts';
import { RecordForm } from './record-form.ts';
import { SidePanel } from './side-panel.ts';
import { SourceKeys } from './source-keys.ts';
import { StillPointer } from './still-pointer.ts';
import { HandIn } from './hand-in.ts';

export interface Parts {
  /** The element of the page that everything stands in. */
  readonly root: HTMLElement;
  readonly questions: readonly Question[];
  readonly register: CompactRegister;
  readonly told: ChecklistTold;
  /** The drafts that are kept may be others than before. */
  readonly draftsChanged: () => void;
}

/** The form at work: what is typed is kept, checked and shown as the page it will be. */
export class ContributionDesk {
  readonly form: RecordForm;
  readonly keeping: DraftKeeping;
  readonly thread: ReaderThread;
  readonly #parts: Parts;
  readonly #side: SidePanel;
  readonly #handIn: HandIn;
  #checked: Checked | null = null;
  #isAllTold = false;
  /** What stood here before anything was written. */
  #unwritten: Contribution;
  #wrong = 0;
  #timer = 0;
  readonly #still = new StillPointer();

  constructor(parts: Parts) {
    const { root, questions, register } = parts;
    this.#parts = parts;
    const making: Making = {
      sources: new SourceKeys(), records: knownRecords(register), changed: () => this.#changed(), say: (line) => this.#say(line),
      make: (question, depth) => makeView(question, depth, making),
    };
    this.form = new RecordForm(questions, making);
    this.thread = new ReaderThread(register, root.dataset['base'] ?? '/');
    this.#side = new SidePanel(root, root.dataset['base'] ?? '/');
    this.#handIn = new HandIn(root, { questions, contribution: () => this.form.contribution, text: () => this.#textNow(), showAll: () => this.#tellAll(), goTo: (finding) => this.form.goTo(finding) });
    this.keeping = new DraftKeeping({
      current: () => this.form.contribution, isWritten: (contribution) => !isSameContribution(contribution, this.#unwritten),
      open: (_, contribution) => this.show(contribution), tell: (line, ways) => this.#warn(line, ways), changed: () => parts.draftsChanged(),
    });
    partOf(root, '[data-form]', HTMLElement).replaceChildren(this.form.element);
    const styled = partOf(root, '[data-preview]', HTMLElement).dataset['styledAs'];
    if (styled !== undefined) void styleAs(styled);
    helpWith(this.form, making);
    this.form.show({ slug: '', corrects: null, original: null, front: incidentDefaults(today()), body: '' });
    this.#unwritten = this.form.contribution;
    for (const name of ['input', 'change'] as const) this.form.element.addEventListener(name, () => this.#changed());
    this.form.element.addEventListener('focusout', () => this.#still.then(() => this.#tell()));
  }

  /** Shows a new record. */
  begin(): void {
    this.show({ slug: '', corrects: null, original: null, front: incidentDefaults(today()), body: '' });
    this.#unwritten = this.form.contribution;
  }

  show(contribution: Contribution, isAllTold = false): void {
    this.#isAllTold = isAllTold;
    this.#checked = null;
    this.form.show(contribution);
    this.#changed();
  }

  /** Shows a record of the register to be corrected, with a line for what changes. */
  correct(slug: string, original: string, front: Contribution['front'], body: string): void {
    const revisions = Array.isArray(front['revisions']) ? front['revisions'] as unknown[] : [];
    this.show({ slug, corrects: slug, original, front: { ...front, revisions: [...revisions, correctionLine(today())] }, body }, true);
    this.#unwritten = this.form.contribution;
  }

  /** The record of the register that a text is a version of, by its number or else by its name; null for a new one. */
  recordOf(id: unknown, name: string): { readonly slug: string; readonly by: 'number' | 'name' } | null {
    const { incidents } = this.#parts.register;
    const numbered = incidents.find((each) => each.id === id);
    if (numbered !== undefined) return { slug: numbered.slug, by: 'number' };
    return incidents.some(({ slug }) => slug === name) ? { slug: name, by: 'name' } : null;
  }

  tell(line: string, ways: readonly Way[] = []): void {
    this.#parts.told.clear();
    this.#parts.told.tell([line], ways);
  }

  /** Says what somebody must know before they type on, who may be far down the form. */
  #warn(line: string, ways: readonly Way[] = []): void {
    this.tell(line, [...ways, { label: 'Understood', act: () => undefined }]);
    this.#parts.told.stay();
  }

  /** Brings before the reader what was told. */
  reveal(): void {
    this.#parts.told.reveal();
  }

  #changed(): void {
    this.form.settle();
    this.#parts.root.dataset['pending'] = '';
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#pause(), 400);
  }

  /** Typing has paused: what was typed is kept and checked. */
  #pause(): void {
    this.keeping.save();
    void this.#check();
  }

  async #check(): Promise<void> {
    const checked = await this.thread.check(this.form.contribution, today());
    if (checked === null) return;
    this.#checked = checked;
    this.#still.then(() => {
      this.#tell();
      showPreview(partOf(this.#parts.root, '[data-preview]', HTMLElement), checked.preview);
      this.#side.showDuplicates(checked.duplicates);
      delete this.#parts.root.dataset['pending'];
    });
  }

  #tell(): void {
    if (this.#checked === null) return;
    const { findings, text } = this.#checked;
    const { slug } = this.form.contribution;
    this.form.tell(findings, this.#isAllTold);
    const states = stepStates(steps, findings, slug !== '');
    this.#side.showSteps(states);
    this.#handIn.show({ text, findings: findings.filter((finding) => !isExpected(finding)), summary: draftWords(states), slug, corrects: this.form.contribution.corrects });
    const wrong = findings.filter((finding) => !isMissing(finding) && !isExpected(finding)).length;
    // Said only when something new is wrong; what is missing is no news to somebody who is writing.
    if (wrong > this.#wrong) this.#say(wrong === 1 ? 'One thing is to be corrected.' : `${String(wrong)} things are to be corrected.`);
    this.#wrong = wrong;
  }

  #tellAll(): void {
    this.#isAllTold = true;
    this.#tell();
  }

  /** The text of the file as of now; null where the thread that writes it has failed. */
  async #textNow(): Promise<string | null> {
    window.clearTimeout(this.#timer);
    await this.#check();
    return this.#checked?.text ?? null;
  }

  #say(line: string): void {
    partOf(this.#parts.root, '[data-said]', HTMLElement).textContent = line;
  }
}

/** The day by the clock of the reader, in UTC as the check has it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
