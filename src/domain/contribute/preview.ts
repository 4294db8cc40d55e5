import { layoutBarriers } from '../barriers/layout.ts';
import { glyphOf } from '../barriers/glyph.ts';
import type { Shape } from '../figures/shape.ts';
import type { Links } from '../links.ts';
import type { IncidentRecord } from '../register.ts';
import { numberSources } from '../source-numbers.ts';
import { rowsAt, textAt, type Loose } from './loose.ts';
import { actionsOf, chronologyOf, failedOf, harmsOf, heldOf } from './preview/account.ts';
import { disputesOf, elsewhereOf, misreportedOf, sourcesOf } from './preview/beside.ts';
import { factsOf, glanceOf, headOf } from './preview/head.ts';
import { el, type Part, type Setting } from './preview/parts.ts';

export interface Previewed {
  readonly front: Loose;
  /** The write-up; null where it cannot be read. */
  readonly prose: readonly (Shape | string)[] | null;
  /** The record, once its fields are valid. */
  readonly record: IncidentRecord | null;
  readonly links: Links;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
}

/**
 * The page of a record while it is being written: the parts, their order and their classes as on the page itself. What is missing is left out;
 * the path of barriers is drawn as soon as the fields are valid.
 */
export function previewOf({ front, prose, record, links, base }: Previewed): Shape[] {
  const setting: Setting = { numbers: numberSources(rowsAt(front, 'sources').map((row) => ({ id: textAt(row, 'id') }))), titles: titlesOf(links), base };
  return [
    headOf(front),
    glanceOf(front, setting),
    ...(record === null ? [] : [barriersOf(record, links)]),
    el('div', 'beside',
      el('div', 'facts', factsOf(front, setting)),
      el('div', 'text',
        ...actionsOf(front, setting),
        ...proseOf(prose),
        ...chronologyOf(front, setting), ...failedOf(front, setting), ...heldOf(front, setting), ...harmsOf(front, setting),
        ...disputesOf(front, setting), ...misreportedOf(front, setting), ...elsewhereOf(front, setting), ...sourcesOf(front, setting))),
  ];
}

function proseOf(prose: Previewed['prose']): Shape[] {
  if (prose === null) return [el('p', 'soft', 'The write-up cannot be shown before it can be read; the findings beside it say where it stops.')];
  return prose.length === 0 ? [] : [el('div', 'prose', ...prose)];
}

function barriersOf({ data }: IncidentRecord, links: Links): Shape {
  return el('section', 'barriers', el('h2', '', 'Where the barriers were'), el('ol', '', ...layoutBarriers(data, links).map(({ figure, word, name, note }) => el('li', figure, glyphOf(figure), el('p', '', el('b', '', word), ...barrierWords(name, note))))));
}

function barrierWords(name: string | null, note: string | null): Part[] {
  return [name === null ? '' : ` ${name}`, note === null ? '' : `, ${note}`];
}

function titlesOf(links: Links): Setting['titles'] {
  const titles = (records: ReadonlyMap<string, { readonly data: { readonly title: string } }>) => new Map([...records].map(([id, { data }]) => [id, data.title]));
  return { tool: titles(links.tool), 'failure-mode': titles(links.failureMode), control: titles(links.control), incident: titles(links.incident) };
}
