import { newFileLink } from '../../domain/repository-links.ts';
import { placeOfFinding } from '../../domain/contribute/finding-place.ts';
import type { Contribution, ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { partOf } from '../parts.ts';
import { saveFile } from '../save-picture.ts';
import { button, make } from './field-view.ts';

export interface HandInEvents {
  readonly questions: readonly Question[];
  readonly contribution: () => Contribution;
  /** The text of the file as of now. */
  readonly text: () => Promise<string | null>;
  readonly showAll: () => void;
  readonly goTo: (finding: ToldFinding) => void;
}

export interface HandedIn {
  readonly text: string;
  readonly findings: readonly ToldFinding[];
  readonly summary: string;
  readonly slug: string;
  readonly corrects: string | null;
}

/** How the record leaves the page: copied, as a file, or into the repository's own page for a new file. Nothing is sent from here. */
export class HandIn {
  readonly #root: HTMLElement;
  readonly #on: HandInEvents;
  readonly #link: HTMLAnchorElement;
  readonly #copyAndOpen: HTMLButtonElement;
  #now: HandedIn | null = null;
  #address = '';

  constructor(root: HTMLElement, on: HandInEvents) {
    this.#root = partOf(root, '[data-hand-in]', HTMLElement);
    this.#on = on;
    this.#link = partOf(this.#root, '[data-open]', HTMLAnchorElement);
    this.#link.target = '_blank';
    this.#link.rel = 'noopener noreferrer';
    this.#copyAndOpen = partOf(this.#root, '[data-copy-open]', HTMLButtonElement);
    this.#copyAndOpen.addEventListener('click', () => void this.#copy(() => window.open(this.#address, '_blank', 'noopener')));
    partOf(this.#root, '[data-copy]', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    partOf(this.#root, '[data-download]', HTMLButtonElement).addEventListener('click', () => void this.#download());
    partOf(this.#root, '[data-show-all]', HTMLButtonElement).addEventListener('click', () => this.#showAll());
  }

  show(handedIn: HandedIn): void {
    this.#now = handedIn;
    const { text, slug, corrects, summary, findings } = handedIn;
    partOf(this.#root, '[data-summary]', HTMLElement).textContent = summary;
    const { url, isFilled } = this.#target(text, slug, corrects);
    this.#address = url;
    this.#link.hidden = !isFilled;
    if (isFilled) this.#link.href = url;
    this.#copyAndOpen.hidden = isFilled;
    this.#copyAndOpen.textContent = corrects === null ? 'Copy the text and open the page for a new file' : 'Copy the text and open the page to edit the record';
    partOf(this.#root, '[data-way]', HTMLElement).textContent = wayWords(isFilled, corrects !== null);
    const showAll = partOf(this.#root, '[data-show-all]', HTMLButtonElement);
    showAll.hidden = findings.length === 0;
    const list = partOf(this.#root, '[data-open-findings]', HTMLElement);
    if (!list.hidden) this.#list(list, findings);
  }

  #target(text: string, slug: string, corrects: string | null): { url: string; isFilled: boolean } {
    const { newFile = '', edit = '' } = this.#root.dataset;
    if (corrects !== null) return { url: `${edit}${corrects}.mdx`, isFilled: false };
    return newFileLink(newFile, `content/incidents/${slug === '' ? 'name-of-the-record' : slug}.mdx`, text);
  }

  #showAll(): void {
    this.#on.showAll();
    const list = partOf(this.#root, '[data-open-findings]', HTMLElement);
    list.hidden = false;
    this.#list(list, this.#now?.findings ?? []);
    list.focus();
  }

  #list(list: HTMLElement, findings: readonly ToldFinding[]): void {
    list.replaceChildren(...findings.map((finding) => {
      const place = placeOfFinding(finding, this.#on.questions);
      return make('li', {}, button(`${place === '' ? '' : `${place}: `}${finding.words.problem}`, () => this.#on.goTo(finding)));
    }));
  }

  async #download(): Promise<void> {
    const text = await this.#on.text();
    if (text === null) {
      this.#say('The file could not be written. Try again; what you wrote is still here.');
      return;
    }
    const { slug } = this.#on.contribution();
    const name = `${slug === '' ? 'draft' : slug.replace(/[^a-z0-9-]+/gi, '-')}.mdx`;
    saveFile(name, 'text/plain', text);
    this.#say(`Saved as ${name}. It can be opened here again.`);
  }

  async #copy(then: () => void = () => undefined): Promise<void> {
    // What was last checked is copied without delay: browsers let a page copy only right after a click.
    const text = this.#now?.text ?? await this.#on.text() ?? '';
    const fallback = partOf(this.#root, '[data-text]', HTMLDetailsElement);
    try {
      await navigator.clipboard.writeText(text);
      fallback.hidden = true;
      this.#say('The text of the file is copied.');
      then();
    } catch {
      fallback.hidden = false;
      fallback.open = true;
      const area = partOf(fallback, 'textarea', HTMLTextAreaElement);
      area.value = text;
      area.focus();
      area.select();
      const link = partOf(fallback, 'a', HTMLAnchorElement);
      link.href = this.#address;
      this.#say('The browser refused to copy. The text stands below, to copy by hand.');
    }
  }

  #say(line: string): void {
    partOf(this.#root, '[data-handed]', HTMLElement).textContent = line;
  }
}

function wayWords(isFilled: boolean, isCorrection: boolean): string {
  if (isCorrection) return 'A page that edits a file cannot be filled in from here: replace all of its text by what was copied, then propose the change there.';
  if (isFilled) return 'The page opens in another tab with the file in it. “Commit changes” there, then “Propose changes”, makes the pull request.';
  return 'The record is too long for an address. The page opens with the name of the file: paste the text there, then “Commit changes” and “Propose changes”.';
}
