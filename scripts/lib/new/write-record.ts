import { draftFromAnswers } from '../../../src/domain/draft/answers.ts';
import type { Answers } from '../../../src/domain/draft/conditions.ts';
import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import type { Question } from '../../../src/domain/draft/questions.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { recordText } from '../../../src/writer/record-text.ts';
import { Misuse, type Io } from '../command.ts';
import { placedInAnswers } from './answers-file.ts';
import type { NewAsked } from './arguments.ts';
import { duplicatesOf } from './duplicates.ts';
import { nameFromTitle, recordPath, wrongName } from './file-name.ts';
import { judge, type Measure } from './judge.ts';
import type { Outcome } from './outcome.ts';

/** What a new record begins from. */
export interface Start {
  readonly asked: NewAsked;
  readonly questions: readonly Question[];
  /** What was answered in the call or in a kept draft. */
  readonly given: Answers;
  /** The same over what every new record begins with. */
  readonly answers: Answers;
  /** What a kept draft says was asked; null where there is none. */
  readonly askedBefore: readonly string[] | null;
  /** Where the draft came from; null where there is none. */
  readonly keepAt: string | null;
  /** Where the answers came from, for findings about them. */
  readonly source: { readonly file: string; readonly text: string | null };
  readonly measure: Measure;
}

/** Writes the record from what was given, without asking; nothing while something is wrong with it. */
export async function hand(start: Start, io: Io): Promise<Outcome> {
  const { asked, questions, answers, measure, source } = start;
  const draft = draftFromAnswers(answers, questions);
  const slug = asked.name ?? nameFromTitle(typeof draft.front['title'] === 'string' ? draft.front['title'] : '');
  if (slug === '') throw new Misuse('the record has neither a title nor a name; give --title or --name.');
  const file = recordPath(asked.content, slug);
  const nothing = { file: null, findings: [], foreseen: [], duplicates: [], note: null, draft };

  const badName = await wrongName(slug, asked.content, io);
  if (badName !== null) return { ...nothing, kind: 'name', note: badName };
  const { wrong } = judge(draft, file, measure);
  if (wrong.length > 0) return { ...nothing, kind: 'wrong-answers', findings: placedInAnswers(wrong, source.file, source.text) };
  const duplicates = asked.isNoDuplicate ? [] : duplicatesOf(draft, measure.register);
  if (duplicates.length > 0) return { ...nothing, kind: 'duplicate', duplicates };
  return writeRecord(draft, file, start, io);
}

/** Writes the file, or prints it in a dry run, and says what `mishap check` finds in it. */
export async function writeRecord(draft: IncidentDraft, file: string, { asked, measure }: Pick<Start, 'asked' | 'measure'>, io: Io): Promise<Outcome> {
  const text = recordText(draft);
  if (!asked.isDryRun) await io.writeFile(file, text);
  else if (!asked.isJson) io.write(`${text}\n`);
  const { wrong, open, foreseen } = judge(draft, file, measure);
  return { kind: asked.isDryRun ? 'dry-run' : 'written', file, findings: inOrder([...wrong, ...open]), foreseen, duplicates: [], note: null, draft };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.place.at?.line ?? 0) - (b.place.at?.line ?? 0) || (a.place.at?.column ?? 0) - (b.place.at?.column ?? 0) || (a.rule < b.rule ? -1 : 1));
}
