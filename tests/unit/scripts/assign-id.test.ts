import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { assignId } from '../../../scripts/commands/assign-id.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { addIncident, folderTexts, registerFolder } from './register-folder.ts';

let folder = '';
beforeEach(async () => { folder = await registerFolder(); });

/** The day is one on which a number taken from the clock would be wrong. */
async function run(...input: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const io = {
    write: (text: string) => { out += text; }, complain: (text: string) => { out += text; },
    readFile: (path: string) => readFile(path, 'utf8'), writeFile: (path: string, text: string | Uint8Array) => writeFile(path, text),
    now: () => new Date('2027-01-01T00:30:00Z'), style: terminalStyle(false, {}),
  };
  return { code: await assignId.run(['--content', folder, ...input], io), out };
}

const idOf = async (slug: string) => /^id: "?(MISHAP-\d{4}-\d{4})/m.exec(await readFile(join(folder, 'incidents', `${slug}.mdx`), 'utf8'))?.[1];
const list = () => readFile(join(folder, 'assigned-ids.txt'), 'utf8');
const give = (...lines: string[]) => writeFile(join(folder, 'assigned-ids.txt'), ['MISHAP-2025-0001 example-table-dropped', ...lines, ''].join('\n'));

describe('mishap assign-id', () => {
  it('gives a draft the next number of its year and changes nothing else of it', async () => {
    const file = await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    const before = await readFile(file, 'utf8');
    expect((await run()).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(before.replace('MISHAP-0000-0000', 'MISHAP-2025-0002'));
    expect(await list()).toContain('\nMISHAP-2025-0001 example-table-dropped\nMISHAP-2025-0002 second\n');
  });

  it('does nothing the second time', async () => {
    await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    await run();
    const after = await folderTexts(folder);
    expect(await run()).toEqual({ code: 0, out: 'No draft is waiting for a number.\n' });
    expect(await folderTexts(folder)).toEqual(after);
  });

  it('takes the year from the record and never from the day', async () => {
    const dates: Record<string, { occurred: string; disclosed?: string }> = {
      'begun-before': { occurred: '2024-12-31/2025-01-02' }, 'late-utc': { occurred: '2024-12-31T23:59Z' }, month: { occurred: '2023-11' },
      told: { occurred: 'unknown', disclosed: '2022-Q1' }, revised: { occurred: 'unknown', disclosed: 'unknown' },
    };
    for (const [slug, when] of Object.entries(dates)) await addIncident(folder, slug, { id: 'MISHAP-0000-0000', ...when });
    await run();
    expect(await Promise.all(Object.keys(dates).map(idOf))).toEqual(['MISHAP-2024-0001', 'MISHAP-2024-0002', 'MISHAP-2023-0001', 'MISHAP-2022-0001', 'MISHAP-2025-0002']);
  });

  it('numbers several drafts in the order of their events', async () => {
    await addIncident(folder, 'a-later', { id: 'MISHAP-0000-0000', occurred: '2026-04' });
    await addIncident(folder, 'b-earlier', { id: 'MISHAP-0000-0000', occurred: '2026-02' });
    await run();
    expect([await idOf('b-earlier'), await idOf('a-later')]).toEqual(['MISHAP-2026-0001', 'MISHAP-2026-0002']);
  });

  it('never gives a number again whose record is gone, and fills no gap', async () => {
    await give('MISHAP-2025-0007 removed-record');
    await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    await run();
    expect(await idOf('second')).toBe('MISHAP-2025-0008');
    expect(await list()).toContain('MISHAP-2025-0007 removed-record\n');
  });

  it('gives numbers only to the files it is asked for', async () => {
    const file = await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    await addIncident(folder, 'third', { id: 'MISHAP-0000-0000' });
    expect((await run(file)).out).toContain('third.mdx keeps its placeholder');
    expect([await idOf('second'), await idOf('third')]).toEqual(['MISHAP-2025-0002', 'MISHAP-0000-0000']);
  });

  it('finds an id in quotes', async () => {
    await addIncident(folder, 'second', { id: '"MISHAP-0000-0000"' });
    await run();
    expect(await idOf('second')).toBe('MISHAP-2025-0002');
  });
});

describe('records that name a draft', () => {
  it('get its number, in fields and in text', async () => {
    await addIncident(folder, 'first-draft', { id: 'MISHAP-0000-0001', related: ['MISHAP-0000-0002'] });
    await addIncident(folder, 'second-draft', { id: 'MISHAP-0000-0002', related: ['MISHAP-0000-0001'], title: 'The sequel of MISHAP-0000-0001' });
    await run();
    expect(await readFile(join(folder, 'incidents/first-draft.mdx'), 'utf8')).toContain('- { incident: MISHAP-2025-0003, relation');
    const second = await readFile(join(folder, 'incidents/second-draft.mdx'), 'utf8');
    expect(second).toContain('- { incident: MISHAP-2025-0002, relation');
    expect(second).toContain('title: The sequel of MISHAP-2025-0002');
  });

  it('mean the one draft that names them in turn', async () => {
    await addIncident(folder, 'stranger', { id: 'MISHAP-0000-0000', occurred: '2024-01' });
    await addIncident(folder, 'sequel', { id: 'MISHAP-0000-0000', related: ['MISHAP-2025-0002'] });
    await give('MISHAP-2025-0002 origin');
    await addIncident(folder, 'origin', { id: 'MISHAP-2025-0002', related: ['MISHAP-0000-0000'] });
    expect((await run()).code).toBe(0);
    expect(await readFile(join(folder, 'incidents/origin.mdx'), 'utf8')).toContain('- { incident: MISHAP-2025-0003, relation');
  });

  it('stop everything where it is not clear which one they mean', async () => {
    await addIncident(folder, 'one', { id: 'MISHAP-0000-0000', related: ['MISHAP-0000-0000'] });
    await addIncident(folder, 'two', { id: 'MISHAP-0000-0000' });
    await addIncident(folder, 'three', { id: 'MISHAP-0000-0000' });
    const before = await folderTexts(folder);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toMatch(/one\.mdx:\d+\n {2}Found: {4}MISHAP-0000-0000 may mean more than one new record here\./);
    expect(await folderTexts(folder)).toEqual(before);
  });
});

describe('a list that disagrees with the records', () => {
  const cases: [string, () => Promise<unknown>, RegExp][] = [
    ['a number that was never given', () => addIncident(folder, 'second', { id: 'MISHAP-2025-0009' }), /second\.mdx\n {2}Found: {4}The number MISHAP-2025-0009 was never given/],
    ['a number of another record', () => addIncident(folder, 'second', { id: 'MISHAP-2025-0001' }), /The number MISHAP-2025-0001 was given to "example-table-dropped"/],
    ['a number of a removed record', async () => { await give('MISHAP-2025-0002 removed'); await addIncident(folder, 'second', { id: 'MISHAP-2025-0002' }); }, /was given to "removed"/],
    ['a record that gave its number up', async () => { await give('MISHAP-2025-0002 second'); await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' }); }, /was given MISHAP-2025-0002 and says MISHAP-0000-0000/],
    ['a number that stands twice', () => give('MISHAP-2025-0001 second'), /stands in the list twice/],
    ['a line that is none', () => give('<<<<<<< HEAD'), /The line "<<<<<<< HEAD" is none of the list/],
    ['a list that is not there', () => rm(join(folder, 'assigned-ids.txt')), /There is no list of the numbers/],
  ];

  it.each(cases)('stops everything: %s', async (_, arrange, words) => {
    await arrange();
    await addIncident(folder, 'waiting', { id: 'MISHAP-0000-0000' });
    const before = await folderTexts(folder);
    for (const mode of [[], ['--check'], ['--dry-run']]) {
      const { code, out } = await run(...mode);
      expect(code).toBe(1);
      expect(out).toMatch(words);
      expect(out).toContain('To do:');
    }
    expect(await folderTexts(folder)).toEqual(before);
  });

  it('is reported in JSON too', async () => {
    await addIncident(folder, 'second', { id: 'MISHAP-2025-0009' });
    expect(JSON.parse((await run('--json')).out)).toMatchObject({ assigned: [], problems: [{ file: `${folder}/incidents/second.mdx`, problem: 'The number MISHAP-2025-0009 was never given.' }] });
  });

  it('also stops a record that cannot be read', async () => {
    await writeFile(join(folder, 'incidents/broken.mdx'), 'no front matter');
    await addIncident(folder, 'waiting', { id: 'MISHAP-0000-0000' });
    expect(await run()).toEqual({ code: 1, out: expect.stringContaining('"mishap check" explains') as unknown });
    expect(await idOf('waiting')).toBe('MISHAP-0000-0000');
  });
});

describe('asking first', () => {
  it('says with --dry-run what would be given and writes nothing', async () => {
    await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    const before = await folderTexts(folder);
    expect(await run('--dry-run')).toEqual({ code: 0, out: `${folder}/incidents/second.mdx would be MISHAP-2025-0002\n` });
    expect(JSON.parse((await run('--dry-run', '--json')).out)).toEqual({
      written: false, left: [], problems: [],
      assigned: [{ file: `${folder}/incidents/second.mdx`, slug: 'second', from: 'MISHAP-0000-0000', to: 'MISHAP-2025-0002' }],
      files: [`${folder}/assigned-ids.txt`, `${folder}/incidents/second.mdx`],
    });
    expect(await folderTexts(folder)).toEqual(before);
  });

  it('fails with --check while a draft is without a number', async () => {
    expect((await run('--check')).code).toBe(0);
    await addIncident(folder, 'second', { id: 'MISHAP-0000-0000' });
    expect(await run('--check')).toEqual({ code: 1, out: expect.stringContaining('second.mdx has no number yet') as unknown });
  });

  it('refuses what it does not know', async () => {
    await expect(run('--chek')).rejects.toThrow('--chek');
    await expect(run('--check', '--dry-run')).rejects.toThrow('one of them');
    await expect(run('nowhere.mdx')).rejects.toThrow('there is no record "nowhere.mdx"');
  });
});
