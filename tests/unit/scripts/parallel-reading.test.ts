import { expect, test } from 'vitest';
import { readInParallel } from '../../../scripts/lib/parallel-reading.ts';
import { readFiles, type RecordPath } from '../../../src/reader/read-files.ts';
import { projectFiles } from '../project/tracked-files.ts';

const real = projectFiles(/^content\/(?:controls|failure-modes)\/.*\.mdx$/).map((path): RecordPath => ({ path, file: path, kind: path.includes('/controls/') ? 'control' : 'failure-mode' }));
// Enough for threads to start, and one file that is no record of its kind.
const many: RecordPath[] = [...Array.from({ length: 6 }, () => real).flat(), { path: 'README.md', file: 'README.md', kind: 'tool' }];

test('several threads find the same as one, in the same order', async () => {
  expect(await readInParallel(many, 2)).toEqual(await readFiles(many));
}, 60_000);
