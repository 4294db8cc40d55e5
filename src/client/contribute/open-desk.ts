import type { CompactRegister } from '../../domain/contribute/compact-register.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { Arriving } from './arriving.ts';
import { ContributionDesk, type Parts } from './contribution.ts';

/** What the page hands over: lists as they came from this site. */
export type Given = Omit<Parts, 'questions' | 'register'> & { readonly questions: unknown; readonly register: unknown };

/** Sets up the form. This module and all it needs are loaded when somebody begins to write. */
export function openDesk(given: Given, showForm: () => void): { desk: ContributionDesk; arriving: Arriving } {
  const questions = given.questions as readonly Question[];
  const desk = new ContributionDesk({ ...given, questions, register: given.register as CompactRegister });
  return { desk, arriving: new Arriving(given.root, desk, questions, showForm) };
}
