import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fix } from '../../../scripts/commands/fix.ts';
import { Misuse } from '../../../scripts/lib/command.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { fixtures } from '../registers/fixture.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly written: string[];
}

async function run(input: string[], { coloured = false } = {}): Promise<Ran> {
  let out = '';
  const written: string[] = [];
  const io = {
    write: (text: string) => { out += text; },
    complain: (text: string) => { out += text; },
    readFile: () => Promise.reject(new Error('not used')),
    writeFile: (path: string, content: string | Uint8Array) => {
      written.push(path);
      return writeFile(path, content);
    },
    now: () => new Date('2026-01-15T12:00:00Z'),
    style: terminalStyle(coloured, {}),
  };
  return { code: await fix.run(input, io), out, written };
}

/** A copy of the valid register, its records fixed once. */
async function register(): Promise<{ folder: string; incident: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-fix-'));
  await cp(join(fixtures, 'valid'), folder, { recursive: true });
  await run(['--content', folder]);
  return { folder, incident: join(folder, 'incidents/example-table-dropped.mdx') };
}

const edit = async (path: string, change: (text: string) => string) => { await writeFile(path, change(await readFile(path, 'utf8'))); };

describe('mishap fix', () => {
  it('writes what it shows, and nothing the second time', async () => {
    const { folder, incident } = await register();
    const right = await readFile(incident, 'utf8');
    await edit(incident, (text) => text.replace(/^state: published\n/m, '').replace(/^kind: (.*)$/m, 'kind: "$1"  # as the source says'));
    const { code, out, written } = await run(['--content', folder]);
    expect(code).toBe(0);
    expect(written).toEqual([incident]);
    expect(out).toContain(`--- ${incident}\n+++ ${incident}\n@@ -`);
    expect(out).toMatch(/^-kind: "[a-z-]+" {2}# as the source says\n\+kind: [a-z-]+ {2}# as the source says$/m);
    expect(out).toContain('+state: published\n');
    expect(out).toContain('  The value needs no quotes. (kind)\n');
    expect(out).toContain('  The field is required and has one sensible value. (state)\n');
    expect(out).toContain('\n7 files looked at: 1 changed, 6 as they should be, 0 left alone.\n');
    expect((await readFile(incident, 'utf8')).replace('  # as the source says', '')).toBe(right);
    expect(await run(['--content', folder])).toEqual({ code: 0, out: '7 files looked at: 0 changed, 7 as they should be, 0 left alone.\n', written: [] });
  });

  it('with --check writes nothing and fails where something would change', async () => {
    const { folder, incident } = await register();
    expect(await run(['--check', '--content', folder])).toMatchObject({ code: 0, written: [] });
    await edit(incident, (text) => text.replaceAll('\n', '\r\n'));
    const { code, out, written } = await run(['--check', '--content', folder]);
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(out).toContain('1 would change, 6 as they should be');
    expect(out).toContain('\\u{d}');
  });

  it('fixes only the files it is asked about', async () => {
    const { folder, incident } = await register();
    const tool = join(folder, 'tools/example-agent.mdx');
    for (const path of [incident, tool]) await edit(path, (text) => `${text}\n\n`);
    const { out, written } = await run(['--content', folder, tool]);
    expect(written).toEqual([tool]);
    expect(out).toContain('1 file looked at: 1 changed, 0 as they should be');
  });

  it('leaves alone what it cannot read, says where and why, and fails', async () => {
    const { folder, incident } = await register();
    await edit(incident, (text) => text.replace('\ntitle:', '\ntitle: [\nx:'));
    const { code, out, written } = await run(['--content', folder]);
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(out).toMatch(/example-table-dropped\.mdx:\d+ left alone\n {2}Found: {4}.+\n {2}Expected: .+\n {2}To do: {4}.+\n/);
    expect(out).toContain('0 changed, 6 as they should be, 1 left alone.');
  });

  it('follows no link and opens no file of many megabytes', async () => {
    const { folder, incident } = await register();
    await symlink(incident, join(folder, 'incidents/linked.mdx'));
    await writeFile(join(folder, 'incidents/large.mdx'), 'x'.repeat(200_000));
    const { code, out } = await run(['--content', folder]);
    expect(code).toBe(1);
    expect(out).toContain('it is a link');
    expect(out).toContain('200000 bytes');
  });

  it('sends no character of a record to the terminal that steers it', async () => {
    const { folder, incident } = await register();
    await edit(incident, (text) => text.replace('\nkind:', '\n# \u001b[31mred\u202e ##[error]x\nkind:').replace(/^id: /m, 'title: "\u009b2J"\nid: ').replace('\ntitle: An', '\nsettin: An'));
    for (const given of [['--check'], ['--check', '--json']]) {
      const { out } = await run([...given, '--content', folder]);
      // eslint-disable-next-line no-control-regex -- the point of the test
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\[/);
      expect(out).toContain('settin');
    }
  });

  it('colours lines only where it may', async () => {
    const { folder, incident } = await register();
    await edit(incident, (text) => `${text}\n`);
    expect((await run(['--check', '--content', folder])).out).not.toContain('\u001b');
    expect((await run(['--check', '--content', folder], { coloured: true })).out).toContain('\u001b[31m-\u001b[39m');
    expect((await run(['--check', '--json', '--content', folder], { coloured: true })).out).not.toContain('u001b');
  });

  it('gives programs what changes, with the diff', async () => {
    const { folder, incident } = await register();
    await edit(incident, (text) => text.replace(/^kind: (.*)$/m, 'kind: "$1"'));
    const report = JSON.parse((await run(['--check', '--json', '--content', folder])).out) as unknown;
    expect(report).toEqual({ written: false, checked: 7, files: [{ file: incident, problem: null, changes: [{ field: 'kind', says: 'The value needs no quotes.' }], diff: expect.stringContaining('\n+kind: ') as string }] });
  });

  it.each([[['--no-such']], [['nowhere.mdx']], [['--content', 'no-such-folder']]])('does not understand %j', async (input) => {
    await expect(run(input)).rejects.toThrow(Misuse);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--check');
  });
});

describe('the register', () => {
  it('has nothing to fix', async () => {
    const { code, out } = await run(['--check', '--content', 'content']);
    expect(out).toMatch(/^\d+ files looked at: 0 would change, \d+ as they should be, 0 left alone\.\n$/);
    expect(code).toBe(0);
  });
});
