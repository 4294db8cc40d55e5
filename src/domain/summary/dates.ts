import type { Incident } from '../../schema/incident.ts';
import type { Moment } from '../../schema/moment.ts';
import type { SummaryLine } from '../../schema/record-summary.ts';
import { momentWords } from '../moment-text.ts';

const labels = { occurred: 'Occurred', disclosed: 'Disclosed', resolved: 'Resolved' } as const;

/** The three dates in words, each with how exactly it is known. */
export function dateLines({ dates }: Incident): SummaryLine[] {
  return (['occurred', 'disclosed', 'resolved'] as const).map((name) => {
    const { when, note, inferred } = dates[name];
    const words = momentWords(when, note);
    const remarks = [precisionWords(when), inferred === true ? 'inferred, no source states it' : '', words.note ?? ''].filter((part) => part !== '');
    return { label: labels[name], text: remarks.length === 0 ? words.text : `${words.text} (${remarks.join('; ')})` };
  });
}

/** The course of events, one line each. */
export function chronologyLines({ chronology }: Incident): SummaryLine[] {
  return chronology.map(({ when, note, event, background, aftermath }) => {
    const words = momentWords(when, note);
    const remarks = [words.note ?? '', background === true ? 'background' : aftermath === true ? 'aftermath' : ''].filter((part) => part !== '');
    return { label: remarks.length === 0 ? words.text : `${words.text} (${remarks.join('; ')})`, text: event };
  });
}

function precisionWords({ precision, value }: Moment): string {
  if (precision === 'unknown') return '';
  return `${value.includes('/') ? 'a range, ' : ''}known to the ${precision}`;
}
