import { shape, type Shape } from '../../figures/shape.ts';
import { momentText } from '../../moment-text.ts';
import { sourceAnchor } from '../../source-numbers.ts';
import { parseMoment } from '../../../schema/moment.ts';
import { readings, referenceSystems, relations, sourceKinds } from '../../../schema/vocabulary.ts';
import { isLoose, isTrueAt, rowsAt, textAt, textsAt, type Loose } from '../loose.ts';
import { cites, el, labelIn, section, words, type Part, type Setting } from './parts.ts';

export function disputesOf(front: Loose, setting: Setting): Shape[] {
  return section('Who says what', rowsAt(front, 'disputes').map((dispute) => el('div', 'dispute', el('h3', '', ...words(textAt(dispute, 'question'))), el('div', '', ...['claim', 'counter'].map((name) => {
    const side = isLoose(dispute[name]) ? dispute[name] : undefined;
    return el('div', '', el('p', 'small soft', ...words(textAt(side, 'by'))), el('p', '', ...words(textAt(side, 'says')), ...cites(side, setting)));
  })))));
}

export function misreportedOf(front: Loose, setting: Setting): Shape[] {
  return section('What is misreported', rowsAt(front, 'misreported').map((claim) => el('dl', 'pairs',
    el('dt', '', 'Circulates'), el('dd', '', ...words(textAt(claim, 'claim')), ' ', el('span', 'soft', '(', ...rowsAt(claim, 'where').flatMap((place, index): Part[] => [index > 0 ? ', ' : '', linkTo(textAt(place, 'url'), textAt(place, 'name'))]), ')')),
    el('dt', '', 'The sources say'), el('dd', '', ...words(textAt(claim, 'finding')), ...cites(claim, setting)))));
}

export function elsewhereOf(front: Loose, setting: Setting): Shape[] {
  const related = rowsAt(front, 'related').map((row) => el('li', '', setting.titles.incident.get(textAt(row, 'incident')) ?? textAt(row, 'incident'), el('p', 'soft small', `${labelIn(relations, textAt(row, 'relation'))}. ${textAt(row, 'note')}`)));
  const similar = rowsAt(front, 'similar').map((row) => el('li', '', ...words(textAt(row, 'text')), ...cites(row, setting)));
  const references = rowsAt(front, 'references').map((row) => el('li', '', `${labelIn(referenceSystems, textAt(row, 'system'))}: `, linkTo(textAt(row, 'url'), textAt(row, 'id')), ...(textAt(row, 'note') === '' ? [] : [el('span', 'soft', ` (${textAt(row, 'note')})`)])));
  return ([['Related records', related], ['Similar reports', similar], ['In other registers', references]] as const).flatMap(([title, items]) => section(title, items.length === 0 ? [] : [el('ul', 'plain', ...items)]));
}

export function sourcesOf(front: Loose, { numbers }: Setting): Shape[] {
  const items = rowsAt(front, 'sources').map((source, index) => {
    const [author, published] = [textAt(source, 'author'), textAt(source, 'published')];
    const when = parseMoment(published);
    const repeats = textsAt(source, 'dependsOn').map((key) => `[${String(numbers.get(key) ?? key)}]`).join(', ');
    return shape('li', { id: sourceAnchor(index + 1) },
      el('p', '', `${textAt(source, 'publisher')}${author === '' ? '' : ` (${author})`}, `, linkTo(textAt(source, 'url'), textAt(source, 'title')), published === '' ? '.' : `, ${when === null ? published : momentText(when)}.`, ...(textAt(source, 'archive') === '' ? [] : [' ', linkTo(textAt(source, 'archive'), 'Archived copy'), '.'])),
      el('p', 'soft small', `${labelIn(sourceKinds, textAt(source, 'kind'))}, ${labelIn(readings, textAt(source, 'opened'))}.${isTrueAt(source, 'context') ? ' Context, not about this event.' : ''}${repeats === '' ? '' : ` Repeats ${repeats}.`} For: `, ...words(textAt(source, 'supports'))));
  });
  return section('Sources', items.length === 0 ? [] : [el('ol', 'sources', ...items)]);
}

/** A link to a page of the web; an address of any other sort is no link. */
function linkTo(url: string, text: string): Part {
  return /^https?:\/\/[^\s]+$/i.test(url) ? shape('a', { href: url }, text === '' ? url : text) : text;
}
