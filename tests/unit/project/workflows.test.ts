import { basename } from 'node:path';
import { expect, test, vi } from 'vitest';
import { projectFiles, textOf } from './tracked-files.ts';
import { lintWorkflow } from './workflow-linter.ts';
import { parseWorkflow, policyFindings } from './workflow-policy.ts';

vi.setConfig({ testTimeout: 30_000 });

const workflows = projectFiles(/^\.github\/workflows\//);

test('the workflows are those that the maintainers’ guide explains', () => {
  const explained = [...textOf('.github/MAINTAINING.md').matchAll(/`workflows\/([\w-]+\.yml)`/g)].map(([, name = '']) => name);
  expect(new Set(explained)).toEqual(new Set(workflows.map((path) => basename(path))));
});

test.each(workflows)('GitHub’s linter has nothing to say of %s', async (path) => {
  expect(await lintWorkflow(textOf(path))).toEqual([]);
});

test.each(workflows)('%s keeps the house rules', (path) => {
  expect(policyFindings(textOf(path))).toEqual([]);
});

test('the tests run where the whole history is, which one of them reads', () => {
  const [checkout] = parseWorkflow(textOf('.github/workflows/ci.yml')).jobs?.['test']?.steps ?? [];
  expect(checkout?.with?.['fetch-depth']).toBe(0);
});

test('each action has one version throughout', () => {
  const pins = workflows.flatMap((path) => [...textOf(path).matchAll(/uses: ([\w./-]+)@(\S+ # \S+)/g)].map(([, name, version]) => `${name ?? ''}@${version ?? ''}`));
  const names = [...new Set(pins)].map((pin) => pin.split('@')[0]);
  expect(names).toEqual([...new Set(names)]);
});

const pin = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const upload = 'actions/upload-artifact@cf430e030ddbb5b0abf93d22962f4752f3646cd9 # v7.0.2';

function workflow(parts: { on?: string; permissions?: string; defaults?: string; rights?: string; timeout?: string; step?: string } = {}): string {
  const { on = 'push', permissions = 'permissions: {}', defaults = 'defaults: { run: { shell: bash } }', rights = 'permissions: { contents: read }', timeout = 'timeout-minutes: 5', step = 'run: echo' } = parts;
  return `name: A\non:\n  ${on}:\n${permissions}\n${defaults}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    ${rights}\n    ${timeout}\n    steps:\n      - ${step.replaceAll('\n', '\n        ')}\n`;
}

test('the house rules have nothing against a plain workflow', async () => {
  expect(policyFindings(workflow())).toEqual([]);
  expect(await lintWorkflow(workflow())).toEqual([]);
});

test.each([
  ['a trigger that strangers start with rights', { on: 'pull_request_target' }],
  ['comments as a trigger', { on: 'issue_comment' }],
  ['permissions of the whole workflow', { permissions: 'permissions: { contents: read }' }],
  ['all permissions', { permissions: 'permissions: write-all' }],
  ['no word on permissions', { permissions: '' }],
  ['a shell that overlooks errors', { defaults: '' }],
  ['a job without permissions', { rights: '' }],
  ['a job with all permissions', { rights: 'permissions: write-all' }],
  ['a job without an end', { timeout: '' }],
  ['a tag', { step: 'uses: actions/checkout@v7\nwith: { persist-credentials: false }' }],
  ['a short commit', { step: 'uses: actions/checkout@3d3c42e # v7.0.1\nwith: { persist-credentials: false }' }],
  ['a commit without its version', { step: 'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1\nwith: { persist-credentials: false }' }],
  ['an image', { step: 'uses: docker://alpine:3' }],
  ['a credential that stays', { step: `uses: ${pin}` }],
  ['a title of a pull request in a script', { on: 'pull_request', step: 'run: echo "${{ github.event.pull_request.title }}"' }],
  ['a right to write where strangers’ code runs', { on: 'pull_request', rights: 'permissions: { contents: write }' }],
  ['two rights to write', { rights: 'permissions: { contents: write, issues: write }' }],
  ['packages with a right to write', { rights: 'permissions: { issues: write }', step: 'run: npm ci' }],
  ['a script of the project with a right to write', { rights: 'permissions: { issues: write }', step: 'run: scripts/x.sh' }],
  ['a secret where strangers’ code runs', { on: 'pull_request', step: `uses: ${pin}\nwith: { persist-credentials: false, ssh-key: "\${{ secrets.KEY }}" }` }],
  ['a pull request’s code after a stranger’s run', { on: 'workflow_run', step: `uses: ${pin}\nwith: { persist-credentials: false, ref: "\${{ github.event.workflow_run.head_sha }}" }` }],
  ['an artifact without an end', { step: `uses: ${upload}\nwith: { name: a, path: a }` }],
])('the house rules find %s', (_, parts) => {
  expect(policyFindings(workflow(parts))).toHaveLength(1);
});

test.each([
  ['an unknown key', workflow({ timeout: 'timeout: 5' }), 'timeout'],
  ['an unknown permission', workflow({ rights: 'permissions: { content: read }' }), 'content'],
  ['an unknown value in an expression', workflow({ step: 'run: echo\nenv: { A: "${{ github.evnt }}" }' }), 'evnt'],
  ['an output of a step that there is not', workflow({ step: 'run: echo\nenv: { A: "${{ steps.none.outputs.a }}" }' }), 'none'],
  ['a job that there is not', workflow({ timeout: 'needs: [none]' }), 'none'],
])('the linter finds %s', async (_, text, said) => {
  expect((await lintWorkflow(text)).join('\n')).toContain(said);
});
