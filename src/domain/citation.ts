import type { Incident } from '../schema/incident.ts';
import { site } from '../site.ts';
import { momentText } from './moment-text.ts';
import { withoutBackticks } from './inline-code.ts';

/** What a citation needs of an incident. */
export type Citable = Pick<Incident, 'id' | 'title' | 'revisions'>;

const bibtexEscapes: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', $: '\\$', '&': '\\&', '#': '\\#', _: '\\_', '%': '\\%', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

/** One line: who, what, number, date of the last revision, address. */
export function citePlain(incident: Citable, url: string): string {
  return `${site.name}. “${title(incident)}.” ${incident.id}. Last revised ${momentText(lastRevision(incident))}. ${url}`;
}

export function citeBibtex(incident: Citable, url: string): string {
  const [year = '', month] = lastRevision(incident).value.split('-');
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeBibtex(title(incident))}}`],
    ['author', `{${escapeBibtex(site.name)}}`],
    ['year', year],
    ['month', month === undefined || !/^\d\d$/.test(month) ? undefined : String(Number(month))],
    ['number', escapeBibtex(incident.id)],
    ['howpublished', escapeBibtex(site.tagline)],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${incident.id.toLowerCase()},\n${lines.join(',\n')}\n}`;
}

export function citeCslJson(incident: Citable, url: string): string {
  const parts = lastRevision(incident).value.split(/[-T]/).slice(0, 3).map(Number).filter((part) => !Number.isNaN(part));
  return JSON.stringify({
    id: incident.id, type: 'webpage', title: title(incident), author: [{ literal: site.name }], 'container-title': site.name,
    number: incident.id, issued: { 'date-parts': [parts] }, URL: url,
  });
}

/** The date of the newest entry of the revision log, which is written oldest first. */
export function lastRevision(incident: Pick<Incident, 'revisions'>): Incident['revisions'][number]['on'] {
  const last = incident.revisions.at(-1);
  if (last === undefined) throw new Error('an incident has at least one revision');
  return last.on;
}

function title(incident: Citable): string {
  return withoutBackticks(incident.title).replace(/\.$/, '');
}

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (character) => bibtexEscapes[character] ?? character);
}
