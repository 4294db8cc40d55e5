import { applies, askedThough, isGroup } from '../../../src/domain/draft/conditions.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import { inOrderAsked } from '../../../src/domain/draft/steps.ts';
import { fieldPath } from '../../../src/domain/words.ts';
import { inertText } from '../inert-text.ts';
import { askField } from './ask-field.ts';
import type { Path } from './at-path.ts';
import { choicesFor } from './options.ts';
import { inOneLine, openInRow, type Interview, type Trail } from './interview.ts';

/** Asks for a field, whatever it holds, unless that was done. */
export async function askQuestion(question: Question, path: Path, trail: Trail, interview: Interview): Promise<void> {
  if (question.form === 'rows') return askRows(question, path, trail, interview);
  if (question.form === 'group') return askFields(question.inner, path, { labels: [...trail.labels, question.label], help: question.help }, interview);
  if (interview.session.wasAsked(path)) return;
  const options = choicesFor(question, path, interview);
  return options?.length === 0 ? interview.session.markAsked(fieldPath(path)) : askField(question, path, trail, interview);
}

/** Asks for the fields of a group: those that every record has, then in one question which others there are. */
export async function askFields(questions: readonly Question[], path: Path, trail: Trail, interview: Interview): Promise<void> {
  const { session } = interview;
  // What was answered although it does not apply is asked too, so that it can be taken away.
  const isIn = (question: Question) => applies(question.path, groupAt(interview, path), session.answers) || isAnswered(session.at([...path, question.name]));
  // Of a group that was given whole, only what must not be missing is asked.
  const isGiven = path.length > 0 && session.wasAsked(`${fieldPath(path)}?`);
  const isFirst = (question: Question) => question.required || (askedThough.has(question.path) && !isGiven);
  let isOpening = true;
  for (const question of inOrder(questions, path)) {
    if (!isFirst(question) || !isIn(question)) continue;
    // The help of the group stands before its first question only.
    await askQuestion(question, [...path, question.name], isOpening ? trail : { ...trail, help: null }, interview);
    isOpening = false;
  }
  const more = questions.filter((question) => !isFirst(question) && isIn(question) && !session.wasAsked([...path, question.name]));
  for (const question of await chosenOf(more, path, trail, interview)) await askQuestion(question, [...path, question.name], { ...trail, help: null }, interview);
}

/** Which of the fields that most records do not have this one has. */
async function chosenOf(more: readonly Question[], path: Path, { labels }: Trail, { asker, session }: Interview): Promise<Question[]> {
  // Of the record itself every step asks anew.
  const key = `${path.length === 0 ? more[0]?.path ?? '' : fieldPath(path)}?`;
  if (more.length === 0 || session.wasAsked(key)) return [];
  const options = more.map(({ name, label, help }) => ({ value: name, label, hint: help }));
  const chosen = await asker.chooseSeveral({ path: key, message: labels.length === 0 ? 'Is there anything of this?' : [...labels, 'anything more?'].join(' › '), help: 'Enter alone goes on.', options, initial: [] });
  await session.markAsked(key);
  return more.filter(({ name }) => chosen.includes(name));
}

async function askRows(question: Question, path: Path, trail: Trail, interview: Interview): Promise<void> {
  const { asker, session } = interview;
  for (const index of rowsAt(interview, path).keys()) await askRow(question, path, index, trail, interview);
  // A list that was given is complete, even if one of its rows was not.
  while (!session.wasAsked(path)) {
    const rows = rowsAt(interview, path);
    if (rows.length === 0 && question.atLeast > 0 && !session.wasAsked(`${fieldPath(path)}#`)) {
      await session.markAsked(`${fieldPath(path)}#`);
      await askRow(question, path, 0, trail, interview);
      continue;
    }
    const choice = await asker.choose({
      path: fieldPath(path), message: [...trail.labels, question.label].join(' › '), help: question.help, initial: 'done',
      options: [
        { value: 'done', label: rows.length === 0 ? 'None' : 'That is all', hint: null },
        { value: 'add', label: rows.length === 0 ? 'Add one' : 'Add another', hint: null },
        ...rows.map((row, index) => ({ value: `change:${String(index)}`, label: `Change ${rowName(row, index)}`, hint: null })),
        ...rows.map((row, index) => ({ value: `remove:${String(index)}`, label: `Remove ${rowName(row, index)}`, hint: null })),
      ],
    });
    await carryOut(choice, question, path, trail, interview);
  }
}

async function carryOut(choice: string, question: Question, path: Path, trail: Trail, interview: Interview): Promise<void> {
  const { session } = interview;
  const [act, at] = choice.split(':');
  const index = Number(at ?? rowsAt(interview, path).length);
  if (act === 'done') return session.answer(path, rowsAt(interview, path));
  if (act === 'remove') return session.removeRow(path, index);
  if (act === 'change') session.askAgain(`${fieldPath(path)}[${String(index)}]`);
  return askRow(question, path, index, trail, interview);
}

/** Asks for one row. A row in which everything was left open is none. */
async function askRow(question: Question, path: Path, index: number, trail: Trail, interview: Interview): Promise<void> {
  const label = `${question.label} ${String(index + 1)}`;
  await askFields(question.inner, [...path, index], { labels: [...trail.labels, label], help: index === 0 ? question.help : null }, interview);
  const row = interview.session.at([...path, index]);
  if (!isGroup(row) || Object.values(row).every((value) => value === undefined || value === null)) return interview.session.removeRow(path, index);
  const open = openInRow(interview, [...path, index]);
  if (open.length > 0) interview.asker.say(open.map((found) => inertText(inOneLine(found))).join('\n'));
}

function inOrder(questions: readonly Question[], path: Path): Question[] {
  return path.length < 2 ? [...questions] : inOrderAsked(String(path[0]), questions);
}

function isAnswered(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function groupAt({ session }: Interview, path: Path): Readonly<Record<string, unknown>> {
  const group = path.length === 0 ? session.answers : session.at(path);
  return isGroup(group) ? group : {};
}

function rowsAt({ session }: Interview, path: Path): unknown[] {
  const rows = session.at(path);
  return Array.isArray(rows) ? rows : [];
}

function rowName(row: unknown, index: number): string {
  const texts = isGroup(row) ? Object.values(row).filter((value) => typeof value === 'string').slice(0, 2).join(', ') : '';
  return inertText(`${String(index + 1)}: ${texts.length > 60 ? `${texts.slice(0, 59)}…` : texts}`);
}
