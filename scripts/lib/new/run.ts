import { beginWith, draftFromAnswers, withAnswersOver } from '../../../src/domain/draft/answers.ts';
import type { Answers } from '../../../src/domain/draft/conditions.ts';
import { questionsOf } from '../../../src/domain/draft/questions.ts';
import { steps } from '../../../src/domain/draft/steps.ts';
import type { FieldSchema } from '../../../src/domain/field-guide.ts';
import { isPlaceholder, placeholder } from '../../../src/domain/numbers/placeholder.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { recordJsonSchemas } from '../../../src/schema/json-schema.ts';
import { Misuse, type Io } from '../command.ts';
import { readAnswers } from './answers-file.ts';
import { readArguments, type NewAsked } from './arguments.ts';
import { talk } from './talk.ts';
import { flagsOf } from './flags.ts';
import { keptDrafts, openDraft } from './kept-draft.ts';
import { outcomeJson, outcomeText, type Outcome } from './outcome.ts';
import { openKept } from './session.ts';
import { usageOf } from './usage.ts';
import { hand, type Start } from './write-record.ts';
import { readInParallel } from '../parallel-reading.ts';

const schema = recordJsonSchemas().incident as FieldSchema;
const questions = questionsOf(schema);

/** Runs `mishap new`; gives the exit code. */
export async function run(input: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(input, questions);
  if (asked.isHelp || asked.isQuestions) {
    io.write(asked.isHelp ? usageOf(questions) : questionsJson());
    return 0;
  }
  const start = await begin(asked, io);
  if (start === null) return 1;
  const isTalk = io.ask !== undefined && !asked.isNeverAsking && !asked.isJson;
  const outcome = isTalk ? await talk(start, io) : await hand(start, io);
  return report(outcome, asked, io);
}

/** Everything the call gave; null where answers cannot be read, which is then told. */
async function begin(asked: NewAsked, io: Io): Promise<Start | null> {
  const today = io.now().toISOString().slice(0, 10);
  const draft = asked.isResumed ? await resumed(asked, io) : null;
  const file = asked.answersFile;
  const text = file === null ? null : await io.readFile(file).catch((error: unknown) => {
    throw new Misuse(`"${file}" cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  const read = text === null ? { answers: {}, findings: [] } : readAnswers(text, file === '-' ? 'answers' : file ?? '');
  if (read.findings.length > 0) {
    const outcome: Outcome = { kind: 'wrong-answers', file: null, findings: read.findings, foreseen: [], duplicates: [], note: null, draft: draftFromAnswers({}, questions) };
    report(outcome, asked, io);
    return null;
  }
  const { answers: kept, asked: askedBefore } = openKept(withAnswersOver(draft?.answers ?? {}, read.answers));
  const given = asDraft(withAnswersOver(kept, asked.given));
  const { register } = await readContent(asked.content, asked.content, readInParallel);
  return {
    asked, questions, given, answers: beginWith(given, today), askedBefore, keepAt: draft?.path ?? null,
    source: { file: file === null || file === '-' ? 'answers' : file, text: Object.keys(asked.given).length === 0 ? text : null },
    measure: { register, schema, today },
  };
}

/** A record copied as a pattern brings its number along; a new one has none yet. */
function asDraft(answers: Answers): Answers {
  const { id } = answers;
  return typeof id === 'string' && !isPlaceholder(id) ? { ...answers, id: placeholder } : answers;
}

async function resumed({ draft }: NewAsked, io: Io): Promise<{ path: string; answers: Answers }> {
  const path = draft ?? (await keptDrafts(io)).last;
  const answers = path === null ? null : await openDraft(path, io);
  if (path === null || answers === null) throw new Misuse(path === null ? 'there is no kept draft to go on with.' : `"${path}" is no kept draft.`);
  return { path, answers };
}

function report(outcome: Outcome, { isJson, content }: NewAsked, io: Io): number {
  io.write(isJson ? outcomeJson(outcome, io.style) : outcomeText(outcome, content, io.style));
  return outcome.kind === 'written' || outcome.kind === 'dry-run' ? 0 : 1;
}

/** The questions as data: for completion in a shell, or another program that asks them. */
function questionsJson(): string {
  return `${JSON.stringify({ steps, questions, options: flagsOf(questions).map(({ name, question, isRepeated }) => ({ option: `--${name}`, field: question.path, repeated: isRepeated })) }, null, 2)}\n`;
}

