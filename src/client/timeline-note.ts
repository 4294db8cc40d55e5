/** The note beside a mark: the same words as in the list, for pointer and keyboard. Esc closes it; the pointer may rest on it. */
export class TimelineNote {
  readonly #note: HTMLElement;
  readonly #frame: HTMLElement;
  #timer = 0;
  #mark: Element | null = null;

  constructor(note: HTMLElement, frame: HTMLElement) {
    this.#note = note;
    this.#frame = frame;
    note.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    note.addEventListener('pointerleave', () => this.leave());
  }

  get isOpen(): boolean {
    return !this.#note.hidden;
  }

  show(mark: Element, lines: readonly string[]): void {
    clearTimeout(this.#timer);
    this.#mark = mark;
    this.#note.replaceChildren(...lines.map(paragraph));
    this.#note.hidden = false;
    this.#place();
  }

  /** Follows its mark after the picture has changed. */
  follow(): void {
    if (!this.isOpen) return;
    if (this.#mark?.isConnected === true) this.#place();
    else this.close();
  }

  /** The pointer has left; it may be on its way to the note. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.close(), 150);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#note.hidden = true;
    this.#mark = null;
  }

  #place(): void {
    if (this.#mark === null) return;
    const frame = this.#frame.getBoundingClientRect();
    const mark = this.#mark.getBoundingClientRect();
    const { width, height } = this.#note.getBoundingClientRect();
    const left = Math.max(0, Math.min((mark.left + mark.right) / 2 - frame.left - width / 2, frame.width - width));
    const below = mark.bottom - frame.top + 4;
    const isRoomBelow = mark.bottom + height + 8 < window.innerHeight;
    this.#note.style.left = `${String(left)}px`;
    this.#note.style.top = `${String(isRoomBelow ? below : mark.top - frame.top - height - 4)}px`;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
