import { planAssignments, type Assignment } from '../../../src/domain/numbers/assignments.ts';
import { readNumberList, writeNumberList } from '../../../src/domain/numbers/number-list.ts';
import { isPlaceholder } from '../../../src/domain/numbers/placeholder.ts';
import { disagreements, type NumberProblem } from '../../../src/domain/numbers/problems.ts';
import { replaceNumbers, type NumberedFile } from '../../../src/domain/numbers/replace-numbers.ts';
import { allRecords } from '../../../src/domain/rules/rule.ts';
import { cutFrontMatter, fieldLocator } from '../../../src/reader/front-matter.ts';
import type { ReadContent } from '../../../src/reader/read-content.ts';

/** What giving numbers comes to, before anything is written. */
export interface NumberPlan {
  readonly assignments: readonly Assignment[];
  /** Files with their new text, the list of numbers first. Empty when nothing is given. */
  readonly writes: readonly { readonly file: string; readonly text: string }[];
  readonly problems: readonly NumberProblem[];
  /** Drafts that keep their placeholder, because other files were asked for. */
  readonly left: readonly string[];
}

/** What a plan is made from. `list` is the text of the list of numbers, null when there is none. */
export interface Numbering {
  readonly read: ReadContent;
  readonly list: string | null;
  readonly listFile: string;
  readonly isAsked: (file: string) => boolean;
  readonly readFile: (path: string) => Promise<string>;
}

/** Works out which numbers are given and what the files then say. Problems mean that nothing may be written. */
export async function planNumbers({ read, list, listFile, isAsked, readFile }: Numbering): Promise<NumberPlan> {
  const { incidents } = read.register;
  const drafts = incidents.filter(({ data }) => isPlaceholder(data.id));
  const left = drafts.filter(({ file }) => !isAsked(file)).map(({ file }) => file).sort();
  const stopped = (problems: readonly NumberProblem[]): NumberPlan => ({ assignments: [], writes: [], problems, left });

  if (list === null && drafts.length < incidents.length) return stopped([missingList(listFile)]);
  const numbers = readNumberList(list ?? '');
  const wrong = disagreements(incidents, numbers);
  if (wrong.length > 0) return stopped(wrong);
  const { assignments, problems } = planAssignments(drafts.filter(({ file }) => isAsked(file)), numbers);
  if (problems.length > 0 || assignments.length === 0) return stopped(problems);

  const files = await Promise.all(allRecords(read.register).map(async ({ file, data }) => numbered(file, await readFile(file), isPlaceholder(data.id))));
  const replaced = replaceNumbers(files, assignments, incidents);
  if (replaced.problems.length > 0) return stopped(replaced.problems);
  return { assignments, writes: [{ file: listFile, text: writeNumberList([...numbers.given, ...assignments.map(({ to, slug }) => ({ id: to, slug }))]) }, ...replaced.changed], problems: [], left };
}

function numbered(file: string, text: string, isDraft: boolean): NumberedFile {
  const cut = isDraft ? cutFrontMatter(text) : null;
  if (cut === null) return { file, text, idAt: null };
  const { line, column } = fieldLocator(cut.yaml, cut.yamlLine)(['id']);
  const before = text.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return { file, text, idAt: before + column - 1 };
}

function missingList(file: string): NumberProblem {
  return {
    file,
    line: null,
    problem: 'There is no list of the numbers that were given, and records bear numbers.',
    expected: 'The list, which is committed with the records.',
    fix: 'Restore it from an earlier commit. Without it a number could be given twice.',
  };
}
