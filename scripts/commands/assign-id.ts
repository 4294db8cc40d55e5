import { placeholder } from '../../src/domain/numbers/placeholder.ts';
import type { NumberProblem } from '../../src/domain/numbers/problems.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { planNumbers, type NumberPlan } from '../lib/assign-id/plan.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { readInParallel } from '../lib/parallel-reading.ts';
import { selectFiles } from '../lib/select-files.ts';
import { inertJson, inertText } from '../lib/inert-text.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap assign-id [--content DIR] [--dry-run|--check] [--json] [FILE…]

Gives each draft, a record with the id ${placeholder}, the next number of its
year, and writes it wherever a record names the draft. For maintainers: numbers
are given on the main branch after a merge, one run at a time.

The year is that of the record's dates, never of the day of the run: when it
began, else when it became public, else of its earliest source, else of its first
revision; in UTC. A number follows the highest ever given in its year. Numbers
ever given stand in assigned-ids.txt beside the records, also those of withdrawn
and removed records; the list is committed together with the records.

Drafts that name each other take ${placeholder.replace(/0$/, '1')}, ${placeholder.replace(/0$/, '2')} and so on.

  --content DIR   folder of the records (default: content)
  --dry-run       say which numbers would be given, and write nothing
  --check         write nothing, and fail where a draft has no number yet
  --json          the result for programs
  FILE…           give numbers to these drafts only
  --help, -h      this text

Exit code: 0 done, or nothing to do; 1 list and records disagree, a record cannot
be read, or --check found a draft; then nothing was written; 2 the call was not
understood. To run it again is safe: what has its number keeps it.
`;

export const assignId: Command = { name: 'assign-id', summary: 'Give accepted records their numbers.', usage, run };

interface Asked {
  readonly content: string;
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly isJson: boolean;
  readonly isHelp: boolean;
  readonly files: readonly string[];
}

async function run(input: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(input);
  if (asked.isHelp) {
    io.write(usage);
    return 0;
  }
  const listFile = `${asked.content.replace(/\/+$/, '')}/assigned-ids.txt`;
  const read = await readContent(asked.content, asked.content, readInParallel);
  const selected = selectFiles(asked.files, read.files, asked.content);
  if (read.findings.length > 0) {
    io.complain(`mishap assign-id: ${String(read.findings.length)} findings in records below "${asked.content}", so nothing was written. "mishap check" explains them.\n`);
    return 1;
  }
  const plan = await planNumbers({ read, listFile, list: await textOrNull(listFile, io), isAsked: selected.includes, readFile: io.readFile });
  if (asked.mode === 'write') for (const { file, text } of plan.writes) await io.writeFile(file, text);
  io.write(asked.isJson ? json(plan, asked) : text(plan, asked, listFile));
  return plan.problems.length > 0 || (asked.mode === 'check' && plan.assignments.length > 0) ? 1 : 0;
}

function readArguments(input: readonly string[]): Asked {
  const { values, positionals } = readOptions({
    args: [...input],
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, 'dry-run': flag, check: flag, json: flag, help: { ...flag, short: 'h' } },
  });
  if (values.check && values['dry-run']) throw new Misuse('--check and --dry-run say different things; give one of them.');
  return { content: values.content, mode: values.check ? 'check' : values['dry-run'] ? 'dry-run' : 'write', isJson: values.json, isHelp: values.help, files: positionals };
}

async function textOrNull(path: string, io: Io): Promise<string | null> {
  try {
    return await io.readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function json({ assignments, writes, problems, left }: NumberPlan, { mode }: Asked): string {
  return `${inertJson({ written: mode === 'write', assigned: assignments, files: writes.map(({ file }) => file), left, problems })}\n`;
}

function text({ assignments, problems, left }: NumberPlan, { mode }: Asked, listFile: string): string {
  if (problems.length > 0) return `${problems.map((each) => problemText(each, listFile)).join('\n')}\nNothing was written.\n`;
  const verb = { write: 'is now', 'dry-run': 'would be', check: 'has no number yet; it would be' }[mode];
  const lines = assignments.map(({ file, to }) => `${inertText(file)} ${verb} ${to}`);
  const remaining = left.map((file) => `${inertText(file)} keeps its placeholder`);
  return [...lines, ...remaining, ...(lines.length > 0 ? [] : ['No draft is waiting for a number.'])].map((line) => `${line}\n`).join('');
}

function problemText({ file, line, problem, expected, fix }: NumberProblem, listFile: string): string {
  return `${inertText(file ?? listFile)}${line === null ? '' : `:${String(line)}`}\n  Found:    ${inertText(problem)}\n  Expected: ${inertText(expected)}\n  To do:    ${inertText(fix)}\n`;
}
