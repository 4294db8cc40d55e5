import { memberNamed } from '../domain/catalogue-state.ts';
import { laneChoices, type LaneChoice } from '../domain/timeline/lanes.ts';
import { partOf } from './parts.ts';
import type { Span } from '../domain/timeline/span.ts';

interface ToolbarEvents {
  onLanes(lanes: LaneChoice): void;
  onRange(range: Span): void;
  onMove(name: string): void;
  onSave(name: string): void;
}

const aDay = 86_400_000;

/** Years are typed digit by digit; before this one nothing is a date of the register (src/schema/moment.ts). */
const earliest = Date.UTC(1900, 0, 1) - 1;

/** Lanes, first and last day, buttons. */
export class TimelineToolbar {
  readonly #lanes: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  #range: Span | null = null;

  constructor(root: Element, events: ToolbarEvents) {
    this.#lanes = partOf(root, '[name="lanes"]', HTMLSelectElement);
    this.#from = partOf(root, '[name="from"]', HTMLInputElement);
    this.#to = partOf(root, '[name="to"]', HTMLInputElement);
    this.#lanes.addEventListener('change', () => events.onLanes(memberNamed(laneChoices, this.#lanes.value) ?? 'kind'));
    for (const input of [this.#from, this.#to]) {
      input.addEventListener('change', () => this.#choose(events));
      input.addEventListener('blur', () => this.#showDays());
    }
    for (const button of root.querySelectorAll<HTMLElement>('[data-move]')) button.addEventListener('click', () => events.onMove(button.dataset['move'] ?? ''));
    for (const button of root.querySelectorAll<HTMLElement>('[data-save]')) button.addEventListener('click', () => events.onSave(button.dataset['save'] ?? ''));
  }

  show(lanes: LaneChoice, range: Span): void {
    this.#lanes.value = lanes;
    this.#range = range;
    this.#showDays();
  }

  /** A field in which somebody is typing is left alone until it is left: 2 is not yet a year. */
  #showDays(): void {
    if (this.#range === null) return;
    for (const [input, time] of [[this.#from, this.#range.start], [this.#to, this.#range.end - 1]] as const) {
      if (input !== document.activeElement && input.value !== dayOf(time)) input.value = dayOf(time);
    }
  }

  /** Days that make no range are left as they stand, to be finished. */
  #choose({ onRange }: ToolbarEvents): void {
    const start = Date.parse(this.#from.value);
    const end = Date.parse(this.#to.value) + aDay;
    if (start > earliest && end > start) onRange({ start, end });
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
