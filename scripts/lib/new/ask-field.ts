import { toolDefaults } from '../../../src/domain/draft/defaults.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import { sourceKeyFrom } from '../../../src/domain/contribute/suggestions.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { fieldPath } from '../../../src/domain/words.ts';
import type { Asked, Option } from '../ask/asker.ts';
import { inertText } from '../inert-text.ts';
import { valueAt, type Path } from './at-path.ts';
import { consequences, inOneLine, type Interview, type Trail } from './interview.ts';
import { choicesFor, elsewhere, leaveOpen, sourceOptions } from './options.ts';

/** Asks for one field that holds a single answer, until it is right or left open. */
export async function askField(question: Question, path: Path, trail: Trail, interview: Interview): Promise<void> {
  for (;;) {
    const judged = consequences(interview);
    const value = await putQuestion(question, path, { trail, interview, judged });
    const { wrong, wording } = judged(path, value);
    if (wrong.length > 0) {
      interview.asker.say(wrong.map(inOneLine).map(inertText).join('\n'));
      continue;
    }
    await interview.session.answer(path, value);
    if (await settleWording(wording, interview)) return;
  }
}

interface Around {
  readonly trail: Trail;
  readonly interview: Interview;
  readonly judged: ReturnType<typeof consequences>;
}

const unknownDate = 'unknown';

const yesAndNo: readonly Option[] = [{ value: 'yes', label: 'Yes', hint: null }, { value: 'no', label: 'No', hint: null }];

async function putQuestion(question: Question, path: Path, { trail, interview, judged }: Around): Promise<unknown> {
  const { asker, session } = interview;
  const asked = { path: fieldPath(path), ...words(question, trail) };
  const current = session.at(path);
  const options = choicesFor(question, path, interview);
  if (question.form === 'yes-no') {
    const choice = await asker.choose({ ...asked, options: [leaveOpen, ...yesAndNo], initial: current === undefined ? null : current === true || current === 'yes' ? 'yes' : 'no' });
    return choice === leaveOpen.value ? undefined : choice === 'yes';
  }
  if (question.form === 'choices' || question.form === 'source-keys') {
    const several = question.form === 'choices' ? options ?? [] : sourceOptions(session.answers, path);
    return several.length === 0 ? undefined : asker.chooseSeveral({ ...asked, options: several, initial: textsIn(current) });
  }
  if (options !== null) {
    const choice = await asker.choose({ ...asked, options: [leaveOpen, ...options], initial: typeof current === 'string' ? current : null });
    if (choice !== elsewhere.value) return choice === leaveOpen.value ? undefined : choice;
  }
  return typed(question, path, asked, { interview, judged });
}

async function typed(question: Question, path: Path, asked: Asked, { interview, judged }: Omit<Around, 'trail'>): Promise<unknown> {
  const { answers } = interview.session;
  const current = valueAt(answers, path) ?? suggestion(path, answers);
  // Typed text would be added to a word that is filled in; "unknown" stands aside instead.
  const standIn = question.form === 'date' && current === unknownDate ? unknownDate : '';
  const initial = standIn !== '' ? '' : Array.isArray(current) ? textsIn(current).join('\n') : typeof current === 'string' || typeof current === 'number' ? String(current) : '';
  const text = await interview.asker.text({
    ...asked,
    // What a terminal might obey is not put into it again.
    initial: inertText(initial.replaceAll('\n', '')) === initial.replaceAll('\n', '') ? initial : '',
    standIn,
    isLong: question.form === 'long-text' || question.form === 'texts',
    wrong: (given) => {
      const [first] = judged(path, given.trim() === '' ? standIn : given).wrong;
      return first === undefined ? null : inOneLine(first);
    },
  });
  if (text.trim() === '') return standIn !== '' ? standIn : question.form === 'number' ? null : undefined;
  return text;
}

/** What is likely: a key for a source, once its publisher is known, and that no version was published. */
function suggestion(path: Path, answers: unknown): unknown {
  const [list, index, name] = path;
  if (list === 'tools' && typeof name === 'string') return toolDefaults(valueAt(answers, path.slice(0, -1).concat('role')) === 'platform' ? 'platform' : 'agent')[name];
  if (list !== 'sources' || name !== 'id') return undefined;
  const sources = valueAt(answers, ['sources']);
  const taken = (Array.isArray(sources) ? sources : []).map((source: unknown) => valueAt(source, ['id'])).filter((key) => typeof key === 'string');
  const publisher = valueAt(answers, ['sources', index ?? 0, 'publisher']);
  return typeof publisher === 'string' ? sourceKeyFrom(publisher, taken) : undefined;
}

/** Wording that a rule would report is changed, or stays with the reason on the record. True when it is settled. */
async function settleWording(wording: readonly Finding[], { asker, session }: Interview): Promise<boolean> {
  for (const found of wording) {
    const text = 'text' in found.args ? found.args.text : '';
    asker.say(inertText(inOneLine(found)));
    const choice = await asker.choose({
      path: '$wording', message: `"${inertText(text)}"`, help: null, initial: 'change',
      options: [
        { value: 'change', label: 'Change it', hint: null },
        { value: 'exception', label: 'It is right here', hint: 'The reason stands on the record.' },
        { value: leaveOpen.value, label: 'Decide later', hint: 'It is listed at the end.' },
      ],
    });
    if (choice === 'change') return false;
    if (choice === leaveOpen.value) continue;
    const reason = await asker.text({ path: '$reason', message: 'Why is it right here?', help: 'Such as the title of a product, or words whose exact form matters.', initial: '', isLong: false, wrong: (given) => (given.trim() === '' ? 'A reason is needed.' : null) });
    const exceptions = session.at(['exceptions']);
    const index = Array.isArray(exceptions) ? exceptions.length : 0;
    await session.answer(['exceptions', index], { rule: found.rule, text, reason });
  }
  return true;
}

function words(question: Question, { labels, help }: Trail): { message: string; help: string | null } {
  const parts = [help, question.help].filter((part) => part !== null);
  return { message: [...labels, question.label].join(' › '), help: parts.length === 0 ? null : parts.join(' ') };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
