import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runStep, type StepRun } from './workflow-step.ts';

const list = 'content/assigned-ids.txt';

/** Runs the step where a pull request that changes one file was merged for the check, with a command that ends as it is told. */
async function hold(changed: string, code: number): Promise<StepRun> {
  const folder = mkdtempSync(join(tmpdir(), 'mishap-hold-'));
  const git = (...input: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@operator.example', ...input], { cwd: folder, stdio: 'ignore' });
  const commit = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    git('add', path);
    git('commit', '--quiet', `--message=${path}`);
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    commit(list, '# Numbers\n');
    git('checkout', '--quiet', '-b', 'change');
    commit(changed, 'changed\n');
    git('checkout', '--quiet', 'main');
    commit('README.md', 'meanwhile\n');
    git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$*"\nexit ${String(code)}\n`, { mode: 0o755 });
    return await runStep('check.yml', 'Hold the numbers', folder, { PATH: `${folder}:${process.env['PATH'] ?? ''}` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a pull request that leaves the list alone is held against it', async () => {
  expect(await hold('content/incidents/a.mdx', 0)).toEqual({ code: 0, out: 'run --silent mishap -- assign-id --dry-run\n' });
  expect((await hold('content/incidents/a.mdx', 1)).code).toBe(1);
});

test('a pull request that writes into the list is told to take that back', async () => {
  const { code, out } = await hold(list, 0);
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=content\/assigned-ids\.txt::Nobody writes a number by hand\./);
});
