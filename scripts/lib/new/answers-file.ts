import { isGroup, type Answers } from '../../../src/domain/draft/conditions.ts';
import { finding, type Finding } from '../../../src/domain/finding.ts';
import { parseYaml } from '../../../src/reader/front-matter.ts';
import { locateIn } from '../../../src/reader/read-record.ts';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';

/** Answers from a file, or why they cannot be read. */
export interface ReadAnswers {
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/** Reads answers from the text of a YAML or JSON file, or of a record. */
export function readAnswers(text: string, file: string): ReadAnswers {
  if (/^\uFEFF?---[ \t]*\r?\n[\s\S]*\n---[ \t]*(?:\r?\n|$)/.test(text)) {
    const draft = draftOf(text, 'incident', file);
    return isDraftProblem(draft) ? { answers: {}, findings: draft.findings } : { answers: { ...draft.front, body: draft.body }, findings: [] };
  }
  const { value, findings } = parseYaml(file, text, 1);
  if (findings.length > 0) return { answers: {}, findings };
  if (isGroup(value)) return { answers: value, findings: [] };
  return { answers: {}, findings: [finding('yaml-syntax', { file, at: { line: 1, column: 1 } }, { problem: 'it does not consist of fields' })] };
}

/** Findings about a record that does not exist yet, as findings about the answers it was to be made from. */
export function placedInAnswers(findings: readonly Finding[], file: string, text: string | null): Finding[] {
  const moved = findings.map((found) => ({ ...found, place: { file, path: found.place.path ?? ['body'] } }));
  return text === null ? moved : locateIn(text, moved);
}
