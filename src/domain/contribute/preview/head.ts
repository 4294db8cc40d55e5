import { shape, type Shape } from '../../figures/shape.ts';
import { toolDetails } from '../../tool-details.ts';
import { autonomyLevels, environments, evidenceGrades, incidentKinds, settings, severityBases, severityLevels, toolRoles } from '../../../schema/vocabulary.ts';
import { isLoose, rowsAt, textAt, textsAt, valueAt, type Loose } from '../loose.ts';
import { cites, dated, el, fact, labelIn, words, type Part, type Setting } from './parts.ts';

const at = (front: Loose, ...path: readonly string[]): Loose | undefined => {
  const found = valueAt(front, path);
  return isLoose(found) ? found : undefined;
};

/** Title, grade and severity. */
export function headOf(front: Loose): Shape {
  const [grade, level] = [textAt(front, 'evidence', 'grade'), textAt(front, 'severity', 'level')];
  const title = textAt(front, 'title');
  const eyebrow = [textAt(front, 'id'), labelIn(incidentKinds, textAt(front, 'kind')), labelIn(settings, textAt(front, 'setting'))].filter((text) => text !== '');
  return el('header', 'report',
    el('p', 'eyebrow row', ...eyebrow.map((text) => el('span', '', text))),
    el('p', 'preview-title', ...words(title === '' ? 'No title yet' : title)),
    el('p', 'row',
      ...(grade === '' ? [] : [shape('span', { class: 'mark', 'data-evidence': grade }, labelIn(evidenceGrades, grade))]),
      ...(level === '' ? [] : [el('span', '', severityMark(level, textAt(front, 'severity', 'basis')), ' ', el('span', 'soft', textAt(front, 'severity', 'reason')))]),
      ...(at(front, 'dates', 'occurred') === undefined ? [] : [el('span', '', 'Happened: ', ...dated(at(front, 'dates', 'occurred'), true))]),
      ...(at(front, 'dates', 'disclosed') === undefined ? [] : [el('span', '', 'Public: ', ...dated(at(front, 'dates', 'disclosed'), true))])));
}

function severityMark(level: string, basis: string): Shape {
  const label = labelIn(severityLevels, level);
  const rank = Object.hasOwn(severityLevels, level) ? severityLevels[level as keyof typeof severityLevels].rank : undefined;
  return shape('span', { class: 'severity', 'data-rank': rank }, basis === 'potential' ? `Potentially ${label.toLowerCase()}` : label);
}

/** Asked, did, lost, recovered. */
export function glanceOf(front: Loose, setting: Setting): Shape {
  const parts = [['Asked', 'asked'], ['Did', 'did'], ['Lost', 'lost'], ['Recovered', 'recovered']] as const;
  return el('dl', 'glance', ...parts.map(([label, name]) => el('div', '', el('dt', '', label), ' ', el('dd', '', ...words(textAt(front, 'glance', name, 'text')), ...cites(at(front, 'glance', name), setting)))));
}

/** The panel of facts. */
export function factsOf(front: Loose, setting: Setting): Shape {
  const places = textsAt(front, 'environments').map((name) => labelIn(environments, name)).join(', ');
  const [level, grade, basis] = [textAt(front, 'autonomy', 'level'), textAt(front, 'evidence', 'grade'), textAt(front, 'severity', 'basis')];
  return el('dl', '',
    ...([['Happened', 'occurred'], ['Became public', 'disclosed'], ['Resolved', 'resolved']] as const).flatMap(([term, name]) => fact(term, ...(at(front, 'dates', name) === undefined ? [] : dated(at(front, 'dates', name))))),
    ...rowsAt(front, 'tools').flatMap((tool) => toolFact(tool, setting)),
    ...rowsAt(front, 'affected').flatMap((row) => fact('Affected', ...words(textAt(row, 'party')), ' ', el('span', 'soft', `(${textAt(row, 'sector')})`))),
    ...fact('Environments', places),
    ...(level === '' ? [] : fact('Autonomy', labelIn(autonomyLevels, level), '. ', ...soft(textAt(front, 'autonomy', 'reason')), ...cites(at(front, 'autonomy'), setting))),
    ...(textAt(front, 'authority', 'credential') === '' ? [] : fact('Credentials', ...words(textAt(front, 'authority', 'credential')), ' ', ...soft(textAt(front, 'authority', 'scope')), ...cites(at(front, 'authority'), setting))),
    ...(grade === '' ? [] : fact('Evidence', labelIn(evidenceGrades, grade), '. ', ...soft(evidenceWords(front)))),
    ...(textAt(front, 'barrier', 'text') === '' ? [] : fact('What prevented the loss', ...words(textAt(front, 'barrier', 'text')), ...cites(at(front, 'barrier'), setting))),
    ...(basis === '' ? [] : fact('Severity basis', labelIn(severityBases, basis))));
}

function toolFact(tool: Loose, { titles, base }: Setting): Shape[] {
  const id = textAt(tool, 'tool');
  const title = titles.tool.get(id);
  const known = Object.fromEntries((['version', 'model', 'mode'] as const).flatMap((name) => (textAt(tool, name) === '' ? [] : [[name, textAt(tool, name)]])));
  const details = 'version' in known ? toolDetails(known as { version: string }) : [];
  if (id === '') return [];
  return fact(`Tool, ${labelIn(toolRoles, textAt(tool, 'role'))}`, title === undefined ? id : shape('a', { href: `${base}tools/${id}/` }, title), ...details.map((detail) => el('p', 'soft', ...words(detail))));
}

function evidenceWords(front: Loose): string {
  const [reason, single, unopened] = [textAt(front, 'evidence', 'reason'), textAt(front, 'evidence', 'singleSource'), textAt(front, 'evidence', 'unopened')];
  return `${reason}${single === '' ? '' : ` Rests on fewer than two independent sources: ${single}`}${unopened === '' ? '' : ` Sources not opened: ${unopened}`}`;
}

function soft(text: string): Part[] {
  return text === '' ? [] : [el('span', 'soft', ...words(text))];
}
