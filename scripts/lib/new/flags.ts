import type { Question } from '../../../src/domain/draft/questions.ts';

/** One option of the command that answers a question. */
export interface Flag {
  readonly name: string;
  readonly question: Question;
  /** What it means; for the first field of a group also what the group means. */
  readonly help: string;
  /** Given once for each row or entry. */
  readonly isRepeated: boolean;
}

const lists: readonly Question['form'][] = ['rows', 'choices', 'texts', 'source-keys'];

/** An option for every question. A list of groups takes a row at a time; the fields of a single group have options of their own. */
export function flagsOf(questions: readonly Question[], group: Question | null = null): Flag[] {
  return questions.flatMap((question, index) => (question.form === 'group'
    ? flagsOf(question.inner, question)
    : [{ name: flagName(question.path), question, help: [index === 0 ? group?.help ?? null : null, question.help].filter((part) => part !== null).join(' '), isRepeated: lists.includes(question.form) }]));
}

/** `dates.occurred.when` as `dates-occurred`, `evidence.singleSource` as `evidence-single-source`. */
function flagName(path: string): string {
  return path.replace(/\.(?:text|when)$/, '').replaceAll('.', '-').replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
