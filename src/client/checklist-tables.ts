import type { Checklist } from '../domain/checklist/checklist.ts';
import type { Offer } from '../domain/checklist/mode-rows.ts';
import { leftOffWords } from '../domain/checklist/page-words.ts';
import { incidentLinks, linkTo } from './incident-links.ts';
import { partOf } from './parts.ts';

/** What stands below the list: failure modes with what answers them, and controls that are left off. */
export class ChecklistTables {
  readonly #rows: ReadonlyMap<string, HTMLTableRowElement>;
  readonly #body: HTMLElement;
  readonly #leftOff: HTMLElement;
  readonly #leftOffJump: HTMLElement;
  readonly #base: string;

  constructor(root: Element, base: string) {
    this.#base = base;
    this.#body = partOf(root, '.modes tbody', HTMLElement);
    this.#rows = new Map([...this.#body.querySelectorAll<HTMLTableRowElement>('[data-mode]')].map((row) => [row.dataset['mode'] ?? '', row]));
    this.#leftOff = partOf(root, '.left-off', HTMLElement);
    this.#leftOffJump = partOf(root, '.jump [href="#left-off"]', HTMLElement);
  }

  show({ modes, leftOff, evidence: { freer } }: Checklist): void {
    for (const { mode, harm, all, leastPrivilege, humanApproval, others } of modes) {
      const row = this.#rows.get(mode.id);
      if (row === undefined) continue;
      partOf(row, '[data-harm]', HTMLElement).textContent = String(harm);
      partOf(row, '[data-all]', HTMLElement).textContent = String(all);
      partOf(row, '[data-offer="leastPrivilege"]', HTMLElement).replaceChildren(...this.#offer(leastPrivilege));
      partOf(row, '[data-offer="humanApproval"]', HTMLElement).replaceChildren(...this.#offer(humanApproval));
      partOf(row, '[data-offer="others"]', HTMLElement).replaceChildren(...this.#offer({ controls: others, sentence: null, elsewhere: [] }));
    }
    this.#body.append(...modes.flatMap(({ mode }) => this.#rows.get(mode.id) ?? []));
    this.#leftOff.hidden = leftOff.length + freer.length === 0;
    const records = partOf(this.#leftOff, '[data-freer]', HTMLElement);
    records.hidden = freer.length === 0;
    partOf(records, 'span', HTMLElement).replaceChildren(...incidentLinks(freer, this.#base));
    this.#leftOffJump.hidden = this.#leftOff.hidden;
    partOf(this.#leftOff, '[data-left-off]', HTMLElement).replaceChildren(...leftOff.map((row) => {
      const [item, why] = [document.createElement('li'), document.createElement('span')];
      why.className = 'soft';
      why.textContent = leftOffWords(row);
      item.append(linkTo(`controls/${row.control.id}/`, row.control.title, this.#base), ' ', why);
      return item;
    }));
  }

  #offer({ controls, sentence, elsewhere }: Offer): (Node | string)[] {
    const links = (list: readonly { readonly id: string; readonly name: string }[], path: (id: string) => string) =>
      list.flatMap(({ id, name }, index) => [...(index === 0 ? [] : [', ']), linkTo(path(id), name, this.#base)]);
    if (sentence === null) return links(controls, (id) => `#item-${id}`);
    return [sentence, ' ', ...links(elsewhere.map(({ control }) => control), (id) => `controls/${id}/`)];
  }
}
