/**
 * Fuzzes the reader with as many cases as asked for: `npm run fuzz -- 200000 [--seed N] [--keep-going]`. Without a seed it
 * takes one from the clock and names it. A failure is shrunk, said with what was done to which file, and its text is written to a file.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases, type CaseKind } from './cases.ts';
import { describeFailure, searchFault } from './search.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, 'keep-going': { type: 'boolean', default: false } } });
const count = Number(positionals[0] ?? 20_000);
const firstSeed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(firstSeed)) {
  console.error('Usage: npm run fuzz -- [NUMBER OF CASES] [--seed N] [--keep-going]');
  process.exit(2);
}

const perRound = 1000;
const kinds = Object.keys(cases) as CaseKind[];
console.log(`${String(count)} cases, --seed ${String(firstSeed)}`);
for (let done = 0, seed = firstSeed; done < count; done += perRound, seed += 1) {
  // The seed alone says which cases, so that the one of a failure finds it at once.
  const kind = kinds[seed % kinds.length] ?? 'everything';
  const failure = searchFault(kind, Math.min(perRound, count - done), seed);
  if (process.stdout.isTTY) process.stdout.write(`\r${String(done)}`);
  if (failure === null) continue;
  const path = join(await mkdtemp(join(tmpdir(), 'mishap-fuzz-')), basename(failure.given.file));
  await writeFile(path, failure.given.text);
  console.log(`\nAfter ${String(done)} to ${String(done + perRound)} cases of ${kind}: ${describeFailure(failure)}\nIts text is in ${path}`);
  process.exitCode = 1;
  if (!values['keep-going']) break;
}
if (process.exitCode !== 1) console.log('\nNo fault.');
