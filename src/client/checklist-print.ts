import { printHead } from '../domain/checklist/page-words.ts';
import type { Exported } from '../domain/checklist/document.ts';
import { partOf } from './parts.ts';

/** What paper needs and a window does not: date and address at the top, and the details opened where they are wanted. */
export function preparePrinting(root: Element, exported: () => Exported): void {
  const details = partOf(root, '[data-print-details]', HTMLInputElement);
  const head = partOf(root, '[data-print-head]', HTMLElement);
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    head.textContent = printHead(exported());
    opened = details.checked ? [...root.querySelectorAll<HTMLDetailsElement>('.check:not([hidden]) .check-detail:not([open])')] : [];
    for (const each of opened) each.open = true;
    // Folded ends of lists of records fill themselves when they open; paper does not wait for that event.
    for (const each of root.querySelectorAll<HTMLDetailsElement>('[data-evidence-of] details:not([open])')) {
      each.open = true;
      each.dispatchEvent(new Event('toggle'));
    }
  });
  window.addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
}
