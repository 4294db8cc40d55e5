import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../scripts/commands/index.ts';
import { findCommand } from '../../../scripts/lib/find-command.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { Misuse } from '../../../scripts/lib/command.ts';
import { hiddenCharacters, visibleHostileTexts } from '../hostile-texts.ts';
import { fixtures } from '../registers/fixture.ts';
import { runnerCommands } from '../scripts/build-log.ts';
import { writeHostileContent } from './hostile-content.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What a command printed, on both ways out. */
async function printed(name: string, ...input: string[]): Promise<string> {
  let out = '';
  const write = (text: string) => { out += text; };
  const unused = () => Promise.reject(new Error('not used'));
  const io = { write, complain: write, readFile: unused, writeFile: () => Promise.resolve(), now: () => new Date('2026-01-15T12:00:00Z'), style: terminalStyle(false, {}) };
  try {
    await (await findCommand(name))!.run(input, io);
  } catch (error) {
    // As mishap.ts says it.
    if (!(error instanceof Misuse)) throw error;
    out += error.message;
  }
  return out;
}

const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/** Nothing but text for a terminal and for the log of a build, whatever stood in the records. */
function expectInert(out: string): void {
  expect(out).not.toBe('');
  // A byte order mark begins a table for spreadsheets.
  expect(out.replace(/^\uFEFF/, '').replaceAll('\n', '')).not.toMatch(steering);
  expect(runnerCommands(out)).toEqual([]);
}

/** Every command that prints what records say, in each of its forms. */
const calls: readonly (readonly string[])[] = [
  ['check'], ['check', '--format', 'json'], ['show', '--format', 'text', 'FILES'], ['show', '--format', 'md', 'FILES'], ['show', '--format', 'json', 'FILES'], ['replay'], ['replay', '--format', 'json'], ['replay', '--leaks'], ['replay', '--guardrail', 'nobody'],
  ['checklist', '--format', 'md'], ['checklist', '--format', 'csv'], ['checklist', '--format', 'json'], ['checklist', '--format', 'github', '--repository', 'octocat/hello-world'], ['checklist', '--list'], ['checklist', '--tool', 'nobody'], ['fix', '--check'], ['fix', '--check', '--json'],
];

async function call(content: string, [name = '', ...rest]: readonly string[]): Promise<string> {
  const files = (await readdir(join(content, 'incidents'))).map((file) => join(content, 'incidents', file));
  return printed(name, '--content', content, ...rest.flatMap((each) => (each === 'FILES' ? files : [each])));
}

it('every command that reads records is called below', () => {
  // These print what they are given by its address or number, or hold a conversation, and have tests of their own.
  const elsewhere = ['new', 'explain', 'links', 'touched', 'assign-id'];
  expect([...new Set(calls.map(([name]) => name)), ...elsewhere].sort()).toEqual(commands.map(({ name }) => name).sort());
});

describe('records that are valid and hostile', () => {
  let small = '';
  let real = '';
  beforeAll(async () => {
    small = await writeHostileContent(join(fixtures, 'valid'), 5);
    real = await writeHostileContent('content', 11);
  });

  it.each(calls)('%s %s %s is only text', async (...given) => {
    expectInert(await call(real, given));
    expectInert(await call(small, given));
  });

  it('annotations are those of the findings', async () => {
    const out = await call(real, ['check', '--format', 'github']);
    const { findings } = JSON.parse(await call(real, ['check', '--format', 'json'])) as { findings: { rule: string; file: string }[] };
    expect(findings.length).toBeGreaterThan(10);
    expect(runnerCommands(out).map(({ properties }) => [properties['title'], properties['file']])).toEqual(findings.map(({ rule, file }) => [rule, file]));
    expect(out.replaceAll('\n', '')).not.toMatch(steering);
  });
});

describe('records that are refused', () => {
  let content = '';
  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'mishap-refused-'));
    await cp(join(fixtures, 'valid'), content, { recursive: true });
    const valid = await readFile(join(content, 'incidents/example-table-dropped.mdx'), 'utf8');
    for (const [index, text] of [...hiddenCharacters, ...visibleHostileTexts].entries()) {
      const quoted = JSON.stringify(text.toWellFormed());
      const broken = [valid.replace(/^title: .*$/m, `title: ${quoted}`), valid.replace('kind: harm\n', `kind: ${quoted}\n${quoted}: x\n`), valid.replace('The agent', `The ${text} agent`), valid.replace('title: An', `title: [${text}`), `${text}\n${valid}`];
      // Each text breaks a record in one of the ways.
      await writeFile(join(content, 'incidents', `broken-${String(index)}.mdx`), broken[index % broken.length]!);
    }
    // Names that a file system takes: all but a slash and NUL.
    for (const text of [...hiddenCharacters, ...visibleHostileTexts].map((each) => each.toWellFormed())) if (!/[/\0]/.test(text) && text.length < 60) await writeFile(join(content, 'incidents', `${text}.mdx`), valid);
  });

  it.each(calls.filter(([name]) => name !== 'checklist'))('%s %s %s is only text', async (...given) => {
    expectInert(await call(content, given));
  });

  it('annotations are those of the findings', async () => {
    const out = await call(content, ['check', '--format', 'github']);
    const { findings } = JSON.parse(await call(content, ['check', '--format', 'json'])) as { findings: unknown[] };
    expect(runnerCommands(out)).toHaveLength(findings.length);
    expect(out.replaceAll('\n', '')).not.toMatch(steering);
  });
});
