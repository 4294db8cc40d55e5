import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import { readBody, type ParsedBody } from '../../../src/reader/body.ts';
import { findForbiddenCharacters, findHiddenCharacters } from '../../../src/reader/characters.ts';
import { slugOf, type ReadResult } from '../../../src/reader/read-record.ts';
import { schemaFindings } from '../../../src/reader/schema-findings.ts';
import { incidentSchema } from '../../../src/schema/incident.ts';

let lastBody: { readonly text: string; readonly parsed: ParsedBody } | undefined;

/**
 * What the reader says of a draft, without writing it out and parsing it again, which takes most of the time of a
 * judgement. Findings have no places in a text.
 */
export function readDraft({ front, body }: IncidentDraft, file: string): ReadResult {
  const parsed = incidentSchema.safeParse(front);
  const { prose, findings } = bodyOf(body, file);
  const found = [...(parsed.success ? [] : schemaFindings(file, incidentSchema, front)), ...findHiddenCharacters(file, front), ...findForbiddenCharacters(file, body), ...findings];
  return { record: parsed.success ? { kind: 'incident', slug: slugOf(file), file, data: parsed.data, prose } : null, findings: found };
}

/** A write-up stays the same through most of a conversation. */
function bodyOf(text: string, file: string): ParsedBody {
  if (lastBody?.text !== text) lastBody = { text, parsed: readBody(file, text, 1) };
  return lastBody.parsed;
}
