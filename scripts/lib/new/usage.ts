import type { Question } from '../../../src/domain/draft/questions.ts';
import { notAsked, steps } from '../../../src/domain/draft/steps.ts';
import { wrapped } from '../wrapped.ts';
import { flagsOf, type Flag } from './flags.ts';

/** The help text without the options that stand for questions. */
export const head = `Usage: mishap new [--answers FILE] [options] [answers]

Writes a new incident record. At a terminal it asks for what was not given, one
question after the other, with the choices and their meanings; every answer is
checked at once, in the words of "mishap check". Ctrl-C keeps what was answered.
Elsewhere, or with --yes, it asks nothing.

Records that may tell of the same event are shown before anything is written. No
file is written while an answer is wrong, and none is written over. What is only
missing is listed at the end; fill it in and run "mishap check".

  --answers FILE      answers from a file: YAML, JSON or a record; - reads what is
                      piped in. It has the fields of a record, and the write-up
                      under body. Options below replace parts of it
  --name NAME         file name without its ending (default: from the title)
  --resume            go on with the draft that was kept last
  --draft FILE        keep the draft there (default: below .cache/mishap)
  --not-a-duplicate   the records that look alike tell of other events
  --yes, -y           never ask
  --dry-run           print the record instead of writing it
  --content DIR       folder of the records (default: content)
  --json              the result for programs; never asks
  --questions         print every question as JSON, for programs, and end
  --no-color          no colours; NO_COLOR does the same
  --help, -h          this text

Exit code: 0 the record was written, whether or not something is missing in it;
1 it was not, because of a wrong answer, a likely duplicate, a taken name or an
interruption; 2 the call was not understood.

Answers. An option marked with + may be repeated; a list of rows takes one row as
YAML each time: --sources '{ id: report, publisher: Example, … }'. The page
/field-guide/ explains every field and every choice.
`;

/** The help text; the options for answers, with their words, come from the questions. */
export function usageOf(questions: readonly Question[]): string {
  const groups = [...steps, { title: 'Filled in unless given', fields: notAsked }];
  return head + groups.map(({ title, fields }) => `\n${title}:\n${flagsOf(questions.filter(({ path }) => fields.includes(path))).map(line).join('')}`).join('');
}

function line({ name, question, help, isRepeated }: Flag): string {
  const says = question.choices.length === 0 ? help : `${help} One of: ${question.choices.map(({ value }) => value).join(', ')}.`;
  const first = `  --${name}${isRepeated ? ' +' : ''}`;
  return `${first}\n${wrapped(says.trim(), 76).map((each) => `      ${each}\n`).join('')}`;
}
