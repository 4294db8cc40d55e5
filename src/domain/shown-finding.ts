import type { Finding } from './finding.ts';
import type { RuleName } from './rule-names.ts';
import { severityOf } from './severity.ts';
import { describeFinding, fieldPath, type Words } from './words.ts';

/** A finding as it is told, whoever tells it: all of it in words and plain values. */
export interface ShownFinding extends Words {
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** As an author writes it: sources[2].url; empty when it is not about a field. */
  readonly field: string;
}

/** Puts a finding into words and plain values. */
export function shownFinding(found: Finding): ShownFinding {
  const { file, at, path } = found.place;
  return { rule: found.rule, severity: severityOf(found.rule), file, line: at?.line ?? null, column: at?.column ?? null, field: fieldPath(path), ...describeFinding(found) };
}

/** Where it is, in the form that terminals and editors make a link of: file:line:column. */
export function placeText({ file, line, column }: Pick<ShownFinding, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== null).join(':');
}

/** The first line of a finding as the command-line tool prints it. */
export function headText(shown: Pick<ShownFinding, 'file' | 'line' | 'column' | 'severity' | 'rule' | 'field'>): string {
  return `${placeText(shown)} ${shown.severity} ${shown.rule}${shown.field === '' ? '' : ` in ${shown.field}`}`;
}

/** The three sentences of a finding, each after its label. */
export function labelledWords({ problem, expected, fix }: Words): readonly { readonly label: string; readonly text: string }[] {
  return [{ label: 'Found:', text: problem }, { label: 'Expected:', text: expected }, { label: 'To do:', text: fix }];
}
