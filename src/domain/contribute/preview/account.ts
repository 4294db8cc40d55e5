import { shape, type Shape } from '../../figures/shape.ts';
import { harmQuantity } from '../../harm-text.ts';
import { actionForms, actionTypes, bases, failureModeForms, harmTypes, members, recoverers, reversibilities, verdicts, type qualifiers } from '../../../schema/vocabulary.ts';
import { isTrueAt, rowsAt, textAt, type Loose } from '../loose.ts';
import { cites, dated, el, labelIn, section, words, type Part, type Setting } from './parts.ts';

/** What the agent did. */
export function actionsOf(front: Loose, setting: Setting): Shape[] {
  return section('What the agent did', rowsAt(front, 'actions').map((action) => {
    const [type, form, text] = [labelIn(actionTypes, textAt(action, 'type')), labelIn(actionForms, textAt(action, 'form')), textAt(action, 'text')];
    return shape('figure', { class: 'action', 'data-destructive': isTrueAt(action, 'destructive') ? '' : undefined },
      el('figcaption', '', el('p', '', ...words(textAt(action, 'summary')), ...cites(action, setting)), el('p', 'labels', ...(isTrueAt(action, 'destructive') ? [el('strong', '', 'Harmful act')] : []), el('span', '', type), el('span', '', form))),
      ...(text === '' ? [] : [shape('pre', { tabindex: 0, role: 'group', 'aria-label': `${type}, ${form}` }, text)]));
  }));
}

export function chronologyOf(front: Loose, setting: Setting): Shape[] {
  const entries = rowsAt(front, 'chronology').map((entry) => {
    const beside = isTrueAt(entry, 'background') ? 'background' : isTrueAt(entry, 'aftermath') ? 'aftermath' : '';
    return el('li', beside, el('p', 'small', ...dated(entry), beside === '' ? '' : `, ${beside}`), el('p', '', ...words(textAt(entry, 'event')), ...cites(entry, setting)));
  });
  return section('Chronology', entries.length === 0 ? [] : [el('ol', 'chronology', ...entries)]);
}

export function failedOf(front: Loose, setting: Setting): Shape[] {
  const none = textAt(front, 'noFailureMode');
  const rows = rowsAt(front, 'failureModes').map((row) => {
    const id = textAt(row, 'mode');
    return el('li', '',
      el('h3', '', ...linked('failure-mode', 'failure-modes', id, setting)),
      el('p', '', ...words(textAt(row, 'why')), ...cites(row, setting)),
      el('p', 'soft small', [labelIn(failureModeForms, textAt(row, 'form')), labelIn(bases, textAt(row, 'basis'))].filter((text) => text !== '').map((text) => `${text}.`).join(' ')));
  });
  return section('What failed', [...(none === '' ? [] : [el('p', '', ...words(none))]), ...(rows.length === 0 ? [] : [el('ol', 'coded', ...rows)])]);
}

export function heldOf(front: Loose, setting: Setting): Shape[] {
  const rows = rowsAt(front, 'controls');
  return section('What would have held', members(verdicts).flatMap((verdict) => {
    const judged = rows.filter((row) => textAt(row, 'verdict') === verdict);
    if (judged.length === 0) return [];
    const items = judged.map((row) => el('li', '', el('p', '', ...linked('control', 'controls', textAt(row, 'control'), setting)), el('p', 'soft', ...words(textAt(row, 'reason')))));
    return [shape('div', { class: 'verdict', 'data-verdict': verdict }, el('h3', '', verdicts[verdict].label), el('ul', '', ...items))];
  }));
}

export function harmsOf(front: Loose, setting: Setting): Shape[] {
  const rows = rowsAt(front, 'harms');
  if (rows.length === 0) return [];
  const head = el('thead', '', el('tr', '', ...['Harm', 'Extent', 'Recovery', 'Detail'].map((title) => shape('th', { scope: 'col' }, title))));
  const body = rows.map((row) => el('tr', '',
    shape('th', { scope: 'row' }, labelIn(harmTypes, textAt(row, 'type'))),
    el('td', '', extentOf(row)),
    el('td', '', `${labelIn(reversibilities, textAt(row, 'reversible'))}; by ${labelIn(recoverers, textAt(row, 'recoveredBy'))}`),
    el('td', '', ...words(textAt(row, 'detail')), ...cites(row, setting))));
  return section('Harm', [shape('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Harm, table' }, el('table', 'ruled', head, el('tbody', '', ...body)))]);
}

function extentOf(row: Loose): string {
  const { quantity } = row;
  if (quantity !== null && quantity !== undefined && typeof quantity !== 'number') return textAt(row, 'quantity');
  const unit = textAt(row, 'unit');
  return harmQuantity({ quantity: quantity ?? null, unit: unit === '' ? undefined : unit, qualifier: (['about', 'at-least', 'at-most'].find((each) => each === textAt(row, 'qualifier')) ?? 'exact') as keyof typeof qualifiers });
}

/** The title of a record with a link to its page; its id where the register does not know it. */
export function linked(kind: 'tool' | 'failure-mode' | 'control', folder: string, id: string, { titles, base }: Setting): Part[] {
  const title = titles[kind].get(id);
  return [title === undefined ? id : shape('a', { href: `${base}${folder}/${id}/` }, ...words(title))];
}
