import { severityOf } from '../../../src/domain/severity.ts';
import { describeFinding, fieldPath } from '../../../src/domain/words.ts';
import type { Report } from './report.ts';

/** Workflow commands that GitHub shows beside the changed line. Values come from records, so they are escaped. */
export function reportForGithub({ findings }: Report): string {
  return findings.map((found) => {
    const { problem, expected, fix } = describeFinding(found);
    const { file, at, path } = found.place;
    const properties = [`file=${property(file)}`, ...(at === undefined ? [] : [`line=${String(at.line)}`, `col=${String(at.column)}`]), `title=${property(found.rule)}`];
    const field = fieldPath(path);
    return `::${severityOf(found.rule)} ${properties.join(',')}::${data(`${field === '' ? '' : `${field}: `}${problem} Expected: ${expected} To do: ${fix}`)}\n`;
  }).join('');
}

function data(text: string): string {
  // eslint-disable-next-line no-control-regex -- escape sequences must not reach the log
  return text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
