import { choiceNames, knownChoices, readChoices, writeChoices, type Choices, type KnownChoices } from '../domain/checklist/choices.ts';
import type { ChecklistSource } from '../domain/checklist/source.ts';
import { partOf } from './parts.ts';

/** The form of choices. Its controls have the names the address uses, so both are read the same way. */
export class ChecklistForm {
  readonly known: KnownChoices;
  readonly #form: HTMLFormElement;
  readonly #summary: HTMLElement;
  readonly #presets: readonly HTMLAnchorElement[];

  constructor(root: Element, source: ChecklistSource) {
    this.known = knownChoices(source.tools);
    this.#form = partOf(root, '.stack-form', HTMLFormElement);
    this.#summary = partOf(root, '[data-summary]', HTMLElement);
    this.#presets = [...root.querySelectorAll<HTMLAnchorElement>('[data-preset]')];
  }

  /** What is chosen in the form. */
  get choices(): Choices {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') params.append(name, value);
    return readChoices(params, this.known).choices;
  }

  onChange(act: (choices: Choices) => void): void {
    this.#form.addEventListener('change', () => act(this.choices));
  }

  /** Runs when the person asks for the list. */
  onSubmit(act: () => void): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
  }

  show(choices: Choices, words: string): void {
    const params = writeChoices(choices);
    for (const box of this.#form.querySelectorAll('input')) {
      const single = box.name === choiceNames.autonomy ? choices.autonomy ?? '' : choices.team;
      box.checked = box.type === 'radio' ? box.value === single : params.getAll(box.name).includes(box.value);
    }
    partOf(this.#form, 'select', HTMLSelectElement).value = choices.order;
    this.#summary.textContent = words;
    const address = `?${writeChoices(choices).toString()}`;
    for (const link of this.#presets) link.toggleAttribute('aria-current', false);
    this.#presets.find((link) => new URL(link.href).search === address)?.setAttribute('aria-current', 'true');
  }

  /** Folds the choices away, as for somebody who came by a link that holds them. */
  fold(): void {
    this.#form.closest('details')?.removeAttribute('open');
  }
}
