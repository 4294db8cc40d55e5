import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeFixtures, withCorrected } from '../../../scripts/lib/rule-examples/lay-register.ts';
import { readingWords } from '../../../src/domain/words-reading.ts';
import { acrossWords } from '../../../src/domain/words-across.ts';
import { corrections, findingsIn, fixtures, inWords, withFixture } from './fixture.ts';

const ruleNames = [...Object.keys(readingWords), ...Object.keys(acrossWords)];
const kept = ruleNames.filter((name) => !Object.hasOwn(madeFixtures, name));
// A reference can only be ambiguous where an id is used twice, which is a finding of its own.
const comesWith: Record<string, string[]> = { 'ambiguous-reference': ['duplicate-id'] };

async function foldersIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

describe('each rule reports its fixture, and nothing else does', () => {
  it('finds nothing in the valid register', async () => {
    expect(inWords(await withFixture(null, findingsIn))).toBe('');
  });

  it('has a fixture for every rule, and no fixture without one', async () => {
    expect((await foldersIn(fixtures)).filter((name) => name !== 'valid')).toEqual(kept.toSorted());
  });

  it.each(kept)('%s', async (rule) => {
    const findings = await withFixture(rule, findingsIn);
    expect([...new Set(findings.map((found) => found.rule))]).toEqual(expect.arrayContaining([rule]));
    expect(findings.map((found) => found.rule).filter((name) => name !== rule && !comesWith[rule]?.includes(name))).toEqual([]);
    expect(findings.every((found) => found.place.at !== undefined || rule === 'bad-file-name' || rule === 'unreadable-file' || rule === 'duplicate-slug')).toBe(true);
    await expect(inWords(findings)).toMatchFileSnapshot(join(fixtures, rule, 'expected.txt'));
  });

  it('no-records', async () => {
    expect(inWords(await withFixture('no-records', findingsIn))).toMatchInlineSnapshot(`
      "content error no-records
        Found:    The folder "content" holds no record.
        Expected: A content folder with incidents, failure-modes, controls, tools and guardrails in it.
        To do:    Run the command from the project folder, or name the right folder with --content.
        More:     npm run mishap -- explain no-records

      "
    `);
  });

  it('file-too-large', async () => {
    expect(inWords(await withFixture('file-too-large', findingsIn))).toMatchInlineSnapshot(`
      "content/incidents/example-large.mdx error file-too-large
        Found:    The file has 10485760 bytes and was not opened.
        Expected: At most 131072 bytes.
        To do:    Shorten the record; a write-up of a few hundred words is enough.
        More:     npm run mishap -- explain file-too-large

      "
    `);
  });

  it('write-up-too-long', async () => {
    const findings = await withFixture('write-up-too-long', findingsIn);
    // Text that is not read cites nothing, so other rules find something too.
    expect(inWords(findings.filter((found) => found.rule === 'write-up-too-long'))).toMatchInlineSnapshot(`
      "content/incidents/example-table-dropped.mdx:49:1 error write-up-too-long
        Found:    The write-up has 20172 characters and was not read.
        Expected: At most 20000 characters.
        To do:    Shorten it; a few hundred words are enough.
        More:     npm run mishap -- explain write-up-too-long

      "
    `);
  });
});

describe('each rule finds nothing in its corrected fixture, and no other rule does', () => {
  it('has a correction for every fixture, and none without', async () => {
    expect(await foldersIn(corrections)).toEqual(kept.toSorted());
  });

  it.each(ruleNames)('%s', async (rule) => {
    expect(inWords(await withCorrected(rule, findingsIn))).toBe('');
  });
});
