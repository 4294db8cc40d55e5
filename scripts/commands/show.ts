import { resolve } from 'node:path';
import { applyRules } from '../../src/domain/apply-rules.ts';
import { summarise } from '../../src/domain/summary/summary.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { readInParallel } from '../lib/parallel-reading.ts';
import { selectFiles } from '../lib/select-files.ts';
import { showFormats, type ShowFormat } from '../lib/show/formats.ts';
import { touchedFiles } from '../lib/touched-files.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap show [--format ${Object.keys(showFormats).join('|')}] [--since REV] [FILE…]

Says what a record was understood to say: kind, grade and severity, dates with
how exactly they are known, tools, actions, harms, failure modes and the controls
they imply, judgements, sources, counts and findings. For whoever reviews it.

  FILE…           which records; without one, those touched since --since
  --since REV     branch or commit a change is compared with (default: the main branch)
  --format NAME   text for people, md for a comment, json for programs
  --content DIR   folder of the records (default: content)
  --help          this text

Exit code: 0 shown, 2 the call was not understood. Findings are part of what is
shown and do not change the exit code; "mishap check" judges.
`;

export const show: Command = { name: 'show', summary: 'Say what a record was understood to say.', usage, run };

async function run(input: readonly string[], io: Io): Promise<number> {
  const { content, format, since, files, help } = readArguments(input);
  if (help) {
    io.write(usage);
    return 0;
  }
  const read = await readContent(content, content, readInParallel);
  const selected = selectFiles(files, read.files, content);
  const touched = files.length > 0 ? null : new Set(await touchedFiles(content, since));
  const shown = read.files.filter((file) => (touched === null ? selected.includes(file) : touched.has(resolve(file))));
  const all = [...read.findings, ...applyRules(read.register, { today: io.now().toISOString().slice(0, 10) })];
  const findings = await read.locateAll(all.filter((each) => shown.includes(each.place.file)));
  if (shown.length === 0) io.complain('No record was touched.\n');
  io.write(showFormats[format](summarise(shown, read.register, findings), io.style));
  return 0;
}

function readArguments(input: readonly string[]): { content: string; format: ShowFormat; since: string | undefined; files: string[]; help: boolean } {
  const { values, positionals } = readOptions({
    args: [...input],
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, format: { type: 'string', default: 'text' }, since: { type: 'string' }, help: { ...flag, short: 'h' } },
  });
  const { content, format, since, help } = values;
  if (!Object.hasOwn(showFormats, format)) throw new Misuse(`there is no format "${format}"; use ${Object.keys(showFormats).join(', ')}.`);
  if (since !== undefined && positionals.length > 0) throw new Misuse('name files or --since, not both.');
  return { content, format: format as ShowFormat, since, files: positionals, help };
}
