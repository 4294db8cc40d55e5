import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { marker, readRecordComment, type RecordComment } from '../../../../scripts/lib/record-comment/read-comment.ts';
import type { RecordSummary } from '../../../../src/schema/record-summary.ts';

const line = { label: 'Kind', text: 'Harm.' };
const record: RecordSummary = { file: 'content/incidents/a.mdx', kind: 'incident', name: 'MISHAP-0000-0000', title: 'An agent drops a table', sections: [{ title: 'What it is', lines: [line] }] };

async function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-record-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read(records: unknown, pull = '7\n'): Promise<RecordComment> {
  return withFolder({ pull, 'records.json': typeof records === 'string' ? records : JSON.stringify(records) }, readRecordComment);
}

test('the comment begins with the line it is found by, says who wrote it, and tells the record', async () => {
  const { pull, body } = await read({ records: [record] });
  expect(pull).toBe(7);
  expect(body.startsWith(`${marker}\nThis is what the tool understood`)).toBe(true);
  expect(body).toContain('## An agent drops a table\n\nIncident MISHAP-0000-0000, in `content/incidents/a.mdx`\n\n### What it is\n\n- **Kind:** Harm.\n');
});

test('a comment is never longer than GitHub takes', async () => {
  const lines = Array.from({ length: 300 }, () => ({ label: 'Line', text: 'x'.repeat(1000) }));
  expect((await read({ records: [{ ...record, sections: [{ title: 'Long', lines }] }] })).body.length).toBeLessThan(60_000);
});

test.each([
  ['no JSON', '<script>'], ['another shape', { records: [{ ...record, html: '<b>' }] }], ['a missing field', { records: [{ ...record, sections: undefined }] }], ['no list', record],
  ['an address of another kind', { records: [{ ...record, sections: [{ title: 'x', lines: [{ ...line, url: 'javascript:alert(1)' }] }] }] }],
  ['an address with a password', { records: [{ ...record, sections: [{ title: 'x', lines: [{ ...line, url: 'https://a:b@evil.example/' }] }] }] }],
  ['a text without end', { records: [{ ...record, title: 'x'.repeat(7000) }] }],
  ['too many records', { records: Array.from({ length: 51 }, () => record) }],
  ['too much', `{"records":[],"x":"${'x'.repeat(2_200_000)}"}`],
  ['a prototype', '{"records":[],"__proto__":{"a":1}}'],
])('%s is refused', async (_, records) => {
  await expect(read(records)).rejects.toThrow(/^(?:The records are not in the form|A file is larger)/);
});

test.each(['', '0', 'x', '7; rm', '7\n8', '12345678901'])('%j is no number of a pull request', async (pull) => {
  await expect(read({ records: [record] }, pull)).rejects.toThrow('The number of the pull request is none.');
});

test('a link in the place of a file is not followed', async () => {
  await withFolder({ pull: '7' }, async (folder) => {
    await symlink('/etc/hostname', join(folder, 'records.json'));
    await expect(readRecordComment(folder)).rejects.toThrow('no ordinary file');
  });
});

test('the script writes the comment and its number, and says nothing of a bad text', async () => {
  await withFolder({ pull: '7', 'records.json': JSON.stringify({ records: [record] }) }, async (folder) => {
    await promisify(execFile)(process.execPath, ['scripts/record-comment.ts', folder, join(folder, 'out')]);
    expect(await readFile(join(folder, 'out', 'pull'), 'utf8')).toBe('7\n');
    expect(await readFile(join(folder, 'out', 'body.md'), 'utf8')).toContain('An agent drops a table');
    await writeFile(join(folder, 'records.json'), '::error::owned');
    await expect(promisify(execFile)(process.execPath, ['scripts/record-comment.ts', folder, join(folder, 'out')])).rejects.toMatchObject({ code: 1, stdout: '', stderr: 'The records are not in the form that "mishap show" writes.\n' });
  });
});
