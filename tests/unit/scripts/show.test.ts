import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { show } from '../../../scripts/commands/show.ts';
import { touched } from '../../../scripts/commands/touched.ts';
import type { Command } from '../../../scripts/lib/command.ts';
import { showFormats } from '../../../scripts/lib/show/formats.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { shownRecordsSchema } from '../../../src/schema/record-summary.ts';
import { withFixture } from '../registers/fixture.ts';

const record = 'incidents/example-table-dropped.mdx';
const style = terminalStyle(false, {});

async function run(command: Command, ...input: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = { write: (text: string) => { out += text; }, complain: (text: string) => { err += text; }, readFile: () => Promise.reject(new Error('not used')), writeFile: () => Promise.reject(new Error('not used')), now: () => new Date('2026-01-15T12:00:00Z'), style };
  return { code: await command.run(input, io), out, err };
}

function git(folder: string, ...input: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@operator.example', ...input], { stdio: 'ignore' });
}

/** The valid register under Git, with everything committed. */
function committed<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return withFixture(null, (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message=All');
    return use(folder);
  });
}

test('shows the records it is asked about, as text, Markdown and JSON', async () => {
  await withFixture(null, async (folder) => {
    const text = await run(show, '--content', folder, join(folder, record));
    expect(text.code).toBe(0);
    expect(text.out).toContain('An example agent drops an example table\nMISHAP-2025-0001  ');
    expect(text.out).toContain('\n  SQL statement, verbatim, did the harm: Drops the table.\n    | DROP TABLE example;\n');
    expect((await run(show, '--content', folder, '--format', 'md', join(folder, record))).out).toMatch(/^## An example agent drops/);
    const json: unknown = JSON.parse((await run(show, '--content', folder, '--format', 'json', join(folder, record))).out);
    expect(shownRecordsSchema.parse(json).records.map(({ name }) => name)).toEqual(['MISHAP-2025-0001']);
  });
});

test('shows what was touched where no file is named', async () => {
  await committed(async (folder) => {
    expect(await run(show, '--content', folder)).toEqual({ code: 0, out: '', err: 'No record was touched.\n' });
    await appendFile(join(folder, record), '\n');
    expect((await run(show, '--content', folder)).out.match(/^An example agent/gm)).toHaveLength(1);
    expect((await run(show, '--content', folder, '--since', 'main')).out).toContain('MISHAP-2025-0001');
    await expect(run(show, '--content', folder, '--since', 'nowhere')).rejects.toThrow('there is no commit "nowhere"');
    await expect(run(show, '--content', folder, '--since', 'main', join(folder, record))).rejects.toThrow('not both');
  });
});

test('lists what was touched: changed, committed on a branch and new, and records alone', async () => {
  await committed(async (folder) => {
    git(folder, 'checkout', '--quiet', '-b', 'change');
    await appendFile(join(folder, 'tools/example-agent.mdx'), '\n');
    git(folder, 'commit', '--quiet', '--all', '--message=Tool');
    await appendFile(join(folder, 'controls/example-log.mdx'), '\n');
    await writeFile(join(folder, 'incidents/example-new.mdx'), await readFile(join(folder, record), 'utf8'));
    await appendFile(join(folder, 'frameworks/nist-800-53-r5.yaml'), '\n');
    await writeFile(join(folder, 'incidents/README.md'), 'x');
    const names = ['incidents/example-new.mdx', 'controls/example-log.mdx', 'tools/example-agent.mdx'].map((name) => join(folder, name));
    const { code, out } = await run(touched, '--content', folder);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line !== '').sort()).toEqual([...names].sort());
    expect((await run(touched, '--content', folder, '-z')).out.split('\0').filter((name) => name !== '').sort()).toEqual([...names].sort());
    expect((await run(touched, '--content', folder, '--since', 'HEAD')).out).not.toContain('example-agent.mdx');
  });
});

test('a text of a record enters a terminal as text: no control character, no line of its own, no command of a build service', () => {
  const hostile = 'a\u001b[31m\n::error::owned\u202E ##[error]x\r\u0007';
  const line = { label: hostile, text: hostile, code: `x\n::error::owned\n${hostile}`, url: 'https://operator.example/' };
  const told = showFormats.text([{ file: hostile, kind: 'incident', name: hostile, title: hostile, sections: [{ title: hostile, lines: [line] }] }], style);
  expect(told).not.toMatch(/^::|##\[|[^\P{Cc}\n]|\p{Cf}/mu);
  expect(told.split('\n').filter((text) => text.startsWith('    | '))).toHaveLength(5);
  expect(showFormats.json([{ file: hostile, kind: 'incident', name: hostile, title: hostile, sections: [] }])).not.toMatch(/^::|##\[|[^\P{Cc}\n]|\p{Cf}/mu);
});
