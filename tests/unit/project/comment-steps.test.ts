import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runStep, type StepRun } from './workflow-step.ts';

const sha = 'a'.repeat(40);

/** Runs the step with a program in the place of gh, which says what it is told to say and notes what it was asked. */
async function post(pull: string, said: { pull?: string; earlier?: string } = {}): Promise<StepRun & { asked: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'mishap-comment-'));
  try {
    mkdirSync(join(folder, 'comment'));
    writeFileSync(join(folder, 'comment', 'pull'), pull);
    writeFileSync(join(folder, 'comment', 'body.md'), 'text');
    writeFileSync(join(folder, 'gh'), '#!/bin/sh\necho "$*" >> "$HOME/asked"\ncase "$*" in *--paginate*) printf "%s" "$SAYS_EARLIER" ;; *" --silent") ;; *) printf "%s" "$SAYS_PULL" ;; esac\n', { mode: 0o755 });
    writeFileSync(join(folder, 'asked'), '');
    const ran = await runStep('comment.yml', 'Post or update the comment', folder, {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`, GH_TOKEN: 'x', REPOSITORY: 'owner/register', HEAD_SHA: sha, HEAD_REPOSITORY: 'stranger/fork',
      SAYS_PULL: said.pull ?? `open ${sha} stranger/fork`, SAYS_EARLIER: said.earlier ?? '',
    });
    return { ...ran, asked: readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').map((line) => line.replace(/ --jq .*/, '')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('posts one comment, and updates the one that is there', async () => {
  expect((await post('7\n')).asked).toEqual(['api repos/owner/register/pulls/7', 'api --paginate repos/owner/register/issues/7/comments', 'api --method POST repos/owner/register/issues/7/comments --field body=@comment/body.md --silent']);
  expect((await post('7\n', { earlier: '91\n92\n' })).asked.at(-1)).toBe('api --method PATCH repos/owner/register/issues/comments/91 --field body=@comment/body.md --silent');
});

test.each([
  ['is closed', `closed ${sha} stranger/fork`], ['has another commit', `open ${'b'.repeat(40)} stranger/fork`], ['comes from elsewhere', `open ${sha} somebody/else`], ['has lost its repository', `open ${sha} `],
])('posts nothing where the pull request %s', async (_, pull) => {
  const { code, asked } = await post('7', { pull });
  expect([code, asked]).toEqual([0, ['api repos/owner/register/pulls/7']]);
});

test.each(['', '0', '-1', '7/../8', '7 8', '$(touch x)', '7\n::error::owned', '99999999999'])('asks nothing for %j, which is no number', async (pull) => {
  const { code, out, asked } = await post(pull);
  expect([code, asked]).toEqual([1, ['']]);
  expect(out).toBe('::error::This is no number of a pull request.\n');
});
