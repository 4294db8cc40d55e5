import { incidentTitle, mostNamed } from '../domain/checklist/page-words.ts';
import type { SourceIncident } from '../domain/checklist/source.ts';

/** Links to the pages of incidents, as nodes to append. */
export function incidentLinks(incidents: readonly SourceIncident[], base: string): Node[] {
  const shown = linked(incidents.slice(0, mostNamed), base);
  if (incidents.length <= mostNamed) return shown;
  const rest = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `and ${String(incidents.length - mostNamed)} more`;
  rest.append(summary, ' ');
  rest.addEventListener('toggle', () => {
    if (rest.childElementCount === 1) rest.append(...linked(incidents.slice(mostNamed), base));
  });
  return [...shown, rest];
}

/** One link in the site; `base` is its root. */
export function linkTo(path: string, text: string, base: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = path.startsWith('#') ? path : `${base}${path}`;
  link.textContent = text;
  return link;
}

function linked(incidents: readonly SourceIncident[], base: string): Node[] {
  return incidents.flatMap((incident, index) => {
    const { id, slug } = incident;
    const link = linkTo(`incidents/${slug}/`, incidentTitle(incident), base);
    link.dataset['id'] = id;
    return [...(index === 0 ? [] : [new Text(' · ')]), link];
  });
}
