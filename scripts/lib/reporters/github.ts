import { severityOf } from '../../../src/domain/severity.ts';
import { describeFinding, fieldPath } from '../../../src/domain/words.ts';
import { visibleText } from '../visible-text.ts';
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
  // Nothing of a record may begin a line of the log, steer it, or make it read otherwise.
  return text.split('\n').map((line) => visibleText(line).replace(/%/g, '%25')).join('%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
