import { draftName, readKept } from '../domain/contribute/kept-draft.ts';
import { timeWords } from '../domain/contribute/time-words.ts';
import { ChecklistTold } from './checklist-told.ts';
import type { Arriving } from './contribute/arriving.ts';
import type { ContributionDesk } from './contribute/contribution.ts';
import { DraftStore, type KeptText } from './contribute/draft-store.ts';
import { partOf } from './parts.ts';

interface Opened {
  readonly desk: ContributionDesk;
  readonly arriving: Arriving;
}

/** The part of the page that writes a record. Form, reader and rules are loaded when somebody begins. */
class RecordContribution extends HTMLElement {
  readonly #store = new DraftStore();
  #told!: ChecklistTold;
  #opening: Promise<Opened | null> | null = null;

  connectedCallback(): void {
    this.#told = new ChecklistTold(this);
    this.#on('[data-new]', () => this.#begin());
    this.#on('[data-open-correction]', () => this.#correct(this.#part('[data-correct]', HTMLSelectElement).value));
    this.#on('[data-open-paste]', () => this.#with(({ arriving }) => arriving.text(this.#part('[data-paste]', HTMLTextAreaElement).value, '')));
    const file = this.#part('[data-import]', HTMLInputElement);
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) this.#with(({ arriving }) => arriving.file(chosen));
      file.value = '';
    });
    this.#showDrafts();
    this.#arrive();
    this.dataset['ready'] = '';
  }

  #arrive(): void {
    const slug = new URLSearchParams(location.search).get('correct');
    const kept = this.#drafts().flatMap(({ id, text }) => {
      const draft = readKept(text);
      return draft === null ? [] : [{ id, text, draft }];
    });
    const [latest] = kept.filter(({ draft }) => slug === null || draft.contribution.corrects === slug);
    if (latest !== undefined) {
      this.#resume(latest.id, latest.text);
      document.querySelector('[data-back]')?.toggleAttribute('hidden', false);
    } else if (slug !== null && /^[a-z0-9-]+$/.test(slug)) this.#correct(slug);
  }

  #begin(): void {
    this.#with(({ desk }) => {
      desk.keeping.save();
      desk.keeping.begin();
      desk.begin();
      this.#showForm();
      desk.form.sources.focus();
    });
  }

  #correct(slug: string): void {
    if (slug !== '') this.#with(({ arriving }) => arriving.correct(slug));
  }

  /** Goes on with a kept draft. */
  #resume(id: string, text: string): void {
    const kept = readKept(text);
    if (kept === null) return;
    this.#with(({ desk }) => {
      desk.keeping.save();
      desk.keeping.follow(id, text);
      desk.show(kept.contribution);
      this.#showForm();
      desk.tell(`Your draft of ${timeWords(new Date(kept.saved), new Date())} is back.`, [{ label: 'Discard it', act: () => this.#discard(id) }]);
    });
  }

  #discard(id: string): void {
    const text = this.#store.read(id);
    this.#with(({ desk }) => {
      if (desk.keeping.id === id) {
        desk.keeping.discard();
        desk.begin();
        this.#hideForm();
      } else this.#store.forget(id);
      this.#showDrafts();
      this.#told.clear();
      this.#told.tell(['The draft is discarded.'], text === null ? [] : [{ label: 'Take it back', act: () => this.#takeBack(id, text) }]);
    });
  }

  #takeBack(id: string, text: string): void {
    this.#store.write(id, text);
    this.#showDrafts();
    this.#resume(id, text);
  }

  /** Newest first. */
  #drafts(): KeptText[] {
    return this.#store.list().sort((a, b) => (readKept(b.text)?.saved ?? 0) - (readKept(a.text)?.saved ?? 0));
  }

  #showDrafts(): void {
    const drafts = this.#drafts();
    const place = this.#part('[data-drafts]', HTMLElement);
    place.hidden = drafts.length === 0;
    partOf(place, 'ul', HTMLElement).replaceChildren(...drafts.map((each) => this.#draftItem(each)));
  }

  #draftItem({ id, text }: KeptText): HTMLLIElement {
    const kept = readKept(text);
    const item = document.createElement('li');
    const name = kept === null ? 'A draft that cannot be read' : `${draftName(kept.contribution)}, ${timeWords(new Date(kept.saved), new Date())}`;
    const ways = kept === null
      ? [this.#button('Show its text', name, () => this.#showText(text)), this.#button('Discard', name, () => this.#discard(id))]
      : [this.#button('Go on', name, () => this.#resume(id, text)), this.#button('Discard', name, () => this.#discard(id))];
    item.append(name, ' ', ...ways);
    return item;
  }

  /** A kept text that is no draft is shown as it is, never thrown away. */
  #showText(text: string): void {
    const fold = this.#part('[data-paste-fold]', HTMLDetailsElement);
    fold.open = true;
    const area = this.#part('[data-paste]', HTMLTextAreaElement);
    area.value = text;
    area.focus();
  }

  #button(label: string, of: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', `${label}: ${of}`);
    button.addEventListener('click', act);
    return button;
  }

  /** Does something with the form, which is loaded for it. */
  #with(act: (opened: Opened) => unknown): void {
    this.#opening ??= this.#open();
    void this.#opening.then((opened) => {
      if (opened !== null) return act(opened);
      this.#opening = null;
      this.#told.clear();
      this.#told.tell(['The form could not be loaded. Try again, or use one of the other ways below.']);
      return undefined;
    });
  }

  async #open(): Promise<Opened | null> {
    this.dataset['loading'] = '';
    try {
      const [{ openDesk }, questions, register] = await Promise.all([import('./contribute/open-desk.ts'), this.#load('questions'), this.#load('register')]);
      return openDesk({ root: this, questions, register, told: this.#told, draftsChanged: () => this.#showDrafts() }, () => this.#showForm());
    } catch {
      return null;
    } finally {
      delete this.dataset['loading'];
    }
  }

  async #load(name: string): Promise<unknown> {
    const response = await fetch(this.dataset[name] ?? '');
    if (!response.ok) throw new Error(`${name} could not be loaded`);
    return response.json();
  }

  #showForm(): void {
    this.#part('[data-desk]', HTMLElement).hidden = false;
    this.dataset['writing'] = '';
  }

  #hideForm(): void {
    this.#part('[data-desk]', HTMLElement).hidden = true;
    delete this.dataset['writing'];
    this.#part('[data-new]', HTMLButtonElement).focus();
  }

  #on(selector: string, act: () => void): void {
    this.#part(selector, HTMLButtonElement).addEventListener('click', act);
  }

  #part<T extends Element>(selector: string, type: new () => T): T {
    return partOf(this, selector, type);
  }
}

customElements.define('record-contribution', RecordContribution);
