/** Kubernetes admission: the CEL expressions of a ValidatingAdmissionPolicy are evaluated; the API server itself does not run here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { importPackage, missingPackage, packageVersion } from './packages.ts';
import { closed, faultsOfShape, string, strings } from './shape.ts';

const name = '@marcbachmann/cel-js';
const agent = 'system:serviceaccount:agents:coding';
const person = 'operator@example.invalid';

interface Cel { evaluate(expression: string, context: unknown): unknown }
interface Policy { readonly spec: { readonly matchConstraints?: { resourceRules: readonly { apiGroups: string[]; apiVersions: string[]; operations: string[]; resources: string[] }[] }; readonly matchConditions?: readonly { name: string; expression: string }[]; readonly validations: readonly { expression: string; message: string }[] } }

const metadata = closed({ name: string });
const policyShape = closed({
  apiVersion: { const: 'admissionregistration.k8s.io/v1' }, kind: { const: 'ValidatingAdmissionPolicy' }, metadata,
  spec: closed({
    failurePolicy: { const: 'Fail' },
    matchConstraints: closed({ resourceRules: { type: 'array', minItems: 1, items: closed({ apiGroups: { type: 'array', items: { type: 'string' } }, apiVersions: strings, operations: { type: 'array', items: { enum: ['CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'] } }, resources: strings }) } }),
    matchConditions: { type: 'array', items: closed({ name: string, expression: string }) },
    validations: { type: 'array', minItems: 1, items: closed({ expression: string, message: string }) },
  }, ['failurePolicy', 'matchConstraints', 'validations']),
});
const bindingShape = closed({
  apiVersion: { const: 'admissionregistration.k8s.io/v1' }, kind: { const: 'ValidatingAdmissionPolicyBinding' }, metadata,
  spec: closed({ policyName: string, validationActions: { type: 'array', contains: { const: 'Deny' }, items: { enum: ['Deny', 'Warn', 'Audit'] } } }),
});

function contextOf(attempt: Attempt, username: string): unknown {
  if (attempt.kind !== 'kubernetes') throw new Error(`${attempt.id} is not a request to Kubernetes.`);
  const [, namespace, objectName] = attempt.request.resource.split('/');
  const object = { metadata: { name: objectName, namespace }, ...(attempt.request.object ?? { spec: { containers: [] } }) };
  return { object, request: { operation: attempt.request.operation, namespace, name: objectName, userInfo: { username } } };
}

/** Absent fields fail an expression without `has()`; with failurePolicy Fail that is a refusal, and here it is an error to be mended. */
/** Pods are of the group without a name, version 1. */
function isMatched({ spec }: Policy, attempt: Attempt): boolean {
  if (attempt.kind !== 'kubernetes' || spec.matchConstraints === undefined) return false;
  const { operation, resource } = attempt.request;
  const names = (list: readonly string[], wanted: string): boolean => list.includes(wanted) || list.includes('*');
  return spec.matchConstraints.resourceRules.some((rule) => names(rule.apiGroups, '') && names(rule.apiVersions, 'v1') && names(rule.operations, operation) && names(rule.resources, resource.split('/')[0] ?? ''));
}

function messageAgainst(cel: Cel, { spec }: Policy, context: unknown): string | undefined {
  const applies = (spec.matchConditions ?? []).every(({ expression }) => cel.evaluate(expression, context) === true);
  return applies ? spec.validations.find(({ expression }) => cel.evaluate(expression, context) !== true)?.message : undefined;
}

function decide(cel: Cel, policy: Policy, attempt: Attempt): Decision {
  const message = isMatched(policy, attempt) ? messageAgainst(cel, policy, contextOf(attempt, agent)) : undefined;
  return message === undefined ? { outcome: 'ran', said: '' } : { outcome: 'refused', said: message };
}

const privileged: Attempt = {
  id: 'probe/operator', text: 'privileged pod of an operator', benign: true, kind: 'kubernetes',
  request: { operation: 'CREATE', resource: 'pods/kube-system/node-agent', basis: 'probe', object: { spec: { volumes: [{ name: 'host', hostPath: { path: '/' } }], containers: [{ name: 'main', securityContext: { privileged: true } }] } } },
};

export const celAdmission: Engine = {
  id: 'cel-admission',
  package: name,
  kinds: ['kubernetes'],
  missing: () => Promise.resolve(missingPackage(name)),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    const cel = await importPackage<Cel>(name);
    if (folder === undefined) return { errors: [], warnings: [], decide: (attempts) => Promise.resolve(attempts.map((each) => decide(cel, { spec: { validations: [] } }, each))) };
    const [policy, binding] = parseAllDocuments(readFileSync(join(folder, 'policy.yaml'), 'utf8')).map((each) => each.toJS() as unknown);
    const errors = [...await faultsOfShape(policyShape, policy), ...await faultsOfShape(bindingShape, binding)];
    if (errors.length > 0) return { errors, warnings: [] };
    const parsed = policy as Policy & { metadata: { name: string } };
    if ((binding as { spec: { policyName: string } }).spec.policyName !== parsed.metadata.name) errors.push('The binding names another policy, so nothing would be enforced.');
    if (messageAgainst(cel, parsed, contextOf(privileged, person)) !== undefined) errors.push('The policy also refuses an operator who is not the agent.');
    return { errors, warnings: [], decide: (attempts) => Promise.resolve(attempts.map((each) => decide(cel, parsed, each))) };
  },
};
