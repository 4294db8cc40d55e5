import { harmTypes, members, type IncidentKind } from '../../schema/vocabulary.ts';

/** Answers as far as they are given: the fields of a record, typed text included. */
export type Answers = Readonly<Record<string, unknown>>;

const withoutHarm: readonly IncidentKind[] = ['near-miss', 'vulnerability-disclosure', 'research-demonstration'];

type Condition = (row: Answers, answers: Answers) => boolean;

/**
 * When a field applies. `row` is the group or row the field stands in. A field that is not listed always applies; one
 * that does not apply is not asked, and is kept where it was answered all the same, so that nothing is lost.
 */
const conditions: Readonly<Record<string, Condition>> = {
  barrier: (_, { kind }) => kind === 'near-miss',
  harms: (_, { kind }) => !withoutHarm.includes(kind as IncidentKind),
  noFailureMode: (_, { failureModes }) => !isFilledList(failureModes),
  'actions[].text': ({ form }) => form !== 'not-published',
  'actions[].argv': ({ type, form }) => form !== 'not-published' && (type === 'shell' || type === 'git'),
  'actions[].shell': ({ type, form }) => form !== 'not-published' && type === 'shell',
  'tools[].model': ({ role }) => role !== 'platform',
  'tools[].mode': ({ role }) => role !== 'platform',
  'harms[].unit': ({ quantity }) => isGiven(quantity),
};

/** Whether a field applies, given what was answered so far. */
export function applies(path: string, row: Answers, answers: Answers): boolean {
  return conditions[path]?.(row, answers) ?? true;
}

/** The units a harm of a type may be counted in. */
export function unitsOf(type: unknown): readonly string[] {
  const known = members(harmTypes).find((each) => each === type);
  return known === undefined ? [] : harmTypes[known].units;
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
