import type { Question } from '../draft/questions.ts';
import { isLoose } from './loose.ts';

/** Fields of a front matter that the form has no place for, by their paths: unknown ones, and lists or groups of another form. */
export function withoutPlace(value: unknown, questions: readonly Question[], prefix = ''): string[] {
  if (!isLoose(value)) return [];
  return Object.entries(value).flatMap(([name, answer]) => {
    const question = questions.find((each) => each.name === name && each.path !== 'body');
    const path = `${prefix}${name}`;
    return question === undefined ? [path] : misfit(answer, question, path);
  });
}

function misfit(answer: unknown, { form, inner }: Question, path: string): string[] {
  if (answer === null || answer === undefined) return [];
  switch (form) {
    case 'group': return isLoose(answer) ? withoutPlace(answer, inner, `${path}.`) : [path];
    case 'rows': return Array.isArray(answer) ? answer.flatMap((row: unknown, index) => (isLoose(row) ? withoutPlace(row, inner, `${path}[${String(index)}].`) : [`${path}[${String(index)}]`])) : [path];
    case 'texts': case 'choices': case 'source-keys': return Array.isArray(answer) && answer.every((each) => typeof each === 'string') ? [] : [path];
    default: return typeof answer === 'object' ? [path] : [];
  }
}
