import { labelledWords, placeText, shownFinding, type ShownFinding } from '../../../src/domain/shown-finding.ts';
import { inertText } from '../inert-text.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { moreOnRule } from './more-on-rule.ts';
import type { Report } from './report.ts';

/** For people: one block per finding, at the first of each rule where there is more on it, and a closing count. */
export function reportAsText({ findings, checked, style, address }: Report): string {
  const shown = findings.map(shownFinding);
  const told = new Set<string>();
  const blocks = shown.map((each) => {
    const isFirst = !told.has(each.rule);
    told.add(each.rule);
    const { page, command } = moreOnRule(each.rule, address);
    return [...findingLines(each, style), ...(isFirst ? [labelled('More:', [page, command].filter((part) => part !== null).join(' or '))] : []), ''].join('\n');
  });
  return [...blocks, `${closing(shown.map(({ severity }) => severity), checked)}\n`].join('\n');
}

/** One finding: where it is and what it is called, then a line for each of its sentences. */
export function findingLines(shown: ShownFinding, style: TerminalStyle): string[] {
  const { severity, rule, field } = shown;
  const colour = severity === 'error' ? style.red : style.yellow;
  const head = `${style.bold(inertText(placeText(shown)))} ${colour(severity)} ${rule}${field === '' ? '' : ` ${style.dim(`in ${inertText(field)}`)}`}`;
  return [head, ...labelledWords(shown).map(({ label, text }) => labelled(label, text))];
}

function labelled(label: string, text: string): string {
  return `  ${label.padEnd(9)} ${inertText(text)}`;
}

function closing(severities: readonly string[], checked: number): string {
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.length - errors;
  return `${count(checked, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
