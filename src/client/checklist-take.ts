import { checklistArchive, configurationFiles, type Configuration } from '../domain/checklist/export/files.ts';
import { checklistCsv } from '../domain/checklist/export/csv.ts';
import { githubIssue } from '../domain/checklist/export/github.ts';
import { checklistJson } from '../domain/checklist/export/json.ts';
import { checklistMarkdown } from '../domain/checklist/export/markdown.ts';
import { checklistLink, type Exported } from '../domain/checklist/document.ts';
import { partOf } from './parts.ts';
import { saveFile } from './save-picture.ts';

/** Copies, files, an issue and paper: everything that leaves the page, made in the browser. */
export class ChecklistTake {
  readonly #root: HTMLElement;
  readonly #exported: () => Exported;
  readonly #said: HTMLElement;

  constructor(root: Element, exported: () => Exported) {
    this.#root = partOf(root, '.take', HTMLElement);
    this.#exported = exported;
    this.#said = partOf(this.#root, '[data-said]', HTMLElement);
    this.#root.addEventListener('click', (event) => {
      const take = event.target instanceof HTMLElement ? event.target.dataset['take'] : undefined;
      if (take !== undefined) this.#take(take);
    });
    partOf(this.#root, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#openIssue();
    });
  }

  /** Offers the tested configuration for what was chosen, each piece as a file of its own. */
  showFiles(): void {
    const files = configurationFiles(this.#exported());
    const part = partOf(this.#root, '[data-files]', HTMLElement);
    partOf(part, 'p', HTMLElement).textContent = files.length === 0 ? 'There is no configuration yet for what you chose.' : 'Configuration for what you chose, also in the archive with its limits and drills:';
    partOf(part, 'ul', HTMLElement).replaceChildren(...files.map((each) => this.#fileItem(each)));
  }

  #fileItem({ guardrail, files }: Configuration): HTMLLIElement {
    const [item, title] = [document.createElement('li'), document.createElement('p')];
    title.textContent = `${guardrail.title}, ${guardrail.isProven ? 'proven by replay' : 'documented only'}`;
    item.append(title, ...files.map(({ name, content }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      // Several guardrails have a file of the same name.
      button.setAttribute('aria-label', `${name}: ${guardrail.title}`);
      button.addEventListener('click', () => this.#save(name.split('/').at(-1) ?? name, content, 'text/plain'));
      return button;
    }));
    return item;
  }

  say(line: string): void {
    this.#said.textContent = line;
  }

  #take(take: string): void {
    const exported = this.#exported();
    const name = `mishap-checklist-${exported.made}`;
    switch (take) {
      case 'link': void this.#copy(checklistLink(exported), 'The link is copied. It holds the choices and everything noted.'); break;
      case 'markdown': this.#save(`${name}.md`, checklistMarkdown(exported, 'full'), 'text/markdown'); break;
      case 'csv': this.#save(`${name}.csv`, checklistCsv(exported), 'text/csv'); break;
      case 'json': this.#save(`${name}.json`, checklistJson(exported), 'application/json'); break;
      case 'archive': this.#save(`${name}.zip`, checklistArchive(exported), 'application/zip'); break;
      case 'issue': void this.#copy(githubIssue(exported, '').body, 'The long text of the issue is copied.'); break;
      case 'print': window.print(); break;
    }
  }

  #save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    saveFile(name, type, content);
    this.say(`Saved as ${name}.`);
  }

  #openIssue(): void {
    const { url, filled, titleOnlyUrl, body, problem } = githubIssue(this.#exported(), partOf(this.#root, '[data-repository]', HTMLInputElement).value);
    const line = partOf(this.#root, '[data-problem]', HTMLElement);
    line.textContent = problem ?? '';
    if (url !== null) {
      window.open(url, '_blank', 'noopener');
      this.say(`The issue opens in another tab, ${filled === 'issue' ? 'filled in' : 'filled in with a line for each item; “Copy the long text” has more'}. Nothing is sent before you submit it there.`);
    } else if (titleOnlyUrl !== null) {
      window.open(titleOnlyUrl, '_blank', 'noopener');
      void this.#copy(body, 'The text is too long for a link. It is copied: paste it into the issue that opens in another tab.');
    }
  }

  async #copy(text: string, done: string): Promise<void> {
    const fallback = partOf(this.#root, '[data-text]', HTMLDetailsElement);
    try {
      await navigator.clipboard.writeText(text);
      fallback.hidden = true;
      this.say(done);
    } catch {
      fallback.hidden = false;
      fallback.open = true;
      const area = partOf(fallback, 'textarea', HTMLTextAreaElement);
      area.value = text;
      area.select();
      this.say('The browser refused to copy. The text stands below, to copy by hand.');
    }
  }
}
