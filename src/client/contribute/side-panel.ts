import type { LikelyDuplicate } from '../../domain/contribute/messages.ts';
import type { StepState } from '../../domain/contribute/page-words.ts';
import { partOf } from '../parts.ts';
import { make } from './field-view.ts';

/** Beside the form: how far each step is, and records that may be about the same event. */
export class SidePanel {
  readonly #steps: HTMLElement;
  readonly #duplicates: HTMLElement;
  readonly #base: string;
  #shown = '';

  constructor(root: Element, base: string) {
    this.#steps = partOf(root, '[data-steps]', HTMLElement);
    this.#duplicates = partOf(root, '[data-duplicates]', HTMLElement);
    this.#base = base;
  }

  showSteps(states: readonly StepState[]): void {
    this.#steps.replaceChildren(...states.map(({ id, title, missing, wrong, words }) => {
      const item = make('li', {}, make('a', { href: `#step-${id}`, textContent: title }), ' ', make('span', { className: 'soft', textContent: words }));
      item.dataset['state'] = wrong > 0 ? 'wrong' : missing > 0 ? 'open' : 'complete';
      return item;
    }));
  }

  showDuplicates(duplicates: readonly LikelyDuplicate[]): void {
    const text = JSON.stringify(duplicates);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#duplicates.hidden = duplicates.length === 0;
    this.#duplicates.replaceChildren(...(duplicates.length === 0 ? [] : [
      make('p', {}, make('strong', { textContent: duplicates.length === 1 ? 'A record may be about the same event already:' : 'Records may be about the same event already:' })),
      make('ul', {}, ...duplicates.map(({ slug, id, title, because }) => make('li', {}, make('a', { href: `${this.#base}incidents/${slug}/`, target: '_blank', rel: 'noopener', textContent: title }), make('p', { className: 'soft', textContent: `${id}. ${because} ` }), make('p', {}, make('a', { href: `?correct=${slug}`, target: '_blank', rel: 'noopener', textContent: `Correct ${id}` }))))),
      make('p', { className: 'soft', textContent: 'If it is the same event, correct that record instead, in another tab; if it is another one, go on and say under “Related” how the two belong together.' }),
    ]));
  }
}
