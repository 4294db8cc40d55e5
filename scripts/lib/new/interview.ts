import { draftFromAnswers, type IncidentDraft } from '../../../src/domain/draft/answers.ts';
import { overridable } from '../../../src/domain/apply-rules.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Register } from '../../../src/domain/register.ts';
import { describeFinding, fieldPath } from '../../../src/domain/words.ts';
import type { Asker } from '../ask/asker.ts';
import { withValue, type Path } from './at-path.ts';
import { isSettledInRow, judgeAnswers, withNamedIncidents, type Judged, type Measure } from './judge.ts';
import type { Session } from './session.ts';

/** A conversation about a new record. */
export interface Interview {
  readonly asker: Asker;
  readonly session: Session;
  readonly questions: readonly Question[];
  readonly measure: Measure;
}

/** Where a question stands, for its words: "Sources 1, url", and the help of the group it opens. */
export interface Trail {
  readonly labels: readonly string[];
  readonly help: string | null;
}

/** What a new answer would bring about: findings that were not there before it. */
export interface Consequences {
  /** The answer cannot stay. */
  readonly wrong: readonly Finding[];
  /** Wording that stays only with a reason. */
  readonly wording: readonly Finding[];
}

/** The file a record in the making is called in findings. */
const unnamed = 'content/incidents/new-incident.mdx';

/** What answers to one question would bring about, judged before one is taken. */
export function consequences({ session, questions, measure }: Interview): (path: Path, value: unknown) => Consequences {
  const before = new Set(keysOf(judgedAnswers(session.answers, questions, measure)));
  // A text is judged while it is typed and again when it is taken.
  let last: { value: unknown; come: Consequences } | undefined;
  return (path, value) => {
    if (last !== undefined && last.value === value) return last.come;
    last = { value, come: newFindings(path, value) };
    return last.come;
  };

  function newFindings(path: Path, value: unknown): Consequences {
    const { wrong, open, foreseen } = judgedAnswers(withValue(session.answers, path, value), questions, measure);
    const isNew = (found: Finding) => !before.has(keyOf(found));
    const here = fieldPath(path);
    // What an answer brings to light in another field is no reason to refuse it.
    const isHere = ({ place }: Finding) => (place.path?.[0] ?? 'body') === path[0];
    return { wrong: wrong.filter((found) => isNew(found) && isHere(found)), wording: [...open, ...foreseen].filter((found) => isNew(found) && overridable.includes(found.rule) && (fieldPath(found.place.path) === here || path[0] === 'body')) };
  }
}

/** A finding in one line, in the words of `mishap check`. */
export function inOneLine(found: Finding): string {
  const { problem, expected, fix } = describeFinding(found);
  return `${problem} Expected: ${expected} To do: ${fix}`;
}

export function draftOfSession({ session, questions }: Pick<Interview, 'session' | 'questions'>): IncidentDraft {
  return draftFromAnswers(session.answers, questions);
}

/** What another answer in a row would settle, once the row was asked. */
export function openInRow({ session, questions, measure }: Interview, row: Path): Finding[] {
  const { open, foreseen } = judgedAnswers(session.answers, questions, measure);
  return [...open, ...foreseen].filter((found) => isSettledInRow(found) && fieldPath(found.place.path).startsWith(`${fieldPath(row)}.`));
}

function judgedAnswers(answers: Session['answers'], questions: readonly Question[], measure: Measure): Judged {
  const draft = draftFromAnswers(answers, questions);
  const register: Register = withNamedIncidents(measure.register, draft.front['related']);
  return judgeAnswers(draft, unnamed, { ...measure, register });
}

function keysOf({ wrong, open, foreseen }: Judged): string[] {
  return [...wrong, ...open, ...foreseen].map(keyOf);
}

/** Lines move while a record grows; a finding is the same one if its field and its words are. */
function keyOf({ rule, place, args }: Finding): string {
  return JSON.stringify([rule, place.path ?? null, args]);
}
