import { slugFrom, sourceKeyFrom } from '../../domain/contribute/suggestions.ts';
import { cleanAddress } from '../../domain/draft/clean-address.ts';
import { GroupView } from './group-view.ts';
import type { FieldView, Making } from './field-view.ts';
import type { RecordForm } from './record-form.ts';
import type { TextView } from './text-view.ts';

/**
 * Fills in what follows from what was typed, in fields that are still empty: the key of a source from its publisher, the name of the file from the
 * title. Addresses lose what only tells how somebody came to a page. A key that changes takes its citations along.
 */
export function helpWith(form: RecordForm, making: Making): void {
  const keys = new WeakMap<HTMLElement, string>();
  form.element.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && isAt(target, 'sources[].id')) keys.set(target, target.value.trim());
  });
  form.element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.inputMode === 'url') clean(target);
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (isAt(target, 'sources[].id')) rename(keys.get(target) ?? '', target.value.trim(), making);
    if (isAt(target, 'sources[].publisher')) suggestKey(target, form);
    if (isAt(target, 'title') && form.name.typed === '') form.name.show(slugFrom(target.value));
  });
}

function isAt(control: Element, path: string): boolean {
  return control.closest<HTMLElement>('.field')?.dataset['path'] === path;
}

function clean(control: HTMLInputElement): void {
  const cleaned = cleanAddress(control.value);
  if (cleaned !== control.value) control.value = cleaned;
}

function rename(before: string, after: string, { sources }: Making): void {
  if (before === '' || after === '' || before === after) return;
  // Two sources of the same key are told apart by nothing, so their citations stay.
  if (sources.list.filter(({ key }) => key === after).length > 1 || sources.list.some(({ key }) => key === before)) return;
  sources.rename(before, after);
}

function suggestKey(control: HTMLInputElement | HTMLTextAreaElement, form: RecordForm): void {
  const keyOf = (row: FieldView | undefined) => (row instanceof GroupView ? row.field('id') as TextView : undefined);
  const key = keyOf(form.sources.rows.find(({ element }) => element.contains(control)));
  if (key?.typed !== '') return;
  key.show(sourceKeyFrom(control.value, form.sources.rows.map((row) => keyOf(row)?.typed ?? '')));
}
