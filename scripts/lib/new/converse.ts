import type { Question } from '../../../src/domain/draft/questions.ts';
import { steps, type Step } from '../../../src/domain/draft/steps.ts';
import { fieldPath } from '../../../src/domain/words.ts';
import type { Asker } from '../ask/asker.ts';
import { inertText } from '../inert-text.ts';
import { askFields } from './ask-group.ts';
import { askWriteUp } from './ask-write-up.ts';
import { duplicatesOf, duplicateText } from './duplicates.ts';
import { nameFromTitle, recordPath } from './file-name.ts';
import { draftOfSession, inOneLine, type Interview } from './interview.ts';
import { judge } from './judge.ts';

/** How a conversation ended: the record may be written under a name, or the draft is kept. */
export type Ending = { readonly kind: 'write'; readonly slug: string } | { readonly kind: 'stop' };

/** What a conversation needs beside the interview. */
export interface Conversation extends Interview {
  /** Folder of the records. */
  readonly content: string;
  /** A name asked for in the call; null to propose one. */
  readonly slug: string | null;
  /** Why a name cannot be taken; null where it can. */
  readonly wrongName: (slug: string) => Promise<string | null>;
  /** Likely duplicates were declared none in the call. */
  readonly isNoDuplicate: boolean;
}

/** Asks every question that is open, shows likely duplicates as soon as there are any, and ends in a name or a kept draft. */
export async function converse(conversation: Conversation): Promise<Ending> {
  const seen = new Set<string>();
  for (const step of steps) {
    await askStep(step, conversation);
    if (await isDuplicate(conversation, seen)) return { kind: 'stop' };
  }
  const slug = await askName(conversation);
  return askEnd(conversation, slug, seen);
}

async function askStep({ title, why, fields }: Step, conversation: Interview): Promise<void> {
  const interview = { ...conversation, asker: withHeading(`${title}. ${why}`, conversation.asker) };
  if (fields.includes('body')) return askWriteUp(interview);
  const asked = fields.flatMap((field) => interview.questions.find(({ path }) => path === field) ?? []);
  await askFields(asked.map(directly), [], { labels: [], help: null }, interview);
}

/** Says what a step is about before its first question, and nothing where no question is left. */
function withHeading(heading: string, asker: Asker): Asker {
  let isSaid = false;
  const after = <Question, Answer>(put: (question: Question) => Promise<Answer>) => (question: Question) => {
    if (!isSaid) asker.say(heading);
    isSaid = true;
    return put(question);
  };
  return { say: asker.say, text: after(asker.text), choose: after(asker.choose), chooseSeveral: after(asker.chooseSeveral), edit: after(asker.edit) };
}

/** Lists that may stay empty are offered in one question, except for the harms, which are what the register is about. */
function directly(question: Question): Question {
  return question.form === 'rows' && question.atLeast === 0 && question.path !== 'harms' ? { ...question, required: false } : question;
}

/** Whether the event is in the register already. Each likely record is shown once. */
async function isDuplicate(conversation: Conversation, seen: Set<string>): Promise<boolean> {
  const { asker, measure, isNoDuplicate } = conversation;
  if (isNoDuplicate) return false;
  const duplicates = duplicatesOf(draftOfSession(conversation), measure.register).filter(({ incident }) => !seen.has(incident.slug));
  if (duplicates.length === 0) return false;
  for (const { incident } of duplicates) seen.add(incident.slug);
  asker.say(`The event may be in the register already:\n${duplicateText(duplicates, conversation.content)}`);
  const choice = await asker.choose({
    path: '$duplicate', message: 'Is it the same event?', help: 'If it is, that record can be corrected or completed instead.', initial: 'other',
    options: [{ value: 'other', label: 'No, it is another event', hint: null }, { value: 'same', label: 'Yes', hint: 'The answers are kept as a draft.' }],
  });
  return choice === 'same';
}

async function askName({ asker, session, slug, wrongName }: Conversation): Promise<string> {
  if (slug !== null) return slug;
  const title = session.at(['title']);
  let proposed = nameFromTitle(typeof title === 'string' ? title : '');
  for (;;) {
    proposed = await asker.text({
      path: '$name', message: 'File name, without its ending', initial: proposed, isLong: false, wrong: () => null,
      help: 'It becomes the last part of the address and stays: vendor-agent-what-broke.',
    });
    const wrong = await wrongName(proposed);
    if (wrong === null) return proposed;
    asker.say(inertText(wrong));
  }
}

async function askEnd(conversation: Conversation, slug: string, seen: Set<string>): Promise<Ending> {
  const { asker, session, measure, content } = conversation;
  for (;;) {
    const { wrong, open, foreseen } = judge(draftOfSession(conversation), recordPath(content, slug), measure);
    const shown = [...wrong, ...open.filter(({ rule }) => rule !== 'unassigned-id'), ...foreseen];
    asker.say(shown.length === 0 ? 'Every question is answered.' : shown.map((found) => inertText(`${fieldPath(found.place.path) || 'body'}: ${inOneLine(found)}`)).join('\n'));
    const choice = await asker.choose({
      path: '$end', message: wrong.length > 0 ? 'Something has to be changed first' : shown.length === 0 ? 'The record' : 'The record, with what is missing', help: null, initial: wrong.length > 0 ? null : 'write',
      options: [
        ...(wrong.length > 0 ? [] : [{ value: 'write', label: `Write ${recordPath(content, slug)}`, hint: shown.length === 0 ? null : 'What is missing can be filled in there.' }]),
        ...steps.map(({ id, title }) => ({ value: id, label: `Go through "${title}" again`, hint: null })),
        { value: 'stop', label: 'Stop here', hint: 'The answers are kept as a draft.' },
      ],
    });
    if (choice === 'write') return { kind: 'write', slug };
    if (choice === 'stop') return { kind: 'stop' };
    const step = steps.find(({ id }) => id === choice);
    if (step === undefined) continue;
    for (const field of step.fields) {
      if (conversation.questions.find(({ path }) => path === field)?.form === 'rows') session.reopen(field);
      else session.askAgain(field);
    }
    await askStep(step, conversation);
    if (await isDuplicate(conversation, seen)) return { kind: 'stop' };
  }
}
