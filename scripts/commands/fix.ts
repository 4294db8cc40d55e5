import { describeFinding } from '../../src/domain/words.ts';
import { openText } from '../../src/reader/open-text.ts';
import { findRecords } from '../../src/reader/read-content.ts';
import type { RecordPath } from '../../src/reader/read-files.ts';
import { slugOf } from '../../src/reader/read-record.ts';
import { fixText } from '../../src/writer/fix/fix-text.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { fixesAsJson, fixesAsText, type FileFix } from '../lib/fix-report.ts';
import { selectFiles } from '../lib/select-files.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap fix [--check] [--json] [--content DIR] [FILE…]

Puts right what needs no decision, and shows what it changed: the order of fields,
needless quotes, dates, tracking parameters in addresses, blanks at the ends of
lines, line ends, the comment for editors, and required fields that have exactly
one sensible value. Comments and the write-up stay as they are. What a record says
is never changed; a file where that cannot be made sure of is left alone.

  --check         write nothing, and fail where something would change
  --json          the result for programs
  --content DIR   folder of the records (default: content)
  FILE…           fix only these files; all records by default
  --help, -h      this text

Exit code: 0 done, or nothing to do; 1 a file cannot be read or was left alone, or
--check found something to change; 2 the call was not understood. A second run
changes nothing more. "mishap check" finds what needs a decision.
`;

export const fix: Command = { name: 'fix', summary: 'Put right in records what needs no decision, and show it.', usage, run };

interface Asked {
  readonly content: string;
  readonly isCheck: boolean;
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
  const { paths } = await findRecords(asked.content);
  if (paths.length === 0) throw new Misuse(`there is no record below "${asked.content}"; name the right folder with --content.`);
  const selected = selectFiles(asked.files, paths.map(({ file }) => file), asked.content);
  const today = io.now().toISOString().slice(0, 10);
  const fixes: FileFix[] = [];
  for (const each of paths.filter(({ file }) => selected.includes(file))) fixes.push(await fixFile(each, today));
  if (!asked.isCheck) for (const { path, before, after } of fixes) if (after !== before) await io.writeFile(path, after);
  io.write((asked.isJson ? fixesAsJson : fixesAsText)(fixes, { isWritten: !asked.isCheck, style: io.style }));
  return fixes.some(({ problem, before, after }) => problem !== null || (asked.isCheck && after !== before)) ? 1 : 0;
}

async function fixFile({ path, file, kind }: RecordPath, today: string): Promise<FileFix> {
  const opened = await openText(path, file);
  if (typeof opened !== 'string') return { file, path, before: '', after: '', changes: [], problem: describeFinding(opened) };
  const { text, changes, findings: [found], refused } = fixText(opened, { kind, slug: slugOf(file), file, today });
  const problem = refused ? notSafe : found === undefined ? null : { ...describeFinding(found), line: found.place.at?.line };
  return { file, path, before: opened, after: text, changes, problem };
}

const notSafe = {
  problem: 'The file was left as it is, because the changes might have altered what it says.',
  expected: 'A record that says the same after the changes, with every comment in it.',
  fix: 'Put the fields in order by hand. Where no text that ends in blank lines stands among them, report this file: it is a fault of the program.',
};

function readArguments(input: readonly string[]): Asked {
  const { values, positionals } = readOptions({
    args: [...input],
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, check: flag, json: flag, help: { ...flag, short: 'h' } },
  });
  return { content: values.content, isCheck: values.check, isJson: values.json, isHelp: values.help, files: positionals };
}
