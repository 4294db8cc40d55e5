import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Nothing of the machine's own settings, and always the same names. */
const environment = {
  PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true',
  GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_0: 'init.defaultBranch', GIT_CONFIG_VALUE_0: 'main', GIT_CONFIG_KEY_1: 'commit.gpgsign', GIT_CONFIG_VALUE_1: 'false', GIT_CONFIG_KEY_2: 'maintenance.auto', GIT_CONFIG_VALUE_2: 'false',
  GIT_AUTHOR_NAME: 'Example', GIT_AUTHOR_EMAIL: 'example@example.org', GIT_COMMITTER_NAME: 'Example', GIT_COMMITTER_EMAIL: 'example@example.org',
};

/** What a program answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
}

/** A working copy in which git and the command-line tool are run. */
export class WorkingCopy {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs git and gives what it printed; throws where it fails. */
  git(...args: string[]): string {
    const { code, out } = this.tryGit(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(code)}\n${out}`);
    return out;
  }

  tryGit(...args: string[]): Answer {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.folder, encoding: 'utf8', env: environment });
    return { code: status ?? 1, out: stdout + stderr };
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  mishap(...args: string[]): Promise<Answer> {
    return new Promise((done) => {
      execFile(process.execPath, [resolve('scripts/mishap.ts'), ...args], { cwd: this.folder, env: environment }, (error, out, err) => { done({ code: error === null ? 0 : Number(error.code), out: out + err }); });
    });
  }
}

/** A new bare repository that holds one commit of what a function writes into a folder. */
export async function bareRepository(write: (folder: string) => Promise<unknown>): Promise<string> {
  const bare = await mkdtemp(join(tmpdir(), 'mishap-upstream-'));
  const first = new WorkingCopy(await mkdtemp(join(tmpdir(), 'mishap-first-')));
  new WorkingCopy(bare).git('init', '-q', '--bare');
  first.git('init', '-q');
  await write(first.folder);
  first.commit('Begin the register');
  first.git('push', '-q', bare, 'main');
  return bare;
}

/** A fresh clone. */
export async function clone(repository: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-clone-'));
  new WorkingCopy(folder).git('clone', '-q', repository, '.');
  return new WorkingCopy(folder);
}
