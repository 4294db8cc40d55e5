/**
 * Does what moves the page only while no button of the pointer is held: leaving a field and pressing a button begin with the same press, and a
 * button that moves away under it is not pressed.
 */
export class StillPointer {
  #isHeld = false;
  #waiting: (() => void)[] = [];

  constructor() {
    document.addEventListener('pointerdown', () => { this.#isHeld = true; }, { capture: true });
    for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, () => this.#release(), { capture: true });
  }

  then(act: () => void): void {
    this.#waiting.push(act);
    // A press makes a field lose the focus before it is told here; afterwards comes the click.
    if (!this.#isHeld) window.setTimeout(() => this.#go(), 0);
  }

  #release(): void {
    this.#isHeld = false;
    window.setTimeout(() => this.#go(), 0);
  }

  #go(): void {
    if (this.#isHeld) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const act of waiting) act();
  }
}
