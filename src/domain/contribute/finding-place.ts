import type { Question } from '../draft/questions.ts';
import type { ToldFinding } from './messages.ts';
import { rowName } from './row-names.ts';

/**
 * Where in the form a finding belongs, such as "Chronology, entry 2", as many rows have a field of the same name. Empty for a field that
 * stands at the top of a record, which the finding names itself.
 */
export function placeOfFinding({ path, line }: ToldFinding, questions: readonly Question[]): string {
  if (path === null) return line === null ? '' : `Write-up, line ${String(line)}`;
  const words: string[] = [];
  let [among, list]: [readonly Question[], string] = [questions, ''];
  for (const step of typeof path.at(-1) === 'string' ? path.slice(0, -1) : path) {
    if (typeof step === 'number') words.push(`${rowName(list).toLowerCase()} ${String(step + 1)}`);
    const question = among.find(({ name }) => name === step);
    if (question === undefined) continue;
    words.push(question.label);
    [among, list] = [question.inner, question.path];
  }
  return words.join(', ');
}
