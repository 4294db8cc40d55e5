import { coverageBar } from '../domain/checklist/coverage-bar.ts';
import type { Checklist } from '../domain/checklist/checklist.ts';
import type { Coverage } from '../domain/checklist/coverage.ts';
import { coverageWords, nextWords, remainingWords, harmRows } from '../domain/checklist/page-words.ts';
import { incidentLinks, linkTo } from './incident-links.ts';
import { toElement } from './live-shapes.ts';
import { partOf } from './parts.ts';

/** The panel beside the list: how many records what is done would have stopped, what would add most, what remains. */
export class ChecklistCoverage {
  readonly #root: Element;
  readonly #base: string;

  constructor(root: Element, base: string) {
    this.#root = partOf(root, '.coverage', HTMLElement);
    this.#base = base;
  }

  show(checklist: Checklist, coverage: Coverage): void {
    const bar = coverageBar(coverage);
    this.#part('[data-bar]').replaceChildren(...(bar === null ? [] : [toElement(bar)]));
    const line = this.#part('[data-coverage]');
    const words = coverageWords(coverage);
    if (line.textContent !== words) line.textContent = words;
    this.#showNext(coverage);
    this.#showStakes(checklist, coverage);
    this.#showRemaining(coverage);
  }

  #showNext({ next, of }: Coverage): void {
    const line = this.#part('[data-next]');
    line.hidden = of === 0;
    line.replaceChildren(nextWords(next), ...(next === null ? [] : [' ', linkTo(`#item-${next.control.id}`, next.control.name, this.#base)]));
  }

  #showStakes(checklist: Checklist, coverage: Coverage): void {
    const list = this.#part('[data-stakes]');
    const rows = harmRows(checklist, coverage);
    list.hidden = rows.length === 0;
    list.replaceChildren(...rows.flatMap(({ label, of, stopped }) => {
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = label;
      value.textContent = `${String(stopped)} of ${String(of)}`;
      return [term, value];
    }));
  }

  #showRemaining({ remaining, outOfReach }: Coverage): void {
    const part = this.#part('[data-remaining]');
    part.hidden = remaining.length === 0;
    partOf(part, 'summary', HTMLElement).textContent = remainingWords(remaining.length, outOfReach.length);
    const list = partOf(part, 'ul', HTMLElement);
    const out = new Set(outOfReach.map(({ id }) => id));
    list.replaceChildren(...remaining.slice(0, mostListed).map((incident) => {
      const item = document.createElement('li');
      item.append(...incidentLinks([incident], this.#base), out.has(incident.id) ? ' (no item of this list by itself)' : '');
      return item;
    }));
  }

  #part(selector: string): HTMLElement {
    return partOf(this.#root, selector, HTMLElement);
  }
}

/** The panel names so many of the remaining records; the catalogue has them all. */
const mostListed = 100;
