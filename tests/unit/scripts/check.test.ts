import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { check } from '../../../scripts/commands/check.ts';
import { reportForGithub } from '../../../scripts/lib/reporters/github.ts';
import { reportAsJson } from '../../../scripts/lib/reporters/json.ts';
import { reportAsText } from '../../../scripts/lib/reporters/text.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { finding } from '../../../src/domain/finding.ts';
import { fixtures } from '../registers/fixture.ts';

// Whole runs of the tool, which take a second each on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plain = terminalStyle(false, {});

async function run(...input: string[]): Promise<{ code: number; out: string }> {
  return runOn('2026-01-15', input);
}

async function runOn(day: string, input: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const io = { write: (text: string) => { out += text; }, complain: (text: string) => { out += text; }, readFile: () => Promise.reject(new Error('not used')), writeFile: () => Promise.reject(new Error('not used')), now: () => new Date(`${day}T12:00:00Z`), style: plain };
  return { code: await check.run(input, io), out };
}

function mishap(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/mishap.ts', ...args], (error, out, err) => { resolve({ code: error === null ? 0 : Number(error.code), out, err }); });
  });
}

/** A copy of the valid register with one fixture laid over it. */
async function registerWith(rule: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-check-'));
  await cp(join(fixtures, 'valid'), folder, { recursive: true });
  await cp(join(fixtures, rule), folder, { recursive: true, filter: (path) => !path.endsWith('expected.txt') });
  return folder;
}

describe('mishap check', () => {
  it('exits with 0 and says so when nothing is wrong', async () => {
    expect(await run('--content', join(fixtures, 'valid'))).toEqual({ code: 0, out: '7 files checked: 0 errors, 0 warnings.\n' });
  });

  it('exits with 1 on an error and with 0 on a warning alone', async () => {
    expect((await run('--content', await registerWith('unused-source'))).code).toBe(1);
    const warned = await run('--content', await registerWith('unshown-mode'));
    expect(warned.code).toBe(0);
    expect(warned.out).toContain('0 errors, 1 warning.');
  });

  it('prints one JSON object with place, field and words', async () => {
    const { out } = await run('--format', 'json', '--content', await registerWith('wrong-value'));
    const report = JSON.parse(out) as { checked: number; findings: Record<string, unknown>[] };
    expect(report.checked).toBe(8);
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'wrong-value', severity: 'error', line: 12, column: 10, field: 'setting', problem: 'The value "deploied" does not fit here. Did you mean "deployed"?' })]);
  });

  it('reports only on the files it is asked about', async () => {
    const folder = await registerWith('wrong-value');
    expect((await run('--content', folder, join(folder, 'tools/example-agent.mdx'))).out).toBe('1 file checked: 0 errors, 0 warnings.\n');
  });

  it('refuses a file that is no record', async () => {
    await expect(run('--content', join(fixtures, 'valid'), 'nowhere.mdx')).rejects.toThrow('there is no record "nowhere.mdx"');
  });

  it('finds the same with its cache and without', async () => {
    const [kept, anew] = [await runOn('2020-01-15', ['--format', 'json']), await runOn('2020-01-15', ['--format', 'json', '--no-cache'])];
    expect(kept).toEqual(anew);
    expect((JSON.parse(kept.out) as { findings: unknown[] }).findings.length).toBeGreaterThan(100);
  });

  it('treats an empty folder as a finding', async () => {
    expect((await run('--content', await mkdtemp(join(tmpdir(), 'mishap-empty-')))).code).toBe(1);
  });

  it('finds nothing in the records of this project but drafts that wait for their number', async () => {
    const { findings } = JSON.parse((await runOn(new Date().toISOString().slice(0, 10), ['--format', 'json'])).out) as { findings: { rule: string }[] };
    expect(findings.filter(({ rule }) => rule !== 'unassigned-id')).toEqual([]);
  });
});

describe('the mishap command', () => {
  it('exits with 2 and lists its commands where none was named, or one that there is not', async () => {
    for (const args of [[], ['chek']]) {
      const { code, out, err } = await mishap(...args);
      expect(code).toBe(2);
      expect(out + err).toContain('Usage: mishap <command>');
    }
    expect((await mishap('chek')).err).toMatch(/^mishap: there is no command "chek"\.\n/);
  });

  it('exits with 2 on misuse of a command, says what is wrong and where the help is, and no more', async () => {
    expect(await mishap('check', '--formt', 'json')).toEqual({ code: 2, out: '', err: expect.stringMatching(/^mishap check: Unknown option '--formt'.*\n"mishap check --help" explains the command\.\n$/) as unknown });
    expect(await mishap('check', '--format', 'xml')).toEqual({ code: 2, out: '', err: expect.stringMatching(/^mishap check: .*xml.*\n"mishap check --help" explains the command\.\n$/) as unknown });
  });

  it('explains itself', async () => {
    expect((await mishap('check', '--help')).out).toMatchInlineSnapshot(`
      "Usage: mishap check [--content DIR] [--format text|json|github] [FILE…]

      Reads every record and reports everything that is wrong, with file, line, column,
      field, what was found, what was expected and what to do.

        --content DIR   folder of the records (default: content)
        --format NAME   text for people, json for programs, github for annotations
        FILE…           report only on these files; all records are read all the same,
                        because rules look across records
        --no-cache      read every file anew; otherwise one that has not changed since an
                        earlier check is taken from node_modules/.cache
        --help          this text

      Exit code: 0 nothing is wrong, 1 something is, 2 the call was not understood.
      Warnings are printed and do not change the exit code.
      "
    `);
    expect((await mishap('--help')).out).toMatchInlineSnapshot(`
      "Usage: mishap <command> [options]

      Commands:
        new        Write a new incident record, question by question.
        check      Check records and report everything that is wrong.
        fix        Put right in records what needs no decision, and show it.
        explain    Say why a rule exists, with an example and its correction.
        show       Say what a record was understood to say.
        links      Visit the addresses of sources and say which are gone.
        touched    List the records that a change touched.
        assign-id  Give accepted records their numbers.
        checklist  Make a guardrail checklist for the agents a team runs.
        replay     Say what guardrails decided for recorded actions, and why.

      "mishap <command> --help" explains a command.
      Colour is used in a terminal only; --no-color or NO_COLOR=1 turns it off.
      "
    `);
  });
});

describe('where there is more on a rule', () => {
  const found = ['a', 'b'].map((source) => finding('unused-source', { file: 'content/incidents/a.mdx', at: { line: 3, column: 1 } }, { source }));
  const report = { findings: [...found, finding('unassigned-id', { file: 'content/incidents/b.mdx' }, { id: 'MISHAP-0000-0000' })], checked: 2, style: plain };

  it('is said in the text once for each rule, with the command alone while the site cannot be opened', () => {
    expect(reportAsText({ ...report, address: null }).match(/^ {2}More: .*$/gm)).toEqual(['  More:     npm run mishap -- explain unused-source', '  More:     npm run mishap -- explain unassigned-id']);
    expect(reportAsText({ ...report, address: 'https://register.org/m' }).match(/^ {2}More: .*$/gm)).toEqual([
      '  More:     https://register.org/m/rules/unused-source/ or npm run mishap -- explain unused-source',
      '  More:     https://register.org/m/rules/unassigned-id/ or npm run mishap -- explain unassigned-id',
    ]);
    expect(reportAsText(report)).toBe(reportAsText({ ...report, address: null }));
  });

  it('ends every annotation', () => {
    expect(reportForGithub({ ...report, address: 'https://register.org' }).match(/ More: .*$/gm)).toEqual(['unused-source', 'unused-source', 'unassigned-id'].map((rule) => ` More: https://register.org/rules/${rule}/`));
    expect(reportForGithub({ ...report, address: null })).toContain(' More: npm run mishap -- explain unassigned-id\n');
  });

  it('is the page of each finding for a program', () => {
    const pages = (address: string | null) => (JSON.parse(reportAsJson({ ...report, address })) as { findings: { page: string }[] }).findings.map(({ page }) => page);
    expect(pages('https://register.org')).toEqual(['unused-source', 'unused-source', 'unassigned-id'].map((rule) => `https://register.org/rules/${rule}/`));
    expect(pages(null)[0]).toBe('https://mishap.example/rules/unused-source/');
  });
});

describe('colour', () => {
  it('is used in a terminal and never with NO_COLOR', () => {
    expect(terminalStyle(true, {}).red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(terminalStyle(true, { NO_COLOR: '1' }).red('x')).toBe('x');
    expect(terminalStyle(false, {}).red('x')).toBe('x');
  });
});

describe('text for people', () => {
  it('stays quick and finds the place of thousands of findings in one file', async () => {
    const folder = await registerWith('unused-source');
    const file = join(folder, 'incidents/example-table-dropped.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('environments: [database]', `environments: [${Array(2000).fill('nowhere').join(', ')}]`));
    const { out } = await run('--format', 'json', '--content', folder);
    expect((JSON.parse(out) as { findings: { line: number }[] }).findings.every((each) => each.line > 1)).toBe(true);
  });
});
