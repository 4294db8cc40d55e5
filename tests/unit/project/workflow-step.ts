import { execFile } from 'node:child_process';
import { parseWorkflow } from './workflow-policy.ts';
import { textOf } from './tracked-files.ts';

export interface StepRun {
  readonly code: number;
  readonly out: string;
}

/** Runs the script of a step as GitHub does: by bash, which stops at the first error. */
export function runStep(workflow: string, name: string, cwd: string, environment: Readonly<Record<string, string>>): Promise<StepRun> {
  const jobs = Object.values(parseWorkflow(textOf(`.github/workflows/${workflow}`)).jobs ?? {});
  const script = jobs.flatMap(({ steps = [] }) => steps).find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`There is no step "${name}" with a script in ${workflow}.`);
  return new Promise((resolve) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...environment } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: out + err });
    });
  });
}
