import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../scripts/commands/explain.ts';
import { explainRule } from '../../../scripts/lib/explain-text.ts';
import { terminalStyle, withoutColourOption } from '../../../scripts/lib/terminal-style.ts';
import { wrapWords } from '../../../scripts/lib/wrap-words.ts';
import { ruleGuide, ruleNames } from '../../../src/domain/rule-guide.ts';
import { runnerCommands } from './build-log.ts';

const plain = terminalStyle(false, {});

async function run(...input: string[]): Promise<string> {
  let out = '';
  const io = { write: (text: string) => { out += text; }, complain: (text: string) => { out += text; }, readFile: () => Promise.reject(new Error('not used')), writeFile: () => Promise.reject(new Error('not used')), now: () => new Date(0), style: plain };
  expect(await explain.run(input, io)).toBe(0);
  return out;
}

describe('mishap explain', () => {
  it('says why, shows what fails, the message and what passes, and where there is more', async () => {
    expect(await run('duplicate-row')).toMatchInlineSnapshot(`
      "duplicate-row error
      A failure mode, control, tool, environment or related record is listed twice.

      Why
        Two rows about one thing can say two things. With two verdicts on one control,
        or two reasons for one failure mode, a reader would not know which of them to
        believe.

      What to do
        Join the two rows and keep the better reason. The rule looks at failure modes,
        controls, tools, environments and related records.

      This fails
        content/incidents/example-table-dropped.mdx
          22 |   - { party: the operator, sector: software }
        > 23 | environments: [database, database]
          24 | autonomy: { level: unknown, reason: The report does not say., sources: [report] }

      The check says
        content/incidents/example-table-dropped.mdx:23:26 error duplicate-row in environments[1]
          Found:    "database" is listed twice.
          Expected: Each entry once.
          To do:    Join the two rows.

      This passes
        content/incidents/example-table-dropped.mdx
          22 |   - { party: the operator, sector: software }
        > 23 | environments: [database]
          24 | autonomy: { level: unknown, reason: The report does not say., sources: [report] }

      Exception
        None.

      Others about the same
        duplicate-id, duplicate-slug, id-differs-from-file, dangling-reference,
        ambiguous-reference, self-reference, one-way-relation, unknown-framework-id

      Read on
        Field guide: environments
        Page: /rules/duplicate-row/ on the site; "npm start" serves it here
      "
    `);
  });

  it('says how a wording rule is overridden', async () => {
    expect(await run('sensational-word')).toContain('    exceptions:\n      - rule: sensational-word\n        text: "rogue"\n        reason: ');
  });

  it('names the page where the site can be opened', () => {
    expect(explainRule(ruleGuide('unused-source'), plain, 'https://register.org/mishap')).toContain('\n  Field guide: sources[].id  https://register.org/mishap/field-guide/#incident-sources.id\n  Page: https://register.org/mishap/rules/unused-source/\n');
  });

  it('lists every rule by what it is about when it is asked for none', async () => {
    const out = await run();
    expect(ruleNames.filter((name) => !out.includes(`\n  ${name} `))).toEqual([]);
    expect(out).toMatch(/^The file\n/);
    expect(out).toMatch(/\n {2}unshown-mode .*\(warning\)\n/);
  });

  it('gives a program one object, or a list of all', async () => {
    const one = JSON.parse(await run('too-few-sources', '--json')) as Record<string, unknown>;
    expect(one).toMatchObject({ name: 'too-few-sources', severity: 'error', topic: 'Sources and citations', page: 'https://mishap.example/rules/too-few-sources/', reason: { exception: expect.stringContaining('singleSource') as unknown } });
    const all = JSON.parse(await run('--json')) as { name: string; page: string }[];
    expect(all.map(({ name }) => name)).toEqual(ruleNames);
  });

  it('suggests the nearest names for one that there is not', async () => {
    await expect(run(...['unusd-source'])).rejects.toThrow(/^there is no rule "unusd-source"\. Did you mean "unused-source", /);
    await expect(run(...['zzz'])).rejects.toThrow('"mishap explain" lists all of them.');
    await expect(run(...['a\u001b[31m'])).rejects.toThrow('there is no rule "a\\u{1b}[31m".');
    await expect(run(...['unused-source', 'duplicate-row'])).rejects.toThrow('one rule at a time');
    await expect(run(...['--jsn'])).rejects.toThrow("Unknown option '--jsn'");
  });

  it('prints nothing that steers a terminal or a build service, for any rule', () => {
    const all = ruleNames.map((name) => explainRule(ruleGuide(name), plain, null)).join('\n');
    expect(all.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(runnerCommands(all)).toEqual([]);
  });
});

describe('colour', () => {
  // Starts three processes.
  it('is left out with --no-color at any place, also where it is forced', { timeout: 30_000 }, async () => {
    const print = (...args: string[]) => new Promise<string>((resolve) => { execFile(process.execPath, ['scripts/mishap.ts', ...args], { env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '1' } }, (_error, out) => { resolve(out); }); });
    expect(await print('explain', 'duplicate-row')).toContain('\u001b[1m');
    expect(await print('--no-color', 'explain', 'duplicate-row')).not.toContain('\u001b');
    expect(await print('explain', 'duplicate-row', '--no-color')).toBe(await run('duplicate-row'));
  });

  it('leaves to a command what stands after a lone --', () => {
    expect(withoutColourOption(['check', '--no-color', '--', '--no-color'])).toEqual({ input: ['check', '--', '--no-color'], isPlain: true });
    expect(withoutColourOption(['check', '--', '--no-color'])).toEqual({ input: ['check', '--', '--no-color'], isPlain: false });
  });
});

describe('wrapping', () => {
  it('keeps to the width and breaks no word', () => {
    expect(wrapWords('one two three abcdefghijklmnop q', 9, '  ')).toEqual(['  one two', '  three', '  abcdefghijklmnop', '  q']);
    expect(wrapWords('', 9, '  ')).toEqual([]);
  });
});
