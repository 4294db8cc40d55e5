import { timelineCsv } from '../domain/timeline/export.ts';
import type { Span } from '../domain/timeline/span.ts';
import { spanWords } from '../domain/timeline/words.ts';
import { pictureFile, saveFile } from './save-picture.ts';
import type { TimelineItem } from './timeline-list.ts';

/** Gives the reader what is shown as a file: `svg`, the picture, or `csv`, its records. */
export function saveTimeline(name: string, { axis, svg }: { readonly axis: SVGSVGElement; readonly svg: SVGSVGElement }, seen: readonly TimelineItem[], range: Span): void {
  if (name === 'csv') {
    const addresses = new Map(seen.map(({ slug, item }) => [slug, item.querySelector('a')?.href ?? '']));
    saveFile('mishap-timeline.csv', 'text/csv;charset=utf-8', timelineCsv(seen, (slug) => addresses.get(slug) ?? ''));
    return;
  }
  saveFile('mishap-timeline.svg', 'image/svg+xml', pictureFile(axis, svg, {
    title: `Incidents from ${spanWords(range)}`,
    description: `${location.href} Reported incidents are not a sample of all incidents.`,
  }));
}
