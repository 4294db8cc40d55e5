/** AWS policies: a simulator of the IAM evaluation decides whether an administrator's session may make the call. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { importPackage, missingPackage, packageVersion } from './packages.ts';

const name = '@cloud-copilot/iam-simulate';
const accountId = '123456789012';
const agent = `arn:aws:iam::${accountId}:role/agent-coding`;
const person = `arn:aws:iam::${accountId}:role/deploy`;
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

interface Simulator {
  runSimulation(simulation: unknown, options: unknown): Promise<
    | { resultType: 'error'; errors: { message: string } }
    | { resultType: 'single' | 'wildcard'; overallResult: string }>;
}

interface Policies { readonly scp?: unknown; readonly boundary?: unknown }

function read(folder: string): Policies {
  const json = (file: string): unknown => existsSync(join(folder, file)) ? JSON.parse(readFileSync(join(folder, file), 'utf8')) : undefined;
  return { scp: json('scp.json'), boundary: json('boundary.json') };
}

function simulation(action: string, resource: string, { scp, boundary }: Policies, principal = agent): unknown {
  return {
    request: { principal, action, resource: { resource, accountId }, contextVariables: { 'aws:PrincipalArn': principal } },
    identityPolicies: [{ name: 'AdministratorAccess', policy: everything }],
    resourceControlPolicies: [],
    serviceControlPolicies: [{ orgIdentifier: 'ou-production', policies: [{ name: 'FullAWSAccess', policy: everything }, ...(scp === undefined ? [] : [{ name: 'agent', policy: scp }])] }],
    ...(boundary === undefined ? {} : { permissionBoundaryPolicies: [{ name: 'agent', policy: boundary }] }),
  };
}

async function decide(simulator: Simulator, policies: Policies, attempt: Attempt): Promise<Decision> {
  if (attempt.kind !== 'aws') throw new Error(`${attempt.id} is not a request to AWS.`);
  const result = await simulator.runSimulation(simulation(attempt.request.action, attempt.request.resource, policies), {});
  if (result.resultType === 'error') throw new Error(`${attempt.id}: the simulator refused the question: ${JSON.stringify(result.errors)}`);
  return { outcome: result.overallResult === 'Allowed' ? 'ran' : 'refused', said: result.overallResult };
}

/** A policy for the whole account must leave others alone: one call for each statement, by a role that is no agent's. */
async function faultsForPerson(simulator: Simulator, policies: Policies): Promise<string[]> {
  const calls = [['dynamodb:DeleteTable', `arn:aws:dynamodb:eu-west-1:${accountId}:table/old`], ['ec2:TerminateInstances', `arn:aws:ec2:eu-west-1:${accountId}:instance/i-0old`], ['iam:DeleteUser', `arn:aws:iam::${accountId}:user/old`]] as const;
  const results = await Promise.all(calls.map(([action, resource]) => simulator.runSimulation(simulation(action, resource, policies, person), {})));
  return results.flatMap((result, index) => (result.resultType !== 'error' && result.overallResult === 'Allowed' ? [] : [`${calls[index]?.[0] ?? ''} is refused to a role that is no agent's.`]));
}

export const iamSimulate: Engine = {
  id: 'iam-simulate',
  package: name,
  kinds: ['aws'],
  missing: () => Promise.resolve(missingPackage(name)),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    const simulator = await importPackage<Simulator>(name);
    const policies = folder === undefined ? {} : read(folder);
    // The simulator validates every policy before it answers; any question will do.
    const probe = await simulator.runSimulation(simulation('s3:ListBucket', 'arn:aws:s3:::probe', policies), {});
    const errors = probe.resultType === 'error' ? [JSON.stringify(probe.errors)] : policies.scp === undefined ? [] : await faultsForPerson(simulator, policies);
    return {
      errors, warnings: [],
      decide: (attempts) => Promise.all(attempts.map((attempt) => decide(simulator, policies, attempt))),
    };
  },
};
