import type { ToldFinding } from '../../domain/contribute/messages.ts';
import { freshId, make } from './field-view.ts';

/** The place beside a field where its findings stand, tied to the control they are about. */
export class FindingBox {
  readonly element = make('div', { className: 'findings', id: freshId('findings') });
  readonly #control: Element;
  readonly #described: string;
  #shown = '';

  /** @param described ids of what else describes the control */
  constructor(control: Element, described: readonly string[]) {
    this.#control = control;
    this.#described = described.join(' ');
    this.#tie(false);
  }

  tell(findings: readonly ToldFinding[]): void {
    const text = JSON.stringify(findings.map(({ words }) => words));
    if (text === this.#shown) return;
    this.#shown = text;
    this.element.replaceChildren(...findings.map(findingElement));
    this.#tie(findings.length > 0);
    const isWrong = findings.some(({ isWarning }) => !isWarning);
    if (this.#control.matches('input, select, textarea')) this.#control.toggleAttribute('aria-invalid', isWrong);
    if (isWrong && this.#control.matches('input, select, textarea')) this.#control.setAttribute('aria-invalid', 'true');
  }

  #tie(isTold: boolean): void {
    const described = [this.#described, isTold ? this.element.id : ''].filter((id) => id !== '').join(' ');
    if (described === '') this.#control.removeAttribute('aria-describedby');
    else this.#control.setAttribute('aria-describedby', described);
  }
}

/** A finding in the words of the command line. */
export function findingElement({ words, isWarning, rule }: ToldFinding): HTMLElement {
  const element = make('div', { className: 'finding' },
    make('p', {}, make('strong', { textContent: words.problem })),
    make('p', { textContent: words.expected === '' ? '' : `Expected: ${words.expected}` }),
    make('p', { textContent: `To do: ${words.fix}` }));
  element.dataset['rule'] = rule;
  if (isWarning) element.dataset['warning'] = '';
  return element;
}
