import { applyRules, overridable } from '../../../src/domain/apply-rules.ts';
import { completed } from '../../../src/domain/draft/complete.ts';
import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import type { FieldSchema } from '../../../src/domain/field-guide.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { buildRegister, type AnyRecord, type Register } from '../../../src/domain/register.ts';
import type { RuleName } from '../../../src/domain/rule-names.ts';
import { allRecords } from '../../../src/domain/rules/rule.ts';
import { severityOf } from '../../../src/domain/severity.ts';
import { locateIn, readRecord } from '../../../src/reader/read-record.ts';
import { recordText } from '../../../src/writer/record-text.ts';
import { valueAt } from './at-path.ts';

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
}

/** Findings that more answers settle; the answers that are there may be right. */
const settledByMore: ReadonlySet<RuleName> = new Set([
  'missing-field', 'empty-write-up', 'uncited-paragraph', 'too-few-sources', 'unopened-sources', 'unused-source', 'confirmed-without-primary', 'disputed-without-dispute',
  'dispute-without-disputed-grade', 'missing-failure-mode', 'stopped-by-unmapped-control', 'near-miss-barrier', 'action-text', 'one-way-relation', 'unassigned-id', ...overridable,
]);

/** Findings about a field that depend on the kind of event, and mean nothing while that is not said. */
const byKind: ReadonlySet<RuleName> = new Set(['severity-basis', 'harm-in-demonstration', 'near-miss-barrier', 'missing-failure-mode']);

/** Everything `mishap check` says of a draft, and of an unfinished one what it will say of the answers that are there. */
export function judge(draft: IncidentDraft, file: string, measure: Measure): Judged {
  const text = recordText(draft);
  const read = readRecord({ file, kind: draft.kind, text });
  const across = read.record === null ? foreseen(draft, file, measure, read.findings) : findingsOf(read.record, measure);
  const all = locateIn(text, [...read.findings, ...across]);
  const isOpen = ({ rule }: Finding) => settledByMore.has(rule) || severityOf(rule) === 'warning';
  return { wrong: all.filter((found) => !isOpen(found)), open: all.filter(isOpen) };
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

/** What the rules across fields say of an unfinished draft: only about fields that were answered. */
function foreseen(draft: IncidentDraft, file: string, measure: Measure, found: readonly Finding[]): Finding[] {
  if (!found.every(({ rule }) => rule === 'missing-field')) return [];
  const full = { ...draft, front: completed(draft.front, measure.schema) as Record<string, unknown> };
  const { record } = readRecord({ file, kind: draft.kind, text: recordText(full) });
  if (record === null) return [];
  const isAnswered = ({ rule, place: { path } }: Finding) => path !== undefined && valueAt(draft.front, path) !== undefined && !(byKind.has(rule) && draft.front['kind'] === undefined);
  return findingsOf(record, measure).filter(isAnswered).filter(({ rule }) => !settledByMore.has(rule) || overridable.includes(rule));
}
