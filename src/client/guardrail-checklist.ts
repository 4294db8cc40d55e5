import { changesSince, unknownItems } from '../domain/checklist/changes.ts';
import { changeWords } from '../domain/checklist/change-words.ts';
import { makeChecklist, type Checklist } from '../domain/checklist/checklist.ts';
import { noChoices, readChoices, writeChoices, type Choices } from '../domain/checklist/choices.ts';
import { coverageOf } from '../domain/checklist/coverage.ts';
import { readDocument, type Exported } from '../domain/checklist/document.ts';
import { readLink, writeLink } from '../domain/checklist/link.ts';
import { choicesWords, stackWords } from '../domain/checklist/page-words.ts';
import { noProgress, withItem, type Progress } from '../domain/checklist/progress.ts';
import type { ChecklistSource } from '../domain/checklist/source.ts';
import { claimEntry, isOwnEntry, readAddress, writeAddress } from './checklist-address.ts';
import { fromAddress, fromDocument, fromStored, isSameProgress, type Arrived } from './checklist-arrival.ts';
import { ChecklistCoverage } from './checklist-coverage.ts';
import { ChecklistForm } from './checklist-form.ts';
import { ChecklistItems } from './checklist-items.ts';
import { ChecklistKeeping } from './checklist-keeping.ts';
import { preparePrinting } from './checklist-print.ts';
import type { Stored } from './checklist-store.ts';
import { ChecklistTables } from './checklist-tables.ts';
import { ChecklistTake } from './checklist-take.ts';
import { ChecklistTold } from './checklist-told.ts';
import { loadSource } from './checklist-source.ts';
import { partOf } from './parts.ts';

/** The generator: choices in, an ordered list out, notes beside its items. Everything stays in the browser. */
class GuardrailChecklist extends HTMLElement {
  #source!: ChecklistSource;
  #choices: Choices = noChoices;
  #progress: Progress = noProgress;
  #checklist!: Checklist;
  #form!: ChecklistForm;
  #items!: ChecklistItems;
  #coverage!: ChecklistCoverage;
  #tables!: ChecklistTables;
  #take!: ChecklistTake;
  #keeping!: ChecklistKeeping;
  #told!: ChecklistTold;

  connectedCallback(): void {
    this.#told = new ChecklistTold(this);
    void loadSource(this).then((source) => {
      if (source === null) this.#giveUp();
      else this.#begin(source);
    });
  }

  /** Leaves the page as it is without script. */
  #giveUp(): void {
    this.dataset['failed'] = '';
    this.#told.tell(['The records could not be loaded, so nothing can be chosen or counted here. The list below is complete all the same.']);
  }

  #begin(source: ChecklistSource): void {
    const base = this.dataset['base'] ?? '/';
    this.#source = source;
    this.#form = new ChecklistForm(this, source);
    this.#items = new ChecklistItems(this, base);
    this.#coverage = new ChecklistCoverage(this, base);
    this.#tables = new ChecklistTables(this, base);
    this.#take = new ChecklistTake(this, () => this.#exported);
    this.#keeping = new ChecklistKeeping(this, {
      current: () => ({ ...this.#stored, progress: this.#progress }),
      adopt: (progress) => this.#adopt(progress),
      open: (stored) => this.#openStored(stored),
      tell: (line, ways) => this.#told.tell([line], ways),
    });
    preparePrinting(this, () => this.#exported);
    this.#listen();
    this.#arriveFirst();
    this.dataset['ready'] = '';
  }

  #listen(): void {
    this.#form.onChange((choices) => this.#choose(choices, 'push'));
    this.#form.onSubmit(() => partOf(this, '#result', HTMLElement).focus());
    this.#items.onChange((id, note) => this.#note(withItem(this.#progress, id, note)));
    this.addEventListener('click', (event) => this.#follow(event));
    window.addEventListener('popstate', (event) => this.#move(event.state));
    partOf(this, '[data-import]', HTMLInputElement).addEventListener('change', (event) => void this.#import(event.target));
  }

  /** By the address, else what is kept here, else nothing. */
  #arriveFirst(): void {
    const { params, link } = readAddress();
    const stored = this.#keeping.stored;
    const isBare = params.size === 0 && link === null;
    const { choices } = readChoices(params, this.#form.known);
    const query = writeChoices(choices).toString();
    const isKept = stored !== null && (isBare || (stored.query === query && (link === null || isSameProgress(link.progress, readLink(stored.fragment).progress))));
    if (isKept) {
      this.#openStored(stored);
      if (isBare) this.#told.tell(['This is the checklist kept in this browser.'], [{ label: 'Begin anew, keep it', act: () => this.#leave() }]);
    } else {
      this.#arrive(fromAddress(this.#form.known));
      claimEntry();
      if (stored !== null) this.#told.tell(['Another checklist is kept in this browser.'], [{ label: 'Open the kept one', act: () => this.#openStored(stored) }]);
    }
    if (this.#choices !== noChoices && writeChoices(this.#choices).size > 0) this.#form.fold();
  }

  /** Shows the empty form without touching what is kept. */
  #leave(): void {
    this.#keeping.leave();
    this.#arrive({ choices: noChoices, progress: noProgress, mark: null, trouble: [] });
    this.#write('push');
  }

  #openStored(stored: Stored): void {
    this.#arrive(fromStored(stored, this.#form.known));
    this.#keeping.begin(stored);
    this.#write('replace');
  }

  #arrive({ choices, progress, mark, trouble }: Arrived): void {
    this.#told.clear();
    this.#progress = progress;
    this.#show(choices);
    const changes = changesSince(mark, progress, this.#source, this.#checklist);
    this.#told.tell([...trouble, ...changeWords(changes, unknownItems(progress, this.#source))]);
  }

  async #import(target: EventTarget | null): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!(target instanceof HTMLInputElement) || file === undefined) return;
    const read = readDocument(await file.text(), this.#source);
    target.value = '';
    if (read === null) {
      this.#take.say(`${file.name} is not a checklist of this register: a JSON file saved here was expected. Nothing has changed.`);
      return;
    }
    const before = this.#stored;
    this.#arrive(fromDocument(read));
    this.#write('push');
    this.#take.say(`Opened ${file.name}.`);
    this.#tellReplaced(`Opened ${file.name}.`, before);
  }

  /** What came in stands in the place of what was here, which can be had back. */
  #tellReplaced(line: string, before: Stored): void {
    this.#told.tell([line], [{ label: 'Back to what was here', act: () => this.#openOther(before) }]);
    this.#told.reveal();
    this.#keeping.save();
  }

  #openOther({ query, fragment }: Stored): void {
    const { progress } = readLink(fragment);
    this.#arrive({ choices: readChoices(new URLSearchParams(query), this.#form.known).choices, progress, mark: null, trouble: [] });
    this.#write('push');
    this.#keeping.save();
  }

  #choose(choices: Choices, how: 'push' | 'replace'): void {
    this.#show(choices);
    this.#write(how);
    this.#keeping.save();
  }

  #note(progress: Progress): void {
    this.#progress = progress;
    this.#showProgress();
    this.#write('replace');
    this.#keeping.save();
  }

  #adopt(progress: Progress): void {
    this.#progress = progress;
    this.#showProgress();
    this.#write('replace');
    this.#take.say('Changed in another tab, and shown here.');
  }

  /** Presets and "clear" change the choices and keep what is noted. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-preset], [data-clear]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#choose(readChoices(new URL(link.href).searchParams, this.#form.known).choices, 'push');
    if (link.dataset['preset'] === undefined) return;
    this.#form.fold();
    partOf(this, '#result', HTMLElement).focus();
  }

  #move(state: unknown): void {
    const { link } = readAddress();
    // Somebody pasted another link into this tab.
    if (!isOwnEntry(state) && link !== null) {
      const before = this.#stored;
      this.#arrive(fromAddress(this.#form.known));
      claimEntry();
      this.#tellReplaced('This link has other notes than those that were here.', before);
      return;
    }
    this.#show(readChoices(new URLSearchParams(location.search), this.#form.known).choices);
    // A jump within the page has replaced the notes in the address, and an entry gone back to may hold older ones.
    if (this.#progress.size > 0 || link !== null) this.#write('replace');
    this.#keeping.save();
  }

  #show(choices: Choices): void {
    this.#choices = choices;
    this.#checklist = makeChecklist(choices, this.#source);
    this.#form.show(choices, choicesWords(this.#checklist));
    partOf(this, '[data-words]', HTMLElement).replaceChildren(...stackWords(this.#checklist).map(lineOf));
    this.#items.showList(this.#checklist);
    this.#tables.show(this.#checklist);
    this.#take.showFiles();
    this.#showProgress();
  }

  #showProgress(): void {
    const coverage = coverageOf(this.#checklist, this.#progress);
    this.#items.showProgress(this.#checklist, this.#progress, coverage, today());
    this.#coverage.show(this.#checklist, coverage);
  }

  #write(how: 'push' | 'replace'): void {
    writeAddress(writeChoices(this.#choices).toString(), { progress: this.#progress, mark: this.#source.mark }, how);
  }

  get #stored(): Stored {
    return { query: writeChoices(this.#choices).toString(), fragment: writeLink({ progress: this.#progress, mark: this.#source.mark }) };
  }

  get #exported(): Exported {
    return { checklist: this.#checklist, progress: this.#progress, source: this.#source, made: today() };
  }
}

function lineOf(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

/** The day by the clock and zone of the reader, as 2026-11-24. */
function today(): string {
  const now = new Date();
  return [String(now.getFullYear()), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

customElements.define('guardrail-checklist', GuardrailChecklist);
