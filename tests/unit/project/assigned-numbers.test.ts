import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readNumberList, writeNumberList } from '../../../src/domain/numbers/number-list.ts';
import { disagreements } from '../../../src/domain/numbers/problems.ts';
import { readContent } from '../../../src/reader/read-content.ts';

const file = 'content/assigned-ids.txt';
const text = await readFile(file, 'utf8');

test('the list of given numbers and the records agree', async () => {
  const { register } = await readContent('content');
  expect(disagreements(register.incidents, readNumberList(text))).toEqual([]);
});

test('the list is written as the command writes it', () => {
  expect(writeNumberList(readNumberList(text).given)).toBe(text);
});

const isShallow = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { encoding: 'utf8' }).stdout.trim() === 'true';

test.skipIf(isShallow)('no number was ever struck from the list', () => {
  // Only what the branch itself has held counts: a branch that gave a number taken meanwhile is given another when it is merged.
  // In a clone without its history everything would seem to be new. Without a repository there is nothing to compare with, and the output is empty.
  const { stdout } = spawnSync('git', ['log', '--first-parent', '-m', '--format=', '-p', '--', file], { encoding: 'utf8' });
  const everGiven = [...stdout.matchAll(/^\+(MISHAP-\d{4}-\d{4} \S+)$/gm)].map(([, line]) => line);
  expect(everGiven.filter((line) => !text.includes(`${line ?? ''}\n`))).toEqual([]);
});
