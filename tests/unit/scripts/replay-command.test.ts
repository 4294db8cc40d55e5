import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../scripts/commands/replay.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { heldBack, readByHand } from '../domain/replay/by-hand.ts';
import { fixtures } from '../registers/fixture.ts';

const { rows, guardrails, actions } = readByHand('content');
const firstHand = rows.filter((row) => guardrails.some(({ id, engine }) => id === row.guardrail && engine === row.engine) && !row.attempt.startsWith('benign/'));

async function run(...input: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const unused = () => Promise.reject(new Error('not used'));
  const io = { write: (text: string) => { out += text; }, complain: (text: string) => { err += text; }, readFile: unused, writeFile: unused, now: () => new Date('2026-11-28T12:00:00Z'), style: terminalStyle(false, {}) };
  return { code: await replay.run(input, io), out, err };
}

interface Printed {
  readonly guardrail: string;
  readonly action: string;
  readonly attempt: string;
  readonly text: string;
  readonly with: string;
  readonly without: string;
  readonly because: string | null;
}

async function printed(...input: string[]): Promise<Printed[]> {
  return JSON.parse((await run('--format', 'json', ...input)).out) as Printed[];
}

const keys = (list: readonly { readonly guardrail: string; readonly attempt: string; readonly with: string; readonly without: string }[]) => list.map((row) => `${row.guardrail} ${row.attempt} ${row.with} ${row.without}`).sort();

/** The valid register with one action and what a run made of it. */
async function smallContent(said: string, text = 'drop'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-replay-'));
  await cp(join(fixtures, 'valid'), folder, { recursive: true });
  await cp(join(fixtures, 'replay-without-action/replays'), join(folder, 'replays'), { recursive: true });
  const record = join(folder, 'guardrails/example-guardrail.mdx');
  await writeFile(record, (await readFile(record, 'utf8')).replace('covers: []', 'covers: [example-drop]'));
  const row = { guardrail: 'example-guardrail', engine: 'postgres', version: '18', attempt: 'example-drop/0', text, with: 'refused', without: 'lost', said };
  await writeFile(join(folder, 'replays/x.generated.json'), JSON.stringify({ made: '2026-01-01', node: '22', platform: 'linux-x64', hashes: {}, rows: [row] }));
  return folder;
}

describe('mishap replay', () => {
  it('prints every verdict on every guardrail by the engine that its record names', async () => {
    expect(keys(await printed())).toEqual(keys(firstHand));
  }, 30_000);

  it('prints only what is asked for', async () => {
    const tool = 'claude-code';
    const ids = guardrails.filter((each) => each.tool === tool).map(({ id }) => id);
    expect(keys(await printed('--tool', tool))).toEqual(keys(firstHand.filter((row) => ids.includes(row.guardrail))));
    expect(keys(await printed('--guardrail', 'claude-code-hook'))).toEqual(keys(firstHand.filter((row) => row.guardrail === 'claude-code-hook')));
    expect(keys(await printed('--action', 'datatalks-terraform-destroy'))).toEqual(keys(firstHand.filter((row) => row.attempt.startsWith('datatalks-terraform-destroy/'))));
    expect(keys(await printed('--leaks'))).toEqual(keys(firstHand.filter((row) => !heldBack(row.with))));
    expect(keys(await printed('--leaks', '--guardrail', 'claude-code-sandbox', '--action', 'claude-code-mac-home-directory'))).toEqual(keys(firstHand.filter((row) => row.guardrail === 'claude-code-sandbox' && !heldBack(row.with) && row.attempt.startsWith('claude-code-mac-home-directory/'))));
  }, 30_000);

  it('names with each leak the action, and the reason that the record gives', async () => {
    const leaks = await printed('--leaks', '--guardrail', 'cc-safety-net-incident-rules');
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks.filter(({ because }) => because === null)).toEqual([]);
    expect(leaks.filter(({ action }) => !actions.some(({ id }) => id === action))).toEqual([]);
  });

  it('says in text how it was decided, with and without the guardrail, how it is written and what the engine said', async () => {
    const { code, out } = await run('--content', await smallContent('ERROR: must be owner'));
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "A role for the example agent
        Replayed against the server: PostgreSQL 18, 1 January 2026
        Stopped 1 of 1 recorded action.

        psql -c 'DROP TABLE example'  (stopped 1 of 1)
          Refused   without: Lost      drop  [as recorded]
            ERROR: must be owner
      "
    `);
  });

  it('lets nothing that an engine said steer the terminal or begin a line', async () => {
    const { out } = await run('--content', await smallContent('\u001B[2J\n::error::owned\u202E'));
    // eslint-disable-next-line no-control-regex -- the point of the test
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^::/m);
  });

  it('exits with 1 and says so where no verdict fits', async () => {
    expect(await run('--guardrail', 'github-ruleset-no-rewrites')).toEqual({ code: 1, out: '', err: 'No verdict fits. Guardrails that are documented only have none.\n' });
    expect(await run('--guardrail', 'github-ruleset-no-rewrites', '--format', 'json')).toMatchObject({ code: 1, out: '[]\n' });
    expect((await run('--content', join(fixtures, 'valid'))).code).toBe(1);
  });

  it.each([
    [['--tool', 'claude-cod'], '--tool does not know "claude-cod". Did you mean "claude-code"?'],
    [['--guardrail', 'claude-code-hok'], '--guardrail does not know "claude-code-hok". Did you mean "claude-code-hook"?'],
    [['--action', 'zzz'], '--action does not know "zzz". It knows: amazon-q-extension-wiper-prompt-home, '],
    [['--format', 'xml'], 'there is no format "xml"; use text or json.'],
    [['--leak'], '--leak'],
  ])('refuses %j and says what can be done', async (input, words) => {
    await expect(run(...input)).rejects.toThrow(words);
  });

  it('explains itself, and reads nothing for that', async () => {
    const { code, out } = await run('--help', '--content', 'nowhere');
    expect([code, out.split('\n')[0]]).toEqual([0, 'Usage: mishap replay [--tool ID] [--guardrail ID] [--action ID] [--leaks] [--format text|json]']);
    expect(out).toContain('"npm run replay" makes a new one');
  });
});
