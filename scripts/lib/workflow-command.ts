import { inertText } from './inert-text.ts';

/** A place in a file, as an annotation of GitHub takes it. */
export interface AnnotatedPlace {
  readonly file: string;
  readonly line?: number;
  readonly col?: number;
}

/** A workflow command of GitHub that shows a message beside a line. Escaped, so that no text becomes a command of its own. */
export function annotation(severity: 'error' | 'warning' | 'notice', { file, line, col }: AnnotatedPlace, title: string, message: string): string {
  const properties = [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${String(line)}`]), ...(col === undefined ? [] : [`col=${String(col)}`]), `title=${property(title)}`];
  return `::${severity} ${properties.join(',')}::${data(message)}\n`;
}

/** The runner turns %25 back, and %3A and %2C in properties; line breaks are written out before. */
function data(text: string): string {
  return inertText(text).replace(/%/g, '%25');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
