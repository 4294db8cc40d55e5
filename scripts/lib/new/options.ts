import { unitsOf } from '../../../src/domain/draft/conditions.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import type { Register } from '../../../src/domain/register.ts';
import { failureModeForms, type RecordKind } from '../../../src/schema/vocabulary.ts';
import type { Option } from '../ask/asker.ts';
import { valueAt, type Path } from './at-path.ts';
import type { Interview } from './interview.ts';

/** Chosen where a question stays open. It stands first, so that nothing is judged by an Enter too many. */
export const leaveOpen: Option = { value: '', label: 'Leave open', hint: 'It is listed at the end as missing.' };

/** Chosen where a record is named that the register does not have yet. */
export const elsewhere: Option = { value: '$other', label: 'Another one, not in the register yet', hint: 'Type its file name. Its own record is needed before this one can be accepted.' };

/** What a single answer is chosen from; null where it is typed. An empty list means that there is nothing to ask. */
export function choicesFor(question: Question, path: Path, { session, measure }: Interview): readonly Option[] | null {
  const row = session.at(path.slice(0, -1));
  if (question.path === 'harms[].unit') return unitsOf(valueAt(row, ['type'])).map((unit) => ({ value: unit, label: unit, hint: null }));
  if (question.path === 'failureModes[].form') return formsOf(measure.register, valueAt(row, ['mode']));
  if (question.record !== null) return [...recordOptions(measure.register, question.record), elsewhere];
  return question.choices.length === 0 ? null : question.choices.map(({ value, label, meaning }) => ({ value, label: label.toLowerCase() === value ? label : `${label} (${value})`, hint: meaning }));
}

/** The sources of the record so far; a source is not offered to itself. */
export function sourceOptions(answers: unknown, path: Path): readonly Option[] {
  const sources = valueAt(answers, ['sources']);
  return (Array.isArray(sources) ? sources : []).flatMap((source: unknown, index) => {
    const key = valueAt(source, ['id']);
    if (typeof key !== 'string' || (path[0] === 'sources' && path[1] === index)) return [];
    return [{ value: key, label: key, hint: [valueAt(source, ['publisher']), valueAt(source, ['title'])].filter((part) => typeof part === 'string').join(', ') }];
  });
}

/** The forms of a failure mode; most have none. */
function formsOf(register: Register, mode: unknown): readonly Option[] {
  const forms = register.failureModes.find(({ data }) => data.id === mode)?.data.forms ?? [];
  return forms.map((form) => ({ value: form, label: failureModeForms[form].label, hint: failureModeForms[form].meaning }));
}

function recordOptions(register: Register, kind: RecordKind): Option[] {
  switch (kind) {
    case 'tool': return register.tools.map(({ data }) => ({ value: data.id, label: data.title, hint: data.summary }));
    case 'failure-mode': return register.failureModes.map(({ data }) => ({ value: data.id, label: data.title, hint: data.definition }));
    case 'control': return register.controls.map(({ data }) => ({ value: data.id, label: data.title, hint: null }));
    case 'incident': return register.incidents.map(({ data }) => ({ value: data.id, label: `${data.id} ${data.title}`, hint: null }));
    case 'guardrail': return register.guardrails.map(({ data }) => ({ value: data.id, label: data.title, hint: null }));
  }
}
