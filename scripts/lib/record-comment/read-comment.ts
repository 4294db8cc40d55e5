import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summaryMarkdown } from '../../../src/domain/summary/markdown.ts';
import { shownRecordsSchema } from '../../../src/schema/record-summary.ts';

/** A comment, and the pull request it says it belongs to. Whoever posts it holds the number against the commit. */
export interface RecordComment {
  readonly pull: number;
  readonly body: string;
}

/** The text is not what this project's own tool writes. Its message holds nothing of the text. */
export class BadRecordText extends Error {}

/** By this line the comment is found again. It is the first of the comment, which no record can reach. */
export const marker = '<!-- mishap-record -->';

const introduction = 'This is what the tool understood of the records in this pull request, for whoever reviews them. The run of the pull request wrote it, so the files are what counts. A new commit that changes a record replaces this text.';

/** GitHub refuses a comment of more than 65,536 characters. */
const longestComment = 60_000;
const mostBytes = 2 * 1024 * 1024;

/**
 * Reads what the run of a pull request wrote, `records.json` and `pull`, and writes it as a comment. The run may be of a
 * stranger's code: the form is checked field by field, and every text is written so that it stays text.
 *
 * Rejects with BadRecordText for anything else than that form.
 */
export async function readRecordComment(folder: string): Promise<RecordComment> {
  const number = (await textOf(join(folder, 'pull'), 20)).trim();
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new BadRecordText('The number of the pull request is none.');
  const { records } = recordsIn(await textOf(join(folder, 'records.json'), mostBytes));
  const told = summaryMarkdown(records, longestComment - introduction.length - marker.length - 10);
  return { pull: Number(number), body: `${marker}\n${introduction}\n\n${told}` };
}

function recordsIn(text: string) {
  try {
    return shownRecordsSchema.parse(JSON.parse(text));
  } catch {
    throw new BadRecordText('The records are not in the form that "mishap show" writes.');
  }
}

async function textOf(path: string, limit: number): Promise<string> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile()) throw new BadRecordText('A file is missing, or is no ordinary file.');
  if (status.size > limit) throw new BadRecordText('A file is larger than it can be.');
  return readFile(path, 'utf8');
}
