import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadRecordText, readRecordComment } from './lib/record-comment/read-comment.ts';

// For .github/workflows/comment.yml: node scripts/record-comment.ts FOLDER OUTPUT
const [folder, output] = process.argv.slice(2);

if (folder === undefined || output === undefined) {
  process.stderr.write('Usage: node scripts/record-comment.ts FOLDER OUTPUT\n');
  process.exitCode = 2;
} else {
  try {
    const { pull, body } = await readRecordComment(folder);
    await mkdir(output, { recursive: true });
    await writeFile(join(output, 'pull'), `${String(pull)}\n`);
    await writeFile(join(output, 'body.md'), body);
  } catch (error) {
    if (!(error instanceof BadRecordText)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
