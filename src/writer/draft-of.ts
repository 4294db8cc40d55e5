import { finding, type Finding } from '../domain/finding.ts';
import { cutFrontMatter, parseYaml } from '../reader/front-matter.ts';
import type { RecordKind } from '../schema/vocabulary.ts';
import { kindOfModeline, trimBody, type RecordDraft } from './record-text.ts';

/** Why a text cannot be read into a draft. */
export interface DraftProblem {
  readonly findings: readonly Finding[];
}

/**
 * Reads the text of a record back into a draft. The record need not be valid, only readable; comments are not kept.
 * A text that cannot be read, or in which something would be lost, gives the findings that say why.
 *
 * @param kind of a text that names no schema
 * @param file how the text is called in findings
 */
export function draftOf(text: string, kind: RecordKind = 'incident', file = 'draft.mdx'): RecordDraft | DraftProblem {
  const cut = cutFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (cut === null) return { findings: [finding('missing-front-matter', { file, at: { line: 1, column: 1 } }, {})] };
  const { value, findings } = parseYaml(file, cut.yaml, cut.yamlLine);
  if (findings.length > 0) return { findings };
  const front = value ?? {};
  if (typeof front !== 'object' || Array.isArray(front)) return { findings: [finding('yaml-syntax', { file, at: { line: cut.yamlLine, column: 1 } }, { problem: 'it does not consist of fields' })] };
  return { kind: kindOfModeline(cut.yaml) ?? kind, front: front as Record<string, unknown>, body: trimBody(cut.markdown) };
}

/** Whether reading a text into a draft failed. */
export function isDraftProblem(result: RecordDraft | DraftProblem): result is DraftProblem {
  return 'findings' in result;
}
