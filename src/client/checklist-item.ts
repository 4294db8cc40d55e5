import type { ChecklistItem } from '../domain/checklist/checklist.ts';
import { evidenceLines, noteWords } from '../domain/checklist/page-words.ts';
import { progressOf, type ItemProgress } from '../domain/checklist/progress.ts';
import type { Choices } from '../domain/checklist/choices.ts';
import { incidentLinks } from './incident-links.ts';
import { partOf } from './parts.ts';

/** One item of the list as it stands in the page. */
export class ChecklistItemView {
  readonly id: string;
  readonly element: HTMLElement;
  readonly #done: HTMLInputElement;
  readonly #aside: HTMLInputElement;
  readonly #texts: Record<'owner' | 'due' | 'reason', HTMLInputElement>;
  readonly #gain: HTMLElement;
  readonly #note: HTMLElement;
  /** True while “not applicable” is ticked and no reason is given yet. */
  #waits = false;

  constructor(element: HTMLElement) {
    this.element = element;
    this.id = element.dataset['id'] ?? '';
    const input = (name: string) => partOf(element, `[data-${name}]`, HTMLInputElement);
    this.#done = input('done');
    this.#aside = input('aside');
    this.#texts = { owner: input('owner'), due: input('due'), reason: input('reason') };
    this.#gain = partOf(element, '[data-gain]', HTMLElement);
    this.#note = partOf(element, '[data-note]', HTMLElement);
  }

  /** What the person has noted. Ticking one of done and set aside unticks the other. */
  read(changed: EventTarget | null): ItemProgress {
    if (changed === this.#done && this.#done.checked) this.#aside.checked = false;
    if (changed === this.#aside && this.#aside.checked) this.#done.checked = false;
    // A reason typed into the field says that the item shall be set aside.
    if (changed === this.#texts.reason && this.#texts.reason.value.trim() !== '' && !this.#done.checked) this.#aside.checked = true;
    const { owner, due, reason } = this.#texts;
    this.#waits = this.#aside.checked && reason.value.trim() === '';
    return progressOf({ done: this.#done.checked, setAside: this.#aside.checked, owner: owner.value, due: due.value, reason: reason.value });
  }

  showProgress(progress: ItemProgress, gain: string, today: string): void {
    this.element.dataset['state'] = progress.state;
    this.#done.checked = progress.state === 'done';
    this.#aside.checked = progress.state === 'not-applicable' || (progress.state !== 'done' && this.#waits);
    for (const name of ['owner', 'due', 'reason'] as const) if (this.#texts[name] !== document.activeElement) this.#texts[name].value = progress[name];
    this.#gain.textContent = gain;
    this.#note.textContent = noteWords(progress, today);
    this.#note.hidden = this.#note.textContent === '';
  }

  /** Shows what belongs to a stack and hides what does not. */
  showItem(item: ChecklistItem, { frameworks, team }: Choices, isWhole: boolean, base: string): void {
    const { control, steps, tools, guardrails } = item;
    this.#showAll('[data-step]', ({ step }) => steps.includes(control.how[Number(step)] as (typeof steps)[number]));
    this.#showAll('[data-tool]', ({ tool }) => isWhole || tools.some((note) => note.tool === tool));
    this.#showAll('[data-guardrail]', ({ guardrail }) => guardrails.some(({ id }) => id === guardrail));
    this.#showAll('[data-framework]', ({ framework }) => frameworks.length === 0 || frameworks.some((name) => name === framework));
    this.#showAll('[data-alone]', () => isWhole || team === 'alone');
    partOf(this.element, '[data-evidence-of]', HTMLElement).replaceChildren(...evidenceLines(item).map(({ says, incidents }) => {
      const line = document.createElement('p');
      const lead = document.createElement(incidents.length === 0 ? 'span' : 'strong');
      lead.textContent = says;
      if (incidents.length === 0) lead.className = 'soft';
      line.append(lead, ...(incidents.length === 0 ? [] : [': ', ...incidentLinks(incidents, base)]));
      return line;
    }));
  }

  #showAll(selector: string, isShown: (data: DOMStringMap) => boolean): void {
    for (const part of this.element.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown(part.dataset);
  }
}
