import { resolve } from 'node:path';
import { readContent } from '../../src/reader/read-content.ts';
import { type Command, type Io } from '../lib/command.ts';
import { inertText } from '../lib/inert-text.ts';
import { readInParallel } from '../lib/parallel-reading.ts';
import { touchedFiles } from '../lib/touched-files.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap touched [--since REV] [-z]

Lists the files of the records that were touched since a branch or commit, with
what is not yet committed, one on a line. For what is to look at these alone:

    mishap touched -z | xargs -0 -r mishap check

  --since REV     branch or commit to compare with (default: the main branch)
  --null, -z      end each name with a null character, exactly as it is
  --content DIR   folder of the records (default: content)
  --help          this text

Exit code: 0 listed, also when there is none, 2 the call was not understood.
`;

export const touched: Command = { name: 'touched', summary: 'List the records that a change touched.', usage, run };

async function run(input: readonly string[], io: Io): Promise<number> {
  const { content, since, isNull, help } = readArguments(input);
  if (help) {
    io.write(usage);
    return 0;
  }
  const changed = new Set(await touchedFiles(content, since));
  const { files } = await readContent(content, content, readInParallel);
  for (const file of files.filter((each) => changed.has(resolve(each)))) io.write(isNull ? `${file}\0` : `${inertText(file)}\n`);
  return 0;
}

function readArguments(input: readonly string[]): { content: string; since: string | undefined; isNull: boolean; help: boolean } {
  const { values } = readOptions({
    args: [...input],
    options: { content: { type: 'string', default: 'content' }, since: { type: 'string' }, null: { ...flag, short: 'z' }, help: { ...flag, short: 'h' } },
  });
  return { content: values.content, since: values.since, isNull: values.null, help: values.help };
}
