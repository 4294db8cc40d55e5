import { fieldPath } from '../../../src/domain/words.ts';
import { Interrupted, type Asker } from '../ask/asker.ts';
import type { Io } from '../command.ts';
import { inertText } from '../inert-text.ts';
import { converse } from './converse.ts';
import { recordPath, wrongName } from './file-name.ts';
import { draftOfSession, inOneLine } from './interview.ts';
import { judge } from './judge.ts';
import { keptDrafts, openDraft } from './kept-draft.ts';
import type { Outcome } from './outcome.ts';
import { givenPaths, openKept, Session } from './session.ts';
import { writeRecord, type Start } from './write-record.ts';

/** Asks for what was not given and writes the record. Whatever happens, what was answered is kept in a draft until then. */
export async function talk(start: Start, io: Io): Promise<Outcome> {
  const { asked, questions, measure } = start;
  const asker = await io.ask?.();
  if (asker === undefined) throw new Error('Nobody can be asked here.');
  let place = start.keepAt ?? '';
  let session: Session | undefined;
  try {
    const begun = await beginSession(start, asker, io);
    ({ place, session } = begun);
    askAboutWrong(start, session, asker);
    const conversation = { asker, session, questions, measure, content: asked.content, slug: asked.name, isNoDuplicate: asked.isNoDuplicate, wrongName: (slug: string) => wrongName(slug, asked.content, io) };
    const ending = await converse(conversation);
    if (ending.kind === 'stop') return kept(start, session, place);
    const outcome = await writeRecord(draftOfSession(conversation), recordPath(asked.content, ending.slug), start, io);
    if (!asked.isDryRun) await io.removeFile?.(place);
    return outcome;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return kept(start, session, place);
  }
}

/** Goes on with a draft, or begins one where none is written over. */
async function beginSession(start: Start, asker: Asker, io: Io): Promise<{ session: Session; place: string }> {
  const { asked, answers, given, askedBefore, keepAt } = start;
  const drafts = await keptDrafts(io);
  const place = keepAt ?? asked.draft ?? drafts.free;
  const kept = keepAt === null && asked.draft === null && drafts.last !== null && Object.keys(given).length === 0 ? await openDraft(drafts.last, io) : null;
  if (kept !== null && drafts.last !== null && await isGoingOn(drafts.last, asker)) return { place: drafts.last, session: sessionOf(openKept(kept), drafts.last, io) };
  const session = sessionOf({ answers, asked: [...askedBefore ?? [], ...(askedBefore === null ? givenPaths(given) : givenPaths(asked.given))] }, place, io);
  await session.keep();
  return { session, place };
}

async function isGoingOn(last: string, asker: Asker): Promise<boolean> {
  const choice = await asker.choose({
    path: '$draft', message: `There is an unfinished draft in ${last}`, help: null, initial: 'go-on',
    options: [{ value: 'go-on', label: 'Go on with it', hint: null }, { value: 'begin', label: 'Begin another record', hint: 'The draft stays.' }],
  });
  return choice === 'go-on';
}

function sessionOf({ answers, asked }: ReturnType<typeof openKept>, place: string, io: Io): Session {
  return new Session(answers, asked ?? givenPaths(answers), (text) => io.writeFile(place, text));
}

/** What was given and cannot stay is asked anew. */
function askAboutWrong({ questions, measure }: Start, session: Session, asker: Asker): void {
  const { wrong } = judge(draftOfSession({ session, questions }), 'content/incidents/new-incident.mdx', measure);
  for (const { place } of wrong) session.askAgain(place.path === undefined ? 'body' : fieldPath(place.path));
  if (wrong.length > 0) asker.say(wrong.map((found) => inertText(`${fieldPath(found.place.path) || 'body'}: ${inOneLine(found)}`)).join('\n'));
}

function kept({ questions, asked }: Start, session: Session | undefined, place: string): Outcome {
  const note = session === undefined ? 'Nothing was written.' : `No record was written. The answers are kept in ${place}; "npm run mishap -- new --resume${place === asked.draft ? ` --draft ${place}` : ''}" goes on with them.`;
  return { kind: 'kept', file: null, findings: [], foreseen: [], duplicates: [], note, draft: session === undefined ? { kind: 'incident', front: {}, body: '' } : draftOfSession({ session, questions }) };
}
