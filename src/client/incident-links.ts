import type { SourceIncident } from '../domain/checklist/source.ts';

/** More names than this are shown on demand, so that a long list never holds up a tick. */
const mostShown = 12;

/** Links to the pages of incidents, as nodes to append. */
export function incidentLinks(incidents: readonly SourceIncident[], base: string): Node[] {
  const shown = linked(incidents.slice(0, mostShown), base);
  if (incidents.length <= mostShown) return shown;
  const rest = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `and ${String(incidents.length - mostShown)} more`;
  rest.append(summary);
  rest.addEventListener('toggle', () => {
    if (rest.childElementCount === 1) rest.append(...linked(incidents.slice(mostShown), base));
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
  return incidents.flatMap(({ id, slug, title }, index) => {
    const link = linkTo(`incidents/${slug}/`, title, base);
    link.dataset['id'] = id;
    return [...(index === 0 ? [] : [new Text('; ')]), link];
  });
}
