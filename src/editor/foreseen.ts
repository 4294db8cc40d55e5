import { applyRules, overridable } from '../domain/apply-rules.ts';
import { valueAt } from '../domain/contribute/loose.ts';
import { completed } from '../domain/draft/complete.ts';
import { settledByMore } from '../domain/draft/settled-by-more.ts';
import type { FieldSchema } from '../domain/field-guide.ts';
import type { Finding } from '../domain/finding.ts';
import type { Register } from '../domain/register.ts';
import type { RuleName } from '../domain/rule-names.ts';
import { readRecord } from '../reader/read-record.ts';
import { recordJsonSchemas } from '../schema/json-schema.ts';
import { recordText, type RecordDraft } from '../writer/record-text.ts';
import { firstLineOfBody } from './body-lines.ts';

/** Findings that more answers settle, those to the questions beside included. */
const settledLater: ReadonlySet<RuleName> = new Set([...settledByMore, 'action-text', 'severity-basis', 'harm-in-demonstration']);

/**
 * What the rules will say of an unfinished draft, as far as more answers cannot change it: about fields that are answered, and about the write-up.
 * Nothing while a field has a wrong value.
 *
 * @param found what reading the draft itself found
 */
export function foreseen(draft: RecordDraft, file: string, register: Register, today: string, found: readonly Finding[]): Finding[] {
  if (!found.every(({ rule, place }) => rule === 'missing-field' || place.path === undefined)) return [];
  const text = recordText({ ...draft, front: completed(draft.front, recordJsonSchemas().incident as FieldSchema) as RecordDraft['front'] });
  const { record } = readRecord({ file, kind: 'incident', text });
  if (record?.kind !== 'incident') return [];
  const shift = firstLineOfBody(recordText(draft)) - firstLineOfBody(text);
  return applyRules({ ...register, incidents: [...register.incidents, record] }, { today })
    .filter(({ rule, place }) => place.file === file && (!settledLater.has(rule) || overridable.includes(rule)))
    .filter(({ place: { path } }) => path === undefined || valueAt(draft.front, path) !== undefined)
    .map((each) => shifted(each, shift));
}

/** A place in the write-up stands on another line of the file than of the one that was completed. */
function shifted(each: Finding, by: number): Finding {
  const { path, at } = each.place;
  return path !== undefined || at === undefined ? each : { ...each, place: { ...each.place, at: { ...at, line: at.line + by } } };
}
