import { changesSince, unknownItems } from '../../src/domain/checklist/changes.ts';
import { changeWords } from '../../src/domain/checklist/change-words.ts';
import { makeChecklist } from '../../src/domain/checklist/checklist.ts';
import { choiceNames, knownChoices, readChoices, type KnownChoices } from '../../src/domain/checklist/choices.ts';
import { githubIssue } from '../../src/domain/checklist/export/github.ts';
import { noProgress } from '../../src/domain/checklist/progress.ts';
import { checklistSource } from '../../src/domain/checklist/source.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { members } from '../../src/schema/vocabulary.ts';
import { readArguments, unknownValues, type Asked } from '../lib/checklist/arguments.ts';
import { comeBack, replaceChoices } from '../lib/checklist/come-back.ts';
import { usage } from '../lib/checklist/usage.ts';
import { writeFormat } from '../lib/checklist/write-format.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { inertJsonText, inertLines } from '../lib/inert-text.ts';
import { readInParallel } from '../lib/parallel-reading.ts';

export const checklist: Command = { name: 'checklist', summary: 'Make a guardrail checklist for the agents a team runs.', usage, run };

async function run(input: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(input);
  if (asked.isHelp) {
    io.write(usage);
    return 0;
  }
  const { register, findings } = await readContent(asked.content, asked.content, readInParallel);
  if (findings.length > 0) {
    io.complain(`mishap checklist: records below "${asked.content}" have errors, so no list can be trusted. "mishap check" explains them.\n`);
    return 1;
  }
  const source = checklistSource(register);
  const known = knownChoices(source.tools);
  if (asked.isList) io.write(listOf(known));
  else await make(asked, { source, known, io });
  return 0;
}

interface Around {
  readonly source: ReturnType<typeof checklistSource>;
  readonly known: KnownChoices;
  readonly io: Io;
}

async function make(asked: Asked, { source, known, io }: Around): Promise<void> {
  const refused = readChoices(asked.given, known).unknown;
  if (refused.length > 0) throw new Misuse(unknownValues(refused, known));
  const back = asked.from === null ? null : await comeBack(asked.from, source, known, io);
  const { choices } = readChoices(replaceChoices(back?.choices ?? asked.preset, asked.given), known);
  const progress = back?.progress ?? noProgress;
  const made = makeChecklist(choices, source);
  const exported = { checklist: made, progress, source, made: io.now().toISOString().slice(0, 10) };
  const told = [...back?.trouble ?? [], ...changeWords(changesSince(back?.mark ?? null, progress, source, made), unknownItems(progress, source))];
  for (const line of told) io.complain(`${line}\n`);
  const content = writeFormat(exported, asked.format);
  if (asked.output !== null) await io.writeFile(asked.output, content);
  else if (typeof content === 'string') io.write(forLog(content, asked.format));
  if (asked.format === 'github' && asked.repository !== null) sayAddress(githubIssue(exported, asked.repository), io);
}

/** What is printed may pass through the log of a build; what is written to a file stays as the page makes it. */
function forLog(content: string, format: Asked['format']): string {
  if (format === 'json') return inertJsonText(content);
  return inertLines(content, format === 'csv' ? "'" : '\\');
}

function sayAddress({ url, filled, titleOnlyUrl, problem }: ReturnType<typeof githubIssue>, io: Io): void {
  if (problem !== null) throw new Misuse(problem);
  if (url === null) io.complain(`The text is too long for an address. Paste it into ${titleOnlyUrl ?? ''}\n`);
  else io.complain(`Opens the issue, ${filled === 'issue' ? 'filled in' : 'filled in with a line for each item'}: ${url}\n`);
}

function listOf(known: KnownChoices): string {
  return members(choiceNames).map((key) => `--${choiceNames[key]}\n${known[key].map((value) => `  ${value}\n`).join('')}`).join('');
}
