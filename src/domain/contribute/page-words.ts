import { notAsked, type Step } from '../draft/steps.ts';
import { countOf } from '../harm-text.ts';
import type { ToldFinding } from './messages.ts';

/** How far a step is. */
export interface StepState {
  readonly id: string;
  readonly title: string;
  readonly missing: number;
  readonly wrong: number;
  readonly words: string;
}

/** Findings that say that something is not there yet, which is no mistake while a record is being written. */
export function isMissing({ rule, words }: ToldFinding): boolean {
  return rule === 'missing-field' || rule === 'empty-write-up' || (rule === 'wrong-value' && words.expected.startsWith('It must have at least'));
}

/** A draft keeps the placeholder until it is accepted: nothing is to be done about it. */
export function isExpected({ rule }: ToldFinding): boolean {
  return rule === 'unassigned-id';
}

/** The id of what stands below the steps: fields that nobody is asked for. */
export const filledInStep = 'filled-in';

/** How far each step is, from the findings about its fields. */
export function stepStates(steps: readonly Step[], findings: readonly ToldFinding[], hasName: boolean): StepState[] {
  const filledIn: Step = { id: filledInStep, title: 'Filled in for you', why: '', fields: notAsked };
  const counted = findings.filter((finding) => !isExpected(finding) && !finding.isWarning);
  return [...steps, filledIn].map(({ id, title, fields }) => {
    const own = counted.filter((finding) => fields.includes(fieldOfFinding(finding)));
    const missing = own.filter(isMissing).length + (fields.includes('title') && !hasName ? 1 : 0);
    const wrong = own.length - own.filter(isMissing).length;
    return { id, title, missing, wrong, words: stateWords(missing, wrong) };
  });
}

function stateWords(missing: number, wrong: number): string {
  if (missing === 0 && wrong === 0) return 'complete';
  return [wrong === 0 ? '' : `${String(wrong)} to correct`, missing === 0 ? '' : `${String(missing)} missing`].filter((text) => text !== '').join(', ');
}

/** The field at the top of a record that a finding is about; the write-up is called body, the name of the file slug. */
export function fieldOfFinding({ path, line, rule }: ToldFinding): string {
  if (path !== null) return String(path[0] ?? '');
  if (rule === 'bad-file-name' || rule === 'duplicate-slug') return 'title';
  return line !== null || rule === 'empty-write-up' || rule === 'write-up-too-long' ? 'body' : '';
}

/** The state of the whole draft in one sentence. */
export function draftWords(states: readonly StepState[]): string {
  const [missing, wrong] = [states.reduce((sum, state) => sum + state.missing, 0), states.reduce((sum, state) => sum + state.wrong, 0)];
  if (missing === 0 && wrong === 0) return 'The record is complete: the check finds nothing but the number that is given when it is accepted.';
  const [absent, faulty] = [countOf(missing, 'answer is missing', 'answers are missing'), countOf(wrong, 'finding is to be corrected', 'findings are to be corrected')];
  return `${[wrong === 0 ? '' : faulty, missing === 0 ? '' : absent].filter((text) => text !== '').join(', ')}. It can be handed in all the same: a reviewer sees what you could not find out.`;
}
