import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runStep, type StepRun } from './workflow-step.ts';

vi.setConfig({ testTimeout: 30_000 });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const draft = 'content/incidents/agent-drops-table.mdx';
const other = 'content/incidents/older.mdx';
const both = 'content/incidents/both.mdx';
const list = 'content/assigned-ids.txt';
const start = {
  [draft]: '---\nid: MISHAP-0000-0000\ntitle: An agent drops a table\n---\n\nText.\n',
  [other]: '---\nid: MISHAP-2025-0001\nrelated: [{ incident: MISHAP-0000-0000 }]\n---\n',
  [both]: '---\nid: MISHAP-2025-0002\nrelated: [{ incident: MISHAP-2025-0001 }, { incident: MISHAP-0000-0000 }]\n---\n',
  [list]: '# Numbers\nMISHAP-2025-0001 older\nMISHAP-2025-0002 both\n',
  'scripts/tool.ts': 'tool();\n',
};
const numbered = {
  [draft]: start[draft].replace('0000-0000', '2026-0001'),
  [other]: start[other].replace('0000-0000', '2026-0001'),
  [both]: start[both].replace('0000-0000', '2026-0001'),
  [list]: `${start[list]}MISHAP-2026-0001 agent-drops-table\n`,
};

interface Repositories { readonly top: string; readonly clone: string; readonly origin: string }

/** A repository, and a clone of it as the job has one, with a patch beside it. */
function repositories(changed: Readonly<Record<string, string>>): Repositories {
  const top = mkdtempSync(join(tmpdir(), 'mishap-publish-'));
  folders.push(top);
  const [origin, clone] = [join(top, 'origin'), join(top, 'clone')];
  git(top, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(top, 'clone', '--quiet', origin, clone);
  commit(clone, start, 'Start');
  git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
  write(clone, changed);
  git(clone, 'add', '--intent-to-add', '.');
  mkdirSync(join(top, 'numbers'));
  writeFileSync(join(top, 'numbers/numbers.patch'), git(clone, 'diff', '--no-color', '--no-ext-diff'));
  git(clone, 'reset', '--quiet', '--hard');
  git(clone, 'checkout', '--quiet', '--detach');
  return { top, clone, origin };
}

function git(cwd: string, ...input: string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@operator.example', ...input], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function commit(folder: string, files: Readonly<Record<string, string>>, message: string): void {
  write(folder, files);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', `--message=${message}`);
}

function step(name: string, { top, clone }: Repositories): Promise<StepRun> {
  return runStep('publish.yml', name, clone, { RUNNER_TEMP: top, GITHUB_OUTPUT: join(top, 'output') });
}

test('numbers are committed and pushed, and the commit is told to the build', async () => {
  const there = repositories(numbered);
  expect(await step('Hold the change to numbers', there)).toEqual({ code: 0, out: '' });
  expect((await step('Push it', there)).code).toBe(0);
  expect(git(there.origin, 'show', `main:${draft}`)).toBe(numbered[draft]);
  expect(git(there.origin, 'show', `main:${list}`)).toBe(numbered[list]);
  expect(readFileSync(join(there.top, 'output'), 'utf8')).toBe(`head=${git(there.origin, 'rev-parse', 'main')}`);
});

test('where the main branch has moved on, the numbers are laid on top of it', async () => {
  const there = repositories(numbered);
  await step('Hold the change to numbers', there);
  const second = join(there.top, 'second');
  git(there.top, 'clone', '--quiet', there.origin, second);
  commit(second, { 'content/incidents/newer.mdx': '---\nid: MISHAP-0000-0000\n---\n' }, 'Another record');
  git(second, 'push', '--quiet', 'origin', 'HEAD:main');
  expect((await step('Push it', there)).code).toBe(0);
  expect(git(there.origin, 'log', '--format=%s', 'main').trim().split('\n')).toEqual(['Give new records their numbers', 'Another record', 'Start']);
});

test('a number that was given by hand meanwhile is not given twice', async () => {
  const there = repositories({ [draft]: numbered[draft], [list]: numbered[list] });
  await step('Hold the change to numbers', there);
  const second = join(there.top, 'second');
  git(there.top, 'clone', '--quiet', there.origin, second);
  commit(second, { [list]: `# Numbers\nMISHAP-2026-0001 by-hand\n${start[list].split('\n')[1] ?? ''}\n` }, 'By hand');
  git(second, 'push', '--quiet', 'origin', 'HEAD:main');
  expect((await step('Push it', there)).code).not.toBe(0);
  expect(git(there.origin, 'log', '--format=%s', 'main').trim().split('\n')).toEqual(['By hand', 'Start']);
});

test.each([
  ['a text', { ...numbered, [draft]: numbered[draft].replace('Text', 'Other text') }],
  ['a text beside a placeholder', { ...numbered, [other]: numbered[other].replace('incident:', 'incident: x, was:') }],
  ['a number that was given', { ...numbered, [other]: numbered[other].replace('2025-0001', '2025-0009') }],
  ['a line of the list', { ...numbered, [list]: '# Numbers\nMISHAP-2026-0001 agent-drops-table\n' }],
  ['the list to something else', { ...numbered, [list]: `${numbered[list]}::error::owned\n` }],
  ['a number to one that is not on the list', { ...numbered, [draft]: start[draft].replace('0000-0000', '2026-0007') }],
  ['a placeholder to a number of another record', { ...numbered, [draft]: start[draft].replace('0000-0000', '2025-0001') }],
  ['a number beside a placeholder', { ...numbered, [both]: start[both].replace('2025-0001', '2025-0002').replace('0000-0000', '2026-0001') }],
  ['a number that is on the list already', { ...numbered, [list]: `${numbered[list]}MISHAP-2025-0001 agent-drops-table\n` }],
  ['an empty new record', { ...numbered, 'content/incidents/empty.mdx': '' }],
  ['a file of the tool', { ...numbered, 'scripts/tool.ts': 'other();\n' }],
  ['a workflow', { ...numbered, '.github/workflows/x.yml': 'on: push\n' }],
])('a change of %s is refused', async (_, changed) => {
  const { code, out } = await step('Hold the change to numbers', repositories(changed));
  expect(code).toBe(1);
  expect(out).toMatch(/^::error::(?:The list|More than|A number|A record|Something)/m);
});

test('a record that is made a program is refused', async () => {
  const there = repositories({ [draft]: numbered[draft], [list]: numbered[list] });
  appendFileSync(join(there.top, 'numbers/numbers.patch'), `diff --git a/${both} b/${both}\nold mode 100644\nnew mode 100755\n`);
  expect(await step('Hold the change to numbers', there)).toEqual({ code: 1, out: '::error::Something was created, deleted or made to be run.\n' });
});
