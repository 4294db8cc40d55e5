import type { Checklist } from '../domain/checklist/checklist.ts';
import type { Coverage } from '../domain/checklist/coverage.ts';
import { addsWords, gainWords } from '../domain/checklist/page-words.ts';
import { untouched, type ItemProgress, type Progress } from '../domain/checklist/progress.ts';
import { ChecklistItemView } from './checklist-item.ts';
import { partOf } from './parts.ts';

/** The list: which items stand in it, in which order, and what is noted beside each. */
export class ChecklistItems {
  readonly #list: HTMLElement;
  readonly #views: ReadonlyMap<string, ChecklistItemView>;
  readonly #base: string;

  constructor(root: Element, base: string) {
    this.#list = partOf(root, '.checks', HTMLElement);
    this.#base = base;
    this.#views = new Map([...this.#list.querySelectorAll<HTMLElement>('.check')].map((element) => [element.dataset['id'] ?? '', new ChecklistItemView(element)]));
  }

  onChange(act: (id: string, progress: ItemProgress) => void): void {
    const read = (event: Event): void => {
      const id = event.target instanceof Element ? event.target.closest<HTMLElement>('.check')?.dataset['id'] : undefined;
      const view = id === undefined ? undefined : this.#views.get(id);
      if (view !== undefined && event.target instanceof HTMLInputElement) act(view.id, view.read(event.target));
    };
    this.#list.addEventListener('change', read);
    this.#list.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') read(event);
    });
  }

  showList(checklist: Checklist): void {
    const listed = checklist.items.flatMap((item) => this.#views.get(item.control.id) ?? []);
    for (const view of this.#views.values()) view.element.hidden = !listed.includes(view);
    const rest = [...this.#views.values()].filter((view) => !listed.includes(view));
    const order = [...listed, ...rest].map(({ element }) => element);
    // Moving an element takes the focus away, so nothing is moved that stands right already.
    if (order.some((element, index) => this.#list.children[index] !== element)) this.#list.append(...order);
    for (const item of checklist.items) this.#views.get(item.control.id)?.showItem(item, checklist.choices, checklist.stack.isWhole, this.#base);
  }

  showProgress({ items, evidence }: Checklist, progress: Progress, { adds }: Coverage): void {
    const isBegun = items.some(({ control }) => progress.get(control.id)?.state === 'done');
    for (const item of items) {
      const note = progress.get(item.control.id) ?? untouched;
      const gain = isBegun && note.state !== 'done' ? addsWords(adds.get(item.control.id) ?? 0, evidence.harm.length) : gainWords(item, evidence.harm.length);
      this.#views.get(item.control.id)?.showProgress(note, gain);
    }
  }
}
