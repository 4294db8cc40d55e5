import { applyRules, overridable } from '../../../src/domain/apply-rules.ts';
import { completed } from '../../../src/domain/draft/complete.ts';
import { settledByMore } from '../../../src/domain/draft/settled-by-more.ts';
import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import type { FieldSchema } from '../../../src/domain/field-guide.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { buildRegister, type AnyRecord, type Register } from '../../../src/domain/register.ts';
import type { RuleName } from '../../../src/domain/rule-names.ts';
import { allRecords } from '../../../src/domain/rules/rule.ts';
import { severityOf } from '../../../src/domain/severity.ts';
import { locateIn, readRecord, type ReadResult } from '../../../src/reader/read-record.ts';
import { recordText } from '../../../src/writer/record-text.ts';
import { valueAt } from './at-path.ts';
import { readDraft } from './read-draft.ts';

/** What a draft is held against. */
export interface Measure {
  readonly register: Register;
  readonly schema: FieldSchema;
  readonly today: string;
}

/** What was found in a draft. */
export interface Judged {
  /** Answers that are there and cannot stay. A file with one of them is not written. */
  readonly wrong: readonly Finding[];
  /** What is still to be answered, and wording that an exception may cover. */
  readonly open: readonly Finding[];
  /** The same, which `mishap check` says only once no field is missing. */
  readonly foreseen: readonly Finding[];
}

/** Findings that one more answer in the same row settles. */
const settledInRow: readonly RuleName[] = ['action-text', 'chronology-outside-event'];

/** The same, and what a longer write-up or another record settles: a file with these is written. */
const settledLater: readonly RuleName[] = [...settledByMore, 'uncited-paragraph', 'one-way-relation'];

/** Findings about a field that depend on the kind of event, and mean nothing while that is not said. */
const byKind: readonly RuleName[] = ['severity-basis', 'harm-in-demonstration', 'near-miss-barrier', 'missing-failure-mode'];

/** Everything `mishap check` says of the file a draft becomes, and of an unfinished one what it will say of the answers that are there. */
export function judge(draft: IncidentDraft, file: string, measure: Measure): Judged {
  const text = recordText(draft);
  const judged = judgedAs(readRecord({ file, kind: draft.kind, text }), draft, measure, file);
  const placed = (findings: readonly Finding[]) => locateIn(text, findings);
  return { wrong: placed(judged.wrong), open: placed(judged.open), foreseen: placed(judged.foreseen) };
}

/** The same of answers while they are given, without places in a text. */
export function judgeAnswers(draft: IncidentDraft, file: string, measure: Measure): Judged {
  return judgedAs(readDraft(draft, file), draft, measure, file);
}

function judgedAs({ record, findings }: ReadResult, draft: IncidentDraft, measure: Measure, file: string): Judged {
  const said = record === null ? findings : [...findings, ...findingsOf(record, measure)];
  const later = record === null ? foreseen(draft, file, measure, findings) : [];
  return { wrong: [...said, ...later].filter((found) => !isOpen(found)), open: said.filter(isOpen), foreseen: later.filter(isOpen) };
}

/** Whether a finding is settled by an answer to another question of the same row. */
export function isSettledInRow(found: Finding): boolean {
  return settledInRow.includes(found.rule) || (found.rule === 'unknown-unit' && found.args.unit === null);
}

function isOpen(found: Finding): boolean {
  return isSettledInRow(found) || settledLater.includes(found.rule) || overridable.includes(found.rule) || severityOf(found.rule) === 'warning';
}

/** The register with the incidents that a record names and no others: they may be many and say nothing about a single answer. */
export function withNamedIncidents(register: Register, related: unknown): Register {
  const named = new Set((Array.isArray(related) ? related : []).map((row: unknown) => valueAt(row, ['incident'])));
  return { ...register, incidents: register.incidents.filter(({ data }) => named.has(data.id)) };
}

function findingsOf(record: AnyRecord, { register, today }: Measure): Finding[] {
  const together = buildRegister([...allRecords(register), record], register);
  return applyRules(together, { today }).filter(({ place }) => place.file === record.file);
}

/** What the rules across fields say of an unfinished draft: only about fields that were answered, and about the write-up. */
function foreseen(draft: IncidentDraft, file: string, measure: Measure, found: readonly Finding[]): Finding[] {
  if (!found.every(({ rule }) => rule === 'missing-field')) return [];
  const full = { ...draft, front: completed(draft.front, measure.schema) as Record<string, unknown> };
  // Hidden characters are looked for only in a record that is otherwise sound.
  const { record, findings } = readDraft(full, file);
  if (record === null) return [];
  const isAnswered = ({ rule, place: { path } }: Finding) => rule === 'empty-write-up' || (path !== undefined && valueAt(draft.front, path) !== undefined && !(byKind.includes(rule) && draft.front['kind'] === undefined));
  return [...findings, ...findingsOf(record, measure)].filter((found) => isAnswered(found) && (found.rule === 'empty-write-up' || !settledLater.includes(found.rule)));
}
