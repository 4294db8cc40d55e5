import type { IncidentRecord } from '../register.ts';
import type { Assignment } from './assignments.ts';
import type { NumberProblem } from './problems.ts';

/** A file in which placeholders are looked for. */
export interface NumberedFile {
  readonly file: string;
  readonly text: string;
  /** Offset of the value of the record's own id; null where it is no draft. */
  readonly idAt: number | null;
}

const written = /MISHAP-0000-\d{4}/g;

/**
 * Writes the new numbers into texts: the record's own, and wherever another record names it. Nothing else of a text
 * changes. A placeholder that may mean several records means the one that names this record in turn.
 */
export function replaceNumbers(files: readonly NumberedFile[], assignments: readonly Assignment[], incidents: readonly IncidentRecord[]): { changed: { file: string; text: string }[]; problems: NumberProblem[] } {
  const byFile = new Map(incidents.map((incident) => [incident.file, incident]));
  const numbers = new Map(assignments.map(({ file, to }) => [file, to]));
  const problems: NumberProblem[] = [];
  const changed = files.flatMap(({ file, text, idAt }) => {
    const replaced = text.replace(written, (id: string, at: number) => {
      // A quoted value begins one character later than its place.
      if (idAt !== null && (at === idAt || at === idAt + 1)) return numbers.get(file) ?? id;
      const possible = incidents.filter((each) => each.data.id === id && each.file !== file);
      const meant = meantBy(byFile.get(file), possible);
      if (meant === undefined && possible.some((each) => numbers.has(each.file))) problems.push(unclear(file, id, text, at));
      return numbers.get(meant?.file ?? '') ?? id;
    });
    return replaced === text ? [] : [{ file, text: replaced }];
  });
  return { changed, problems };
}

function meantBy(from: IncidentRecord | undefined, possible: readonly IncidentRecord[]): IncidentRecord | undefined {
  if (possible.length < 2) return possible[0];
  const pointing = possible.filter(({ data }) => from !== undefined && data.related.some(({ incident }) => incident === from.data.id));
  return pointing.length === 1 ? pointing[0] : undefined;
}

function unclear(file: string, id: string, text: string, at: number): NumberProblem {
  return {
    file,
    line: text.slice(0, at).split('\n').length,
    problem: `${id} may mean more than one new record here.`,
    expected: 'A placeholder that only one new record bears, where records name each other.',
    fix: 'Give the new records the placeholders MISHAP-0000-0001, MISHAP-0000-0002 and so on, and write the one that is meant.',
  };
}
