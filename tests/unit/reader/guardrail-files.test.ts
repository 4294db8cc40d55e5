import { mkdir, mkdtemp, symlink, unlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, isGuardrailFile } from '../../../src/reader/guardrail-files.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { findingsIn, withFixture } from '../registers/fixture.ts';

const own = 'guardrails/example-guardrail';

/** What is read and found with further files laid into the valid register. */
async function withFiles(files: Readonly<Record<string, string | Uint8Array>>, also: (folder: string) => Promise<void> = () => Promise.resolve()) {
  return withFixture(null, async (folder) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await also(folder);
    const findings = await findingsIn(folder);
    const { register, files: read } = await readContent(folder, 'content');
    return {
      register, read, texts: register.guardrails[0]?.texts,
      found: findings.map(({ rule, place }) => `${rule} ${place.file.replace('content/', '')}${place.at === undefined ? '' : `:${String(place.at.line)}:${String(place.at.column)}`}`),
    };
  });
}

describe('texts of a guardrail', () => {
  test.each([
    ['a last line without an end', 'CREATE ROLE example'],
    ['line ends of Windows', 'CREATE ROLE example;\r\nGRANT;\r\n'],
    ['line ends of both kinds', 'a\r\nb\nc\r\n\n\n'],
    ['spaces and tabs at every end', '\t  a \t\n   \n'],
    ['nothing', ''],
    ['front matter of its own', '---\nid: x\n---\n\n<script>alert(1)</script>\n'],
    ['letters of other scripts', '-- Größe, 大きさ, 🧪\n'],
  ])('with %s are attached as they are', async (_name, text) => {
    const { texts, found } = await withFiles({ [`${own}/role.sql`]: text });
    expect(found).toEqual([]);
    expect([...texts ?? []]).toEqual([['role.sql', text]]);
  });

  test('are known by their path in the folder', async () => {
    const { texts, found } = await withFiles({ [`${own}/a/b/role.sql`]: 'deep' });
    expect([...texts ?? []]).toEqual([['a/b/role.sql', 'deep'], ['role.sql', 'CREATE ROLE example LOGIN;\n']]);
    expect(found).toEqual(['unlisted-guardrail-file guardrails/example-guardrail.mdx:7:3']);
  });

  test('are not those of a guardrail whose name begins alike', async () => {
    const { texts, found } = await withFiles({ 'guardrails/example-guardrail-two/role.sql': 'other' });
    expect([...texts ?? []].map(([file]) => file)).toEqual(['role.sql']);
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^missing-front-matter guardrails\/example-guardrail-two\/role\.sql/)]));
  });

  test('are no records, and are not counted as such', async () => {
    const { read, register } = await withFiles({ [`${own}/settings.mdx`]: '---\nid: settings\n---\n' });
    expect(read.filter((file) => file.startsWith('content/guardrails/'))).toEqual(['content/guardrails/example-guardrail.mdx']);
    expect(register.guardrails).toHaveLength(1);
  });

  test('of a README are left alone, in the folder and beside it', async () => {
    const { texts, found } = await withFiles({ [`${own}/README.md`]: '\u202E', [`${own}/deep/README.md`]: 'x', 'guardrails/README.md': 'x' });
    expect([[...texts ?? []].length, found]).toEqual([1, []]);
  });
});

test.each([['content/guardrails/a/b.mdx', 'content/guardrails/a/b/'], ['b.mdx', 'b/']])('the folder of %s is %s', (file, folder) => {
  expect(folderOf(file)).toBe(folder);
});

test('a file belongs to a guardrail only below the folder of a record', () => {
  const all = ['g/a.mdx', 'g/a/x.json', 'g/ab.mdx', 'g/c/x.json'];
  expect(['g/a.mdx', 'g/a/x.json', 'g/a/y/z', 'g/ab.mdx', 'g/c/x.json', 'g/abc/x'].filter((file) => isGuardrailFile(file, all))).toEqual(['g/a/x.json', 'g/a/y/z']);
});

describe('files of a guardrail that should not be taken', () => {
  test('a link is reported and not followed', async () => {
    const secret = join(await mkdtemp(join(tmpdir(), 'mishap-secret-')), 'secret.sql');
    await writeFile(secret, 'SECRET');
    const { texts, found } = await withFiles({}, async (folder) => {
      await unlink(join(folder, own, 'role.sql'));
      await symlink(secret, join(folder, own, 'role.sql'));
    });
    expect([...texts ?? []]).toEqual([]);
    expect(found).toEqual(['missing-guardrail-file guardrails/example-guardrail.mdx:7:13', 'unreadable-file guardrails/example-guardrail/role.sql']);
  });

  test('a link in place of a folder is reported and not followed', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'mishap-elsewhere-'));
    await writeFile(join(elsewhere, 'more.sql'), 'SECRET');
    const { texts, found } = await withFiles({}, (folder) => symlink(elsewhere, join(folder, own, 'more')));
    expect([...texts ?? []].map(([file]) => file)).toEqual(['role.sql']);
    expect(found).toEqual(['unreadable-file guardrails/example-guardrail/more']);
  });

  test('ten megabytes are reported and not read', async () => {
    const { texts, found } = await withFiles({ [`${own}/role.sql`]: 'x'.repeat(10 * 1024 * 1024) });
    expect([...texts ?? []]).toEqual([]);
    expect(found).toEqual(['missing-guardrail-file guardrails/example-guardrail.mdx:7:13', 'file-too-large guardrails/example-guardrail/role.sql']);
  });

  test('what is not UTF-8 is reported and not read', async () => {
    const { found } = await withFiles({ [`${own}/role.sql`]: new Uint8Array([0x41, 0xff, 0xfe]) });
    expect(found).toContain('unreadable-file guardrails/example-guardrail/role.sql');
  });

  test.each([['a bidirectional override', 'GRANT x;\n-- \u202Eyltcerroc\n', '2:4'], ['a zero-width space', 'GR\u200BANT;', '1:3'], ['a byte order mark', '\uFEFFGRANT;', '1:1'], ['an escape sequence', 'a\u001B[2J', '1:2']])('%s is reported with its place', async (_name, text, at) => {
    expect((await withFiles({ [`${own}/role.sql`]: text })).found).toEqual([`forbidden-character guardrails/example-guardrail/role.sql:${at}`]);
  });
});

test('nothing of a guardrail is run, whatever its files are called', async () => {
  const mark = join(await mkdtemp(join(tmpdir(), 'mishap-run-')), 'mark');
  const script = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, 'x');\nglobalThis.stolen = 1;\n`;
  const hostile = Object.fromEntries(['index.ts', 'index.js', 'guard.mjs', 'guard.cjs', 'package.json', 'vitest.config.ts'].map((name) => [`${own}/${name}`, name === 'package.json' ? '{"scripts":{"postinstall":"touch mark"}}' : script]));
  const { texts, found } = await withFiles({ ...hostile, [`${own}/pre-receive`]: `#!/bin/sh\ntouch ${mark}\n` });
  expect(texts?.get('guard.mjs')).toBe(script);
  expect(found.filter((each) => !each.startsWith('unlisted-guardrail-file'))).toEqual([]);
  expect(existsSync(mark)).toBe(false);
  expect(globalThis).not.toHaveProperty('stolen');
});

describe('recorded actions', () => {
  const actions = 'actions:\n  - id: example-drop\n    incident: example-table-dropped\n    place: 1\n    spellings: [{ text: drop, by: recorded }]\n';

  test('are read from every file of the folder but its README', async () => {
    const { register, found } = await withFiles({ 'replays/a.yaml': actions, 'replays/b.yaml': actions.replace('example-drop', 'example-two'), 'replays/README.md': 'x' });
    expect([register.replays.map(({ file }) => file), found]).toEqual([['content/replays/a.yaml', 'content/replays/b.yaml'], []]);
  });

  test.each([
    ['an unknown list', `${actions}others: []\n`, ['unknown-field replays/a.yaml:6:1']],
    ['an unknown key of an action', actions.replace('    place: 1\n', '    place: 1\n    plce: 1\n'), ['unknown-field replays/a.yaml:5:5']],
    ['an unknown key of a spelling', actions.replace('by: recorded', 'by: recorded, note: x'), ['unknown-field replays/a.yaml:5:45']],
    ['an unknown kind of request', `${actions}    requests:\n      gcp: []\n`, ['unknown-field replays/a.yaml:7:7']],
    ['an unknown key of benign work', 'benign:\n  - { id: ls, text: ls, mayAsk: false, asks: true }\n', ['unknown-field replays/a.yaml:2:40']],
    ['an unknown way to spell', actions.replace('recorded', 'magic'), ['wrong-value replays/a.yaml:5:35']],
    ['place zero', actions.replace('place: 1', 'place: 0'), ['wrong-value replays/a.yaml:4:12']],
    ['no place', actions.replace('    place: 1\n', ''), ['missing-field replays/a.yaml:2:5']],
    ['a tag', actions.replace('text: drop', 'text: !!js/function drop'), ['yaml-tag replays/a.yaml:5:39']],
    ['an override', actions.replace('text: drop', 'text: dr\u202Eop'), ['forbidden-character replays/a.yaml:5:27']],
  ])('with %s are a finding with its place, and are not taken', async (_name, text, expected) => {
    const { register, found } = await withFiles({ 'replays/a.yaml': text });
    expect([found, register.replays]).toEqual([expected, []]);
  });
});

describe('what a run wrote', () => {
  const row = { guardrail: 'example-guardrail', engine: 'postgres', version: '1', attempt: 'example-drop/0', text: 'drop', with: 'refused', without: 'ran', said: '' };
  const run = { made: '2026-01-01', node: '22', platform: 'linux-x64', hashes: { 'example-guardrail': 'a'.repeat(64), 'example-guardrail@cedar': 'b'.repeat(64) }, rows: [row], loads: [{ also: 'there' }] };
  const reading = (value: unknown) => withFiles({ 'replays/x.generated.json': typeof value === 'string' ? value : JSON.stringify(value) });

  test('is taken, however long, and is no list of actions', async () => {
    const long = { ...run, rows: Array.from({ length: 1000 }, () => ({ ...row, said: 'x'.repeat(300) })) };
    const { register, found, read } = await reading(long);
    expect([register.runs.map(({ rows }) => rows.length), register.replays, found]).toEqual([[1000], [], []]);
    expect(read.some((file) => file.includes('replays'))).toBe(false);
  });

  test.each<[string, unknown]>([
    ['no JSON', '{ "made": '], ['nothing', ''], ['null', 'null'], ['a list', []], ['a run without fingerprints', { ...run, hashes: undefined }], ['a fingerprint that is none', { ...run, hashes: { x: 'abc' } }],
    ['a day that is none', { ...run, made: 'yesterday' }], ['an outcome that is none', { ...run, rows: [{ ...row, with: 'perhaps' }] }], ['a row without an attempt', { ...run, rows: [{ ...row, attempt: undefined }] }],
  ])('with %s is a finding, and nothing of it is taken', async (_name, value) => {
    const { register, found } = await reading(value);
    expect([found, register.runs]).toEqual([['unreadable-file replays/x.generated.json'], []]);
  });

  test('does not hide another run that is sound', async () => {
    const { register } = await withFiles({ 'replays/a.generated.json': '{', 'replays/b.generated.json': JSON.stringify(run) });
    expect(register.runs).toHaveLength(1);
  });
});
