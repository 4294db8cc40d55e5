import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../../src/domain/words-reading.ts';
import { acrossWords } from '../../../src/domain/words-across.ts';
import { findingsIn, fixtures, inWords, withFixture } from './fixture.ts';

const ruleNames = [...Object.keys(readingWords), ...Object.keys(acrossWords)];
// These three cannot be kept in a repository as files: a folder without records, a file of ten megabytes, a text of twenty pages.
const madeHere = ['no-records', 'file-too-large', 'write-up-too-long'];
// A reference can only be ambiguous where an id is used twice, which is a finding of its own.
const comesWith: Record<string, string[]> = { 'ambiguous-reference': ['duplicate-id'] };

describe('each rule reports its fixture, and nothing else does', () => {
  it('finds nothing in the valid register', async () => {
    expect(inWords(await withFixture(null, findingsIn))).toBe('');
  });

  it('has a fixture for every rule, and no fixture without one', async () => {
    const folders = (await readdir(fixtures, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((name) => name !== 'valid').sort()).toEqual(ruleNames.filter((name) => !madeHere.includes(name)).sort());
  });

  it.each(ruleNames.filter((name) => !madeHere.includes(name)))('%s', async (rule) => {
    const findings = await withFixture(rule, findingsIn);
    expect([...new Set(findings.map((found) => found.rule))]).toEqual(expect.arrayContaining([rule]));
    expect(findings.map((found) => found.rule).filter((name) => name !== rule && !comesWith[rule]?.includes(name))).toEqual([]);
    expect(findings.every((found) => found.place.at !== undefined || rule === 'bad-file-name' || rule === 'unreadable-file' || rule === 'duplicate-slug')).toBe(true);
    await expect(inWords(findings)).toMatchFileSnapshot(join(fixtures, rule, 'expected.txt'));
  });

  it('no-records', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mishap-empty-'));
    await mkdir(join(folder, 'incidents'));
    expect(inWords(await findingsIn(folder))).toMatchInlineSnapshot(`
      "content error no-records
        Found:    The folder "content" holds no record.
        Expected: A content folder with incidents, failure-modes, controls, tools and guardrails in it.
        To do:    Run the command from the project folder, or name the right folder with --content.

      "
    `);
  });

  it('file-too-large', async () => {
    const findings = await withFixture(null, async (folder) => {
      await writeFile(join(folder, 'incidents', 'example-large.mdx'), 'x'.repeat(10 * 1024 * 1024));
      return findingsIn(folder);
    });
    expect(inWords(findings)).toMatchInlineSnapshot(`
      "content/incidents/example-large.mdx error file-too-large
        Found:    The file has 10485760 bytes and was not opened.
        Expected: At most 131072 bytes.
        To do:    Shorten the record; a write-up of a few hundred words is enough.

      "
    `);
  });

  it('write-up-too-long', async () => {
    const findings = await withFixture(null, async (folder) => {
      const file = join(folder, 'incidents', 'example-table-dropped.mdx');
      await writeFile(file, `${await readFile(file, 'utf8')}\nMore of it.<Cite source="report" />${' And more.'.repeat(2000)}\n`);
      return findingsIn(folder);
    });
    expect(findings.map((found) => found.rule)).toContain('write-up-too-long');
    expect(inWords(findings.filter((found) => found.rule === 'write-up-too-long'))).toMatchInlineSnapshot(`
      "content/incidents/example-table-dropped.mdx:49:1 error write-up-too-long
        Found:    The write-up has 20172 characters and was not read.
        Expected: At most 20000 characters.
        To do:    Shorten it; a few hundred words are enough.

      "
    `);
  });
});
