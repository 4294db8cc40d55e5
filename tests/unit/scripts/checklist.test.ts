import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checklist } from '../../../scripts/commands/checklist.ts';
import { Misuse } from '../../../scripts/lib/command.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { makeChecklist } from '../../../src/domain/checklist/checklist.ts';
import { knownChoices, readChoices } from '../../../src/domain/checklist/choices.ts';
import { checklistSource } from '../../../src/domain/checklist/source.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { checklistDocumentSchema, type ChecklistDocument } from '../../../src/schema/checklist.ts';
import { fixtures } from '../registers/fixture.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs the command on the register of this checkout; files it reads are given, files it writes are kept. */
async function run(input: readonly string[], given: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const [files, texts] = [new Map<string, string | Uint8Array>(), { out: '', err: '' }];
  const code = await checklist.run(input, {
    write: (text) => { texts.out += text; },
    complain: (text) => { texts.err += text; },
    readFile: (path) => (given[path] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(given[path])),
    writeFile: (path, content) => { files.set(path, content); return Promise.resolve(); },
    now: () => new Date('2026-11-28T23:30:00Z'),
    style: terminalStyle(false, {}),
  });
  return { code, ...texts, files };
}

async function documentFor(...input: string[]): Promise<ChecklistDocument> {
  return JSON.parse((await run([...input, '--format', 'json'])).out) as ChecklistDocument;
}

describe('mishap checklist', () => {
  it('gives the items of the page in the order of the page', async () => {
    const { items } = await documentFor('--tool', 'claude-code', '--reach', 'aws,postgres', '--autonomy', 'auto-approve');
    const source = checklistSource((await readContent('content', 'content')).register);
    const { choices } = readChoices(new URLSearchParams('tool=claude-code&reach=aws&reach=postgres&autonomy=auto-approve'), knownChoices(source.tools));
    expect(items.map(({ control }) => control)).toEqual(makeChecklist(choices, source).items.map(({ control }) => control.id));
  });

  it('writes JSON that fits the published schema and says the day', async () => {
    const document = await documentFor('--preset', 'cloud');
    expect(() => checklistDocumentSchema.parse(document)).not.toThrow();
    expect(document.made).toBe('2026-11-28');
  });

  it('takes lists joined by commas and options given again alike', async () => {
    const [joined, repeated] = await Promise.all([documentFor('--reach', 'aws,postgres'), documentFor('--reach', 'postgres', '--reach', 'aws')]);
    expect(joined).toEqual(repeated);
  });

  it('lets an option replace its part of a preset', async () => {
    const { choices } = await documentFor('--preset', 'local', '--autonomy', 'supervised', '--tool', 'cursor');
    expect(choices).toMatchObject({ tools: ['cursor'], reach: ['workstation', 'repository'], autonomy: 'supervised', team: 'alone' });
  });

  it('prints each form, and the archive only into a file', async () => {
    expect((await run(['--format', 'md'])).out).toMatch(/^# Guardrail checklist\n/);
    expect((await run(['--format', 'github'])).out).toMatch(/^- \*\*Made:\*\* 2026-11-28\n/);
    expect((await run(['--format', 'csv'])).out).toMatch(/^\uFEFFNo\.,Item,/);
    const { out, files } = await run(['--reach', 'postgres', '--format', 'zip', '--output', 'list.zip']);
    expect(out).toBe('');
    expect(strFromU8(unzipSync(files.get('list.zip') as Uint8Array)['configuration/postgresql-read-only-role/role.sql']!)).toBe(readFileSync('content/guardrails/postgresql/postgresql-read-only-role/role.sql', 'utf8'));
    await expect(run(['--format', 'zip'])).rejects.toThrow('say where it goes with --output FILE');
  });

  it('takes notes and choices over from a saved file and from a link', async () => {
    const [first] = (await documentFor('--tool', 'kiro')).items;
    const noted = JSON.stringify({ ...await documentFor('--tool', 'kiro'), items: [{ control: first!.control, state: 'done', owner: 'Ana', due: '', reason: '' }] });
    const fromFile = JSON.parse((await run(['--from', 'saved.json', '--format', 'json'], { 'saved.json': noted })).out) as ChecklistDocument;
    expect(fromFile.items[0]).toMatchObject({ control: first!.control, state: 'done', owner: 'Ana' });
    const fromLink = JSON.parse((await run(['--from', fromFile.link, '--format', 'json'])).out) as ChecklistDocument;
    expect(fromLink).toEqual(fromFile);
  });

  it('tells beside the output what has changed since a file was saved and what of it is not known', async () => {
    const saved = await documentFor('--tool', 'kiro');
    const old = { ...saved, catalogue: { ...saved.catalogue, version: '2026-01-01-abcdef', controls: saved.catalogue.controls.slice(1) }, choices: { ...saved.choices, tools: ['kiro', 'gone'] }, elsewhere: [{ control: 'gone-control', state: 'done', owner: '', due: '', reason: '' }] };
    const { out, err } = await run(['--from', 'old.json'], { 'old.json': JSON.stringify(old) });
    expect(err).toContain('Not known here and left out: tool “gone”.\n');
    expect(err).toContain('This checklist was made with register version 2026-01-01-abcdef; the register has changed since.\nNew since then: 1 control:');
    expect(err).toContain('Noted, but no longer in the register: gone-control.');
    expect(out).toContain('# Guardrail checklist');
  });

  it.each([
    [['--tool', 'claude-cod'], '--tool does not know "claude-cod". Did you mean "claude-code"?'],
    [['--autonomy', 'zzz'], '--autonomy does not know "zzz". It knows: supervised, auto-approve, unattended.'],
    [['--format', 'pdf'], 'there is no format "pdf"; use md, github, csv, json, zip.'],
    [['--preset', 'x'], 'there is no preset "x"; use local, ci, cloud, assistant.'],
    [['--from', 'missing.json'], '"missing.json" cannot be read (no such file). --from takes a checklist saved as JSON, or the link of one.'],
    [['--colour'], "Unknown option '--colour'"],
    [['--format', 'github', '--repository', 'nowhere'], '“nowhere” is no repository. Expected: owner/name'],
  ])('refuses %j and says what can be done', async (input, message) => {
    const refusal = run(input);
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toBeInstanceOf(Misuse);
  });

  it('refuses a file that holds no checklist', async () => {
    await expect(run(['--from', 'other.json'], { 'other.json': '{"a":1}' })).rejects.toThrow('"other.json" is no checklist of this register');
  });

  it('prints the address that opens the issue beside its text', async () => {
    const { out, err } = await run(['--preset', 'local', '--format', 'github', '--repository', 'acme/infra']);
    expect(out).toContain('\n## Start here\n');
    expect(out).toContain('\n1. [ ] **');
    expect(err).toMatch(/^Opens the issue, filled in with a line for each item: https:\/\/github\.com\/acme\/infra\/issues\/new\?title=/);
  });

  it('lists what can be chosen', async () => {
    const { out } = await run(['--list']);
    expect(out).toContain('--tool\n');
    expect(out).toContain('  claude-code\n');
    expect(out).toContain('--autonomy\n  supervised\n  auto-approve\n  unattended\n');
  });

  it('makes no list of records that have errors', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mishap-checklist-'));
    await cp(join(fixtures, 'valid'), folder, { recursive: true });
    await cp(join(fixtures, 'wrong-value'), folder, { recursive: true, filter: (path) => !path.endsWith('expected.txt') });
    const { code, out, err } = await run(['--content', folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('"mishap check" explains them.');
  });

  it.each(['csv', 'json', 'md'])('ends in peace where whoever reads its %s stops reading', async (format) => {
    const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['scripts/mishap.ts', 'checklist', '--format', format], { stdio: ['ignore', 'pipe', 'pipe'] });
      let text = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      child.on('close', (exit) => { resolve({ code: exit, err: text }); });
      child.stdout.destroy();
    });
    expect([code, err]).toEqual([0, '']);
  });

  it('ends in peace before a program that reads a few bytes and closes', async () => {
    const script = `"${process.execPath}" scripts/mishap.ts checklist --format csv | "${process.execPath}" -e "process.stdin.once('data', () => process.exit())"; echo "\${PIPESTATUS[0]}"`;
    expect(await new Promise((resolve) => { execFile('bash', ['-c', script], (_, out, err) => { resolve([out, err]); }); })).toEqual(['0\n', '']);
  });

  it('exits with 2 on a word it does not know, says so and where its help is', async () => {
    const { code, err } = await new Promise<{ code: number; err: string }>((resolve) => {
      execFile(process.execPath, ['scripts/mishap.ts', 'checklist', '--tol', 'x'], (error, _, stderr) => { resolve({ code: Number(error?.code ?? 0), err: stderr }); });
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^mishap checklist: Unknown option '--tol'.*\n"mishap checklist --help" explains the command\.\n$/);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: mishap checklist [choices] [--format md|github|csv|json|zip] [--output FILE]

      Makes a guardrail checklist, the same one as the page /checklist/: the controls
      that fit, in the order in which each next one adds the most documented harm
      incidents it would have stopped. Nothing chosen gives the complete list.

      Choices (lists are joined by commas, or the option is repeated):
        --tool IDS          agents and platforms; --list shows all
        --reach NAMES       what the agents can reach; --list shows all
        --autonomy NAME     supervised, auto-approve, unattended
        --stake NAMES       production, only-copy, personal-data, publishing, money
        --team NAME         several, alone
        --map NAMES         frameworks to name beside the items; --list shows all
        --order NAME        coverage, effort, strength, family, framework
        --preset NAME       choices to begin with; the options above replace parts
                            local       One developer, local agent
                            ci          Agent in CI
                            cloud       Agent with cloud access
                            assistant   Assistant with mail and payments
        --from FILE|LINK    a checklist saved as JSON, or the link of one: its choices
                            and notes are taken over, and what has changed in the
                            register since is told

      Output:
        --format NAME
                            md          Markdown with everything, for a file or a wiki
                            github      Markdown for an issue
                            csv         a table for spreadsheets
                            json        to be read by programs, and by --from and the page
                            zip         all of these with the tested configuration (needs --output)
        --output FILE, -o   write there instead of to the terminal
        --repository NAME   with github: also print the address that opens the issue,
                            filled in, in the repository owner/name
        --content DIR       folder of the records (default: content)
        --list              what can be chosen, and nothing else
        --help, -h          this text

      Exit code: 0 a list was made, 1 the records have errors, 2 the call was not
      understood. What could not be used of --from is told beside the output.
      "
    `);
  });
});
