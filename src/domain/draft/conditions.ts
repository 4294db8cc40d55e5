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
  'sources[].dependsOn': (_, { sources }) => isList(sources) && sources.length > 1,
  'evidence.singleSource': (_, { sources }) => new Set(publishers(sources)).size < 2,
  'evidence.unopened': (_, { sources }) => isList(sources) && sources.length > 0 && sources.every((source) => isGroup(source) && source['opened'] === 'not-opened'),
};

/** Whether a field applies, given what was answered so far. */
export function applies(path: string, row: Answers, answers: Answers): boolean {
  return conditions[path]?.(row, answers) ?? true;
}

/**
 * Fields that may be left out of a record and are asked for all the same wherever they apply. Other optional fields are
 * offered in one question.
 */
export const askedThough: ReadonlySet<string> = new Set([
  'barrier', 'noFailureMode', 'tools[].model', 'tools[].mode', 'actions[].text', 'harms[].unit', 'sources[].published', 'evidence.singleSource', 'evidence.unopened', 'failureModes[].form',
]);

/** The units a harm of a type may be counted in. */
export function unitsOf(type: unknown): readonly string[] {
  const known = members(harmTypes).find((each) => each === type);
  return known === undefined ? [] : harmTypes[known].units;
}

/** Publishers of sources that speak of the event for themselves, as the rules on sources count them. */
function publishers(sources: unknown): string[] {
  const rows = isList(sources) ? sources.filter(isGroup) : [];
  return rows.filter(({ context, dependsOn }) => context !== true && !isFilledList(dependsOn)).map(({ publisher }) => String(publisher).toLowerCase().replace(/\s+/g, ' '));
}

function isFilledList(value: unknown): boolean {
  return isList(value) && value.length > 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether an answer is a group of fields. */
export function isGroup(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
