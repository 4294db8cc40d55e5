import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runStep, type StepRun } from './workflow-step.ts';

/** Runs a step in a folder where a script stands in for a program, and gives what the step left in a file. */
async function runWith(program: string, script: string, step: string, environment: Readonly<Record<string, string>>, file: string): Promise<StepRun & { readonly left: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'mishap-links-'));
  try {
    writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    writeFileSync(join(folder, file), '');
    const ran = await runStep('links.yml', step, folder, { PATH: `${folder}:${process.env['PATH'] ?? ''}`, RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'output'), ...environment });
    return { ...ran, left: readFileSync(join(folder, file), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Visits with a command that writes this result and ends with this code. */
function visit(result: string | null, code: number) {
  const save = result === null ? '' : `while [ "$1" != --save ]; do shift; done; printf '%s' '${result}' > "$2"; `;
  return runWith('npm', `${save}exit ${String(code)}`, 'Visit every source', {}, 'output');
}

test('what was found is told: how many addresses are gone, and whether everything is known', async () => {
  const links = [{ severity: 'error' }, { severity: 'warning' }, { severity: 'error' }];
  expect(await visit(JSON.stringify({ links, isSettled: false }), 1)).toMatchObject({ code: 0, left: 'gone=2\nsettled=false\n' });
  expect(await visit(JSON.stringify({ links: [], isSettled: true }), 0)).toMatchObject({ code: 0, left: 'gone=0\nsettled=true\n' });
});

test.each([1, 2, 13])('a command that breaks with code %i is no news of any address', async (code) => {
  const { code: ended, left } = await visit(null, code);
  expect(ended).not.toBe(0);
  expect(left).toBe('');
});

/** What is asked of GitHub, with or without an issue that is open. */
async function report(gone: number, settled: boolean, open: string): Promise<string[]> {
  const { code, left } = await runWith('gh', 'echo "$*" >> "$HOME/asked"; case "$*" in *--paginate*) printf "%s" "$OPEN" ;; esac', 'Open, update or close the one issue', { GH_TOKEN: 'x', GH_REPO: 'owner/register', GONE: String(gone), SETTLED: String(settled), OPEN: open }, 'asked');
  expect(code).toBe(0);
  return left.trim().split('\n').slice(2).map((line) => line.split(' ').slice(0, 3).join(' '));
}

test('one issue is opened, then kept up to date', async () => {
  expect(await report(2, false, '')).toEqual(['issue create --title']);
  expect(await report(2, true, '7\n9\n')).toEqual(['issue edit 7']);
});

test('it is closed once every address is known to be there, and not while one may be gone', async () => {
  expect(await report(0, true, '7\n')).toEqual(['issue close 7']);
  expect(await report(0, false, '7\n')).toEqual([]);
  expect(await report(0, true, '')).toEqual([]);
});
