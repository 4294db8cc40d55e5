import { severityOf } from '../../../src/domain/severity.ts';
import { describeFinding, fieldPath } from '../../../src/domain/words.ts';
import { visibleText } from '../visible-text.ts';
import type { Report } from './report.ts';

/** For people: one block per finding, and a closing count. */
export function reportAsText({ findings, checked, style }: Report): string {
  const blocks = findings.map(({ place, rule, ...rest }) => {
    const { problem, expected, fix } = describeFinding({ place, rule, ...rest } as (typeof findings)[number]);
    const severity = severityOf(rule);
    const at = place.at === undefined ? '' : `:${String(place.at.line)}:${String(place.at.column)}`;
    const field = fieldPath(place.path);
    const colour = severity === 'error' ? style.red : style.yellow;
    return [
      `${style.bold(`${visibleText(place.file)}${at}`)} ${colour(severity)} ${rule}${field === '' ? '' : ` ${style.dim(`in ${visibleText(field)}`)}`}`,
      `  Found:    ${visibleText(problem)}`,
      `  Expected: ${visibleText(expected)}`,
      `  To do:    ${visibleText(fix)}`,
      '',
    ].join('\n');
  });
  return [...blocks, `${closing(findings.map((each) => severityOf(each.rule)), checked)}\n`].join('\n');
}

function closing(severities: readonly string[], checked: number): string {
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.length - errors;
  return `${count(checked, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
