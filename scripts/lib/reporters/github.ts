import { shownFinding } from '../../../src/domain/shown-finding.ts';
import { inertText } from '../inert-text.ts';
import { moreOnRule } from './more-on-rule.ts';
import type { Report } from './report.ts';

/** Workflow commands that GitHub shows beside the changed line. Values come from records, so they are escaped. */
export function reportForGithub({ findings, address }: Report): string {
  return findings.map((found) => {
    const { severity, rule, file, line, column, field, problem, expected, fix } = shownFinding(found);
    const properties = [`file=${property(file)}`, ...(line === null ? [] : [`line=${String(line)}`, `col=${String(column)}`]), `title=${property(rule)}`];
    const { page, command } = moreOnRule(rule, address);
    return `::${severity} ${properties.join(',')}::${data(`${field === '' ? '' : `${field}: `}${problem} Expected: ${expected} To do: ${fix} More: ${page ?? command}`)}\n`;
  }).join('');
}

/** The runner turns %25, %0D and %0A back, and %3A and %2C in properties (actions/runner, ActionCommand.cs). */
function data(text: string): string {
  return inertText(text).replace(/%/g, '%25');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
