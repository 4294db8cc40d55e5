import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Misuse } from './command.ts';

const run = promisify(execFile);

/** Branches a change is compared with where none is named, the first that exists. */
const mainBranches = ['origin/main', 'upstream/main', 'main'];

/**
 * Full paths of the files below a folder that were changed since a revision branched off, with what is not yet
 * committed or tracked. Deleted files are left out.
 *
 * Throws Misuse where the folder is not under Git, or the revision is not there.
 *
 * @param folder where to look
 * @param since branch or commit; the main branch by default
 */
export async function touchedFiles(folder: string, since?: string): Promise<string[]> {
  const top = (await git(folder, ['rev-parse', '--show-toplevel']).catch(() => { throw new Misuse(`"${folder}" is not under Git, so nothing tells which records were touched. Name the files.`); })).trimEnd();
  const base = await baseOf(folder, since);
  const [changed, added] = await Promise.all([
    // Against the working tree, so that what is being written counts.
    git(folder, ['diff', '--name-only', '--diff-filter=d', '--no-renames', '-z', base, '--', '.']),
    git(folder, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', '.']),
  ]);
  const names = `${changed}${added}`.split('\0').filter((name) => name !== '');
  return [...new Set(names)].sort().map((name) => resolve(top, name));
}

async function baseOf(folder: string, since: string | undefined): Promise<string> {
  const candidates = since === undefined ? mainBranches : [since];
  for (const name of candidates) {
    // The name is never taken for an option, and nothing but a commit is accepted.
    const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).catch(() => null);
    if (commit === null) continue;
    return (await git(folder, ['merge-base', commit.trim(), 'HEAD']).catch(() => { throw new Misuse(`"${name}" and the present commit have no commit in common. In a shallow clone, fetch the history first: git fetch --unshallow.`); })).trim();
  }
  throw new Misuse(since === undefined ? `there is no branch ${mainBranches.join(', ')} to compare with. Name one with --since, or name the files.` : `there is no commit "${since}" to compare with.`);
}

async function git(folder: string, input: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...input], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
