import { partOf } from './parts.ts';

/** A filter that is on, as a button that takes it off. */
export interface Chip {
  readonly label: string;
  remove(): void;
}

const pause = 250;

/** What the filters came to: the announced line, a chip per filter, and the advice when nothing matches. */
export class CatalogueOutcome {
  readonly #status: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #empty: HTMLElement;
  #timer = 0;

  constructor(root: Element) {
    this.#status = partOf(root, '[role="status"]', HTMLElement);
    this.#chips = partOf(root, '.chips', HTMLElement);
    this.#empty = partOf(root, '.empty', HTMLElement);
  }

  /** Announces a line once changes have come to rest, so that a screen reader hears the last one only. */
  say(line: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => { this.#status.textContent = line; }, pause);
  }

  showChips(chips: readonly Chip[], clear: () => void): void {
    const items = chips.map((chip, index) => listItem(button(chip.label, `Remove filter ${chip.label}`, () => {
      chip.remove();
      this.#focusNear(index);
    })));
    const clearing = button('Clear all', 'Clear all filters and the search', () => {
      clear();
      this.#focusNear(0);
    });
    clearing.className = 'clear';
    this.#chips.hidden = chips.length === 0;
    this.#chips.replaceChildren(...items, ...(chips.length === 0 ? [] : [listItem(clearing)]));
  }

  /** Says why nothing stands here, with a button that helps; null when something does. */
  showEmpty(advice: { readonly line: string; readonly way: Chip } | null): void {
    this.#empty.hidden = advice === null;
    if (advice === null) return;
    const line = document.createElement('p');
    line.textContent = advice.line;
    this.#empty.replaceChildren(line, button(advice.way.label, advice.way.label, () => {
      advice.way.remove();
      this.#focusNear(0);
    }));
  }

  /** A pressed button is gone after its press; the focus goes to its neighbour, else to the line that says what came of it. */
  #focusNear(index: number): void {
    const buttons = [...this.#chips.querySelectorAll('button')];
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#status).focus();
  }
}

function listItem(child: Element): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  if (name !== label) element.setAttribute('aria-label', name);
  element.addEventListener('click', press);
  return element;
}
