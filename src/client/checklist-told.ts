import { partOf } from './parts.ts';

export interface Way {
  readonly label: string;
  readonly act: () => void;
}

/** The box above the list that says what could not be used, what has changed, and what can be done about it. */
export class ChecklistTold {
  readonly #box: HTMLElement;

  constructor(root: Element) {
    this.#box = partOf(root, '[data-told]', HTMLElement);
  }

  clear(): void {
    this.#box.replaceChildren();
    this.#box.hidden = true;
    delete this.#box.dataset['staying'];
  }

  /** Keeps the box in sight, wherever somebody is on the page, until it is cleared. */
  stay(): void {
    this.#box.dataset['staying'] = '';
  }

  /** Brings the box before the reader, who acted somewhere else on the page. */
  reveal(): void {
    this.#box.focus({ preventScroll: true });
    this.#box.scrollIntoView({ block: 'center' });
  }

  /** Adds lines; the buttons belong to the last of them. */
  tell(lines: readonly string[], ways: readonly Way[] = []): void {
    if (lines.length === 0) return;
    this.#box.hidden = false;
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      this.#box.append(paragraph);
    }
    if (ways.length === 0) return;
    const row = document.createElement('p');
    row.append(...ways.map(({ label, act }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        this.clear();
        act();
      });
      return button;
    }));
    this.#box.append(row);
  }
}
