import type { Checklist } from '../domain/checklist/checklist.ts';
import type { Coverage } from '../domain/checklist/coverage.ts';
import { gainLines } from '../domain/checklist/gains.ts';
import { groupItems, type ItemGroup } from '../domain/checklist/groups.ts';
import { untouched, type ItemProgress, type Progress } from '../domain/checklist/progress.ts';
import { ChecklistItemView } from './checklist-item.ts';
import { partOf } from './parts.ts';

/** The list: which items stand in it, in which order, and what is noted beside each. */
export class ChecklistItems {
  readonly #groups: HTMLElement;
  readonly #views: ReadonlyMap<string, ChecklistItemView>;
  readonly #base: string;

  constructor(root: Element, base: string) {
    this.#groups = partOf(root, '.groups', HTMLElement);
    this.#base = base;
    this.#views = new Map([...this.#groups.querySelectorAll<HTMLElement>('.check')].map((element) => [element.dataset['id'] ?? '', new ChecklistItemView(element)]));
  }

  onChange(act: (id: string, progress: ItemProgress) => void): void {
    const read = (event: Event): void => {
      const id = event.target instanceof Element ? event.target.closest<HTMLElement>('.check')?.dataset['id'] : undefined;
      const view = id === undefined ? undefined : this.#views.get(id);
      if (view !== undefined && event.target instanceof HTMLInputElement) act(view.id, view.read(event.target));
    };
    this.#groups.addEventListener('change', read);
    this.#groups.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') read(event);
    });
  }

  showList(checklist: Checklist): void {
    const { activeElement: focused } = document;
    const groups = groupItems(checklist);
    const listed = new Set(checklist.items.map(({ control }) => control.id));
    const kept = new Map([...this.#groups.children].map((element) => [element instanceof HTMLElement ? element.dataset['group'] ?? '' : '', element]));
    const sections = groups.map((group) => this.#section(group, kept.get(group.id)));
    placeChildren(this.#groups, sections);
    for (const [id, view] of this.#views) view.element.hidden = !listed.has(id);
    for (const item of checklist.items) this.#views.get(item.control.id)?.showItem(item, checklist.choices, checklist.stack.isWhole, this.#base);
    // An item that had to be moved has lost the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.#groups.contains(focused)) focused.focus();
  }

  /** The section of a group with its heading, its sentence and its items; those it has already stay where they are. */
  #section({ id, title, says, items }: ItemGroup, known: Element | undefined): Element {
    const section = known ?? newSection(id);
    partOf(section, 'h3', HTMLElement).textContent = title;
    partOf(section, 'p', HTMLElement).textContent = says;
    placeChildren(partOf(section, 'ol', HTMLElement), items.flatMap(({ control }) => this.#views.get(control.id)?.element ?? []));
    return section;
  }

  showProgress(checklist: Checklist, progress: Progress, coverage: Coverage, today: string): void {
    const gains = gainLines(checklist, progress, coverage);
    for (const { control } of checklist.items) this.#views.get(control.id)?.showProgress(progress.get(control.id) ?? untouched, gains.get(control.id) ?? '', today);
  }
}

function newSection(id: string): HTMLElement {
  const section = document.createElement('section');
  section.className = 'group';
  section.dataset['group'] = id;
  const [says, list] = [document.createElement('p'), document.createElement('ol')];
  says.className = 'soft small';
  list.className = 'checks';
  section.append(document.createElement('h3'), says, list);
  return section;
}

/** Makes these the children of an element. Moving one takes the focus out of it, so nothing is moved that stands right already. */
function placeChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
