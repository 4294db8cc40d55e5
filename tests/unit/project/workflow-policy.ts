import { parseDocument } from 'yaml';

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly on?: Readonly<Record<string, unknown>> | string | readonly string[];
  readonly permissions?: unknown;
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs?: Readonly<Record<string, Job>>;
}

export function parseWorkflow(text: string): Workflow {
  return parseDocument(text).toJS() as Workflow;
}

/** What the house rules for workflows find wrong with one. They are the catalogue's own controls, on this repository. */
export function policyFindings(text: string): string[] {
  const workflow = parseWorkflow(text);
  const jobs = Object.entries(workflow.jobs ?? {});
  const triggers = typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? (workflow.on as string[]) : Object.keys(workflow.on ?? {});
  return [
    ...triggers.filter((name) => /^(?:pull_request_target|issue_comment|pull_request_review)/.test(name)).map((name) => `${name}: a stranger starts it with the rights of this repository`),
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['the permissions of the workflow are not empty']),
    ...(workflow.defaults?.run?.shell === 'bash' ? [] : ['the shell is not bash, which stops at an error within a pipe']),
    ...[...text.matchAll(/^\s*(?:-\s+)?uses:\s*(.*)$/gm)].filter(([, use = '']) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use)).map(([, use = '']) => `${use}: not pinned to a commit with its version`),
    ...jobs.flatMap(([name, job]) => jobFindings(job, triggers).map((found) => `${name}: ${found}`)),
  ];
}

function jobFindings({ permissions, 'timeout-minutes': minutes, steps = [] }: Job, triggers: readonly string[]): string[] {
  const rights = typeof permissions === 'object' ? Object.entries(permissions) : null;
  const writes = (rights ?? []).filter(([, right]) => right === 'write').map(([scope]) => scope);
  const isStrange = triggers.includes('pull_request');
  const isAfterStrange = triggers.includes('workflow_run');
  return [
    ...(rights === null || rights.length === 0 ? ['it does not say which permissions it needs'] : []),
    ...(minutes === undefined ? ['it may run for hours'] : []),
    ...(writes.length > 0 && isStrange ? ['a run of a stranger’s code may write'] : []),
    ...(writes.length > 1 && writes.join(' ') !== 'pages id-token' ? ['it may write to more than one thing'] : []),
    ...steps.flatMap((step) => stepFindings(step, { isStrange, isAfterStrange, writes })),
  ];
}

function stepFindings({ uses = '', run = '', with: given = {}, env = {} }: Step, { isStrange, isAfterStrange, writes }: { isStrange: boolean; isAfterStrange: boolean; writes: readonly string[] }): string[] {
  const isCheckout = uses.startsWith('actions/checkout@');
  const mayPush = writes.includes('contents');
  const all = JSON.stringify([given, env]);
  return [
    ...(run.includes('${{') ? ['an expression is written into a script; give it by env'] : []),
    ...(writes.length > 0 && /\b(?:npm|npx|node|python3?|make)\b|\.ci\/|scripts\//.test(run) ? ['code of the project or its packages runs with a right to write'] : []),
    ...(isCheckout && given['persist-credentials'] !== mayPush ? ['the checkout keeps a credential that nothing needs, or none where it pushes'] : []),
    ...(isCheckout && isAfterStrange && ('ref' in given || 'repository' in given) ? ['code of a pull request may be checked out with rights'] : []),
    ...(isStrange && all.includes('secrets.') ? ['a run of a stranger’s code is given a secret'] : []),
    ...(uses.startsWith('actions/upload-artifact@') && typeof given['retention-days'] !== 'number' ? ['an artifact is kept for as long as the repository says'] : []),
  ];
}
