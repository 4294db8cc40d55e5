import { shape, type Shape } from '../../figures/shape.ts';
import { splitInlineCode } from '../../inline-code.ts';
import { momentWords } from '../../moment-text.ts';
import { sourceMarks } from '../../source-numbers.ts';
import { parseMoment } from '../../../schema/moment.ts';
import type { Term } from '../../../schema/vocabulary.ts';
import { isTrueAt, textAt, textsAt, type Loose } from '../loose.ts';

export type Part = Shape | string;

/** What the parts of a preview need beside the draft. */
export interface Setting {
  /** Number of each source by its key. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Titles of the records that a draft names, by kind and id. */
  readonly titles: Readonly<Record<'tool' | 'failure-mode' | 'control' | 'incident', ReadonlyMap<string, string>>>;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
}

/** An element with a class, or with none where the class is empty. */
export function el(name: string, className: string, ...children: readonly Part[]): Shape {
  return shape(name, { class: className === '' ? undefined : className }, ...children);
}

/** Text in which backticks mark code. */
export function words(text: string): Part[] {
  return splitInlineCode(text).map((part) => (part.code ? el('code', '', part.text) : part.text));
}

/** The source marks of a statement. */
export function cites(row: Loose | undefined, { numbers }: Setting): Part[] {
  const marks = sourceMarks(textsAt(row, 'sources'), numbers);
  return marks.length === 0 ? [] : [el('sup', '', ...marks.map(({ anchor, number }) => shape('a', { href: `#${anchor}` }, String(number))))];
}

/** What a member of a closed list is called; what is no member stands as it is. */
export function labelIn(list: Readonly<Record<string, Term>>, value: string): string {
  return Object.hasOwn(list, value) ? list[value]?.label ?? value : value;
}

/** A date with its note; what is no date yet stands as it was typed. */
export function dated(row: Loose | undefined, isBrief = false): Part[] {
  const given = textAt(row, 'when');
  const note = textAt(row, 'note');
  const moment = parseMoment(given);
  const { text, note: rest } = moment === null ? { text: given, note: note === '' ? null : note } : momentWords(moment, note === '' ? undefined : note);
  return [text.charAt(0).toUpperCase() + text.slice(1), ...(isTrueAt(row, 'inferred') ? [', inferred'] : []), ...(rest === null || isBrief ? [] : [el('span', 'soft', ` (${rest})`)])];
}

/** A part of the page with its heading; nothing where there is nothing to say. */
export function section(title: string, children: readonly Part[]): Shape[] {
  return children.length === 0 ? [] : [el('section', '', el('h2', '', title), ...children)];
}

/** A term with what is said of it; nothing where nothing is. */
export function fact(term: string, ...said: readonly Part[]): Shape[] {
  return said.every((part) => part === '') || said.length === 0 ? [] : [el('div', '', el('dt', '', term), ' ', el('dd', '', ...said))];
}
